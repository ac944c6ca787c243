import type { Localized } from '../../i18n/localized.ts';
import { createLedger } from '../../model/delivered.ts';
import { flowsOf, deliveryGroupsOf } from '../../model/deliveryGroups.ts';
import { flowsInWords } from '../../provenance/tellSums.ts';
import type { Delivery, TalksPromise } from '../../schema/records.ts';

/** The handovers that a total covers, or that count toward a promise; none for a single handover. */
export function deliveriesOf({ talks, span }: Localized, record: Delivery | TalksPromise): Delivery[] {
  const { dataset } = talks;
  if ('parts' in record) return dataset.deliveries.filter(({ id }) => record.parts.includes(id));
  const accounts = deliveryGroupsOf(dataset, span).flatMap((group) => group.accounts);
  return accounts.find(({ promise }) => promise.id === record.id)?.counted ?? [];
}

/** How many were handed over, by direction, in words; `''` where no handover has a number. */
export function sizeOf(localized: Localized, deliveries: readonly Delivery[]): string {
  return flowsInWords(localized, flowsOf(deliveries, createLedger(localized.talks.dataset)));
}

/** The sum of handovers in words, marked as our own addition; `''` where none has a number. */
export function sumOf(localized: Localized, deliveries: readonly Delivery[]): string | undefined {
  const sum = sizeOf(localized, deliveries);
  return sum && localized.say('record.delivery.sum', { sum });
}
