import type { Localized } from '../../../i18n/localized.ts';
import type { Sum } from '../../../model/delivered.ts';
import { certaintyOf } from '../../../model/span.ts';
import { rangeInWords } from '../../../provenance/tellSums.ts';
import type { Delivery } from '../../../schema/records.ts';

/** The date of a handover with its year: handovers go on over more than one. */
export function dateOf(localized: Localized, edtf: string): string {
  const { start, end, ...span } = localized.span(edtf);
  const [from, to] = [new Date(start), new Date(end)];
  if (/^\d{4}-\d{2}$/.test(edtf)) return localized.say('delivery.date.month', { from });
  const certainty = certaintyOf({ start, end, ...span });
  return certainty === 'exact' || certainty === 'interval' ? localized.say(`delivery.date.${certainty}`, { from, to }) : localized.date(edtf);
}

/** What the two sides count, where they differ. */
export function countsInWords(localized: Localized, { bySide }: Sum): string | undefined {
  const counts = [...bySide].map(([side, range]) => `${rangeInWords(localized, range)} ${localized.say(`parties.${side}.count`)}`);
  const [first, second] = [...bySide.values()];
  return first?.from === second?.from && first?.to === second?.to ? undefined : counts.join(localized.say('list.comma'));
}

/** Whether a handover counts toward a promise, where that is not simply said. */
export function basisInWords(localized: Localized, { basis }: Delivery): string | undefined {
  return basis === 'stated' ? undefined : localized.say(`delivery.basis.${basis}`);
}
