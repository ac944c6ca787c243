import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { createLedger } from '../../model/delivered.ts';
import { flowsOf, mattersOf } from '../../model/matters.ts';
import { flowsInWords } from '../../provenance/tellSums.ts';
import type { Delivery, TalksPromise } from '../../schema/records.ts';

/** The hand-overs that a total covers, or that are counted toward a promise; none for a hand-over itself. */
export function deliveriesOf({ talks, span }: Told, record: Delivery | TalksPromise): Delivery[] {
  const { dataset } = talks;
  if ('parts' in record) return dataset.deliveries.filter(({ id }) => record.parts.includes(id));
  const accounts = mattersOf(dataset, span).flatMap((matter) => matter.accounts);
  return accounts.find(({ promise }) => promise.id === record.id)?.counted ?? [];
}

/** How many were handed over, in words. */
export function sizeOf(told: Told, deliveries: readonly Delivery[]): string {
  return flowsInWords(told, flowsOf(deliveries, createLedger(told.talks.dataset)));
}

/** What some hand-overs come to, in words, as our sum; nothing where there are none with a number. */
export function sumOf(told: Told, deliveries: readonly Delivery[]): string | undefined {
  const sum = sizeOf(told, deliveries);
  return sum && say('record.delivery.sum', { sum });
}
