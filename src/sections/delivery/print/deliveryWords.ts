import { dateInWords } from '../../../i18n/dateInWords.ts';
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

/** From when to when some handovers took place, which are in time order: "9 June to 26 June"; `''` for none. */
export function datesInWords({ language, span }: Localized, handovers: readonly Delivery[]): string {
  const [from, to] = [handovers[0], handovers.at(-1)].map((handover) => handover && span(handover.date));
  return from && to ? dateInWords(language, { ...to, start: from.start, first: from.first }) : '';
}
