import type { Localized } from '../../i18n/localized.ts';
import { deliveryFacets } from '../../lens/recordFacets.ts';
import type { Delivery, TalksPromise } from '../../schema/records.ts';
import type { PicturedRecord } from './picture.ts';

/** A promise as a record of a picture. */
export function promiseRecord({ talks }: Localized, promise: TalksPromise): PicturedRecord {
  return { kind: 'promise', ...deliveryFacets(talks, promise) };
}

/** A handover, or a total of some, as a record of a picture. */
export function deliveryRecord({ talks }: Localized, delivery: Delivery): PicturedRecord {
  return { kind: 'delivery', ...deliveryFacets(talks, delivery) };
}
