import type { Localized } from '../../../i18n/localized.ts';
import type { Sum } from '../../../model/delivered.ts';
import type { Delivery } from '../../../schema/records.ts';

/** The counts of the two sides in words; `undefined` where they are the same. */
export function countsInWords(localized: Localized, { bySide }: Sum): string | undefined {
  const counts = [...bySide].map(([side, range]) => `${localized.range(range)} ${localized.say(`parties.${side}.count`)}`);
  const [first, second] = [...bySide.values()];
  return first?.from === second?.from && first?.to === second?.to ? undefined : counts.join(localized.say('list.comma'));
}

/** Whether a handover counts toward a promise, in words; `undefined` where that is stated. */
export function basisInWords(localized: Localized, { basis }: Delivery): string | undefined {
  return basis === 'stated' ? undefined : localized.say(`delivery.basis.${basis}`);
}
