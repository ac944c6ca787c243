import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/told.ts';
import type { Range, Sum, Target } from '../../model/delivered.ts';
import { acrossSides } from '../../model/delivered.ts';
import type { Flow } from '../../model/matters.ts';
import { certaintyOf } from '../../model/span.ts';
import type { Delivery } from '../../schema/records.ts';

/** The date of a hand-over with its year: hand-overs go on over more than one. */
export function dateOf(told: Told, edtf: string): string {
  const { start, end, ...span } = told.span(edtf);
  const [from, to] = [new Date(start), new Date(end)];
  if (/^\d{4}-\d{2}$/.test(edtf)) return say('delivery.date.month', { from });
  const certainty = certaintyOf({ start, end, ...span });
  return certainty === 'exact' || certainty === 'interval' ? say(`delivery.date.${certainty}`, { from, to }) : told.date(edtf);
}

/** A range in words, as one number where its ends are equal. */
export function rangeInWords(told: Told, { from, to }: Range, isAbout = false): string {
  return from === to ? told.amount({ value: from, bound: isAbout ? 'about' : 'exactly' }) : say('figure.range', { from, to });
}

/** What was promised, in words: "at least 1,000", "1,000–1,200 or more". */
export function targetInWords(told: Told, { from, to, atLeast }: Target): string {
  if (from === to) return told.amount({ value: to, bound: atLeast ? 'least' : 'exactly' });
  return say(atLeast ? 'figure.rangeOpen' : 'figure.range', { from, to });
}

/** Which way: "each way", "to Northland". */
export function wayOf(toward: string): string {
  return say(toward === 'each-way' ? 'figure.eachWay' : `parties.${toward}.toward`);
}

/** A sum in words, across what the two sides count. */
export function sumInWords(told: Told, sum: Sum): string {
  return rangeInWords(told, acrossSides(sum), sum.isAbout);
}

/** What the two sides count, where they differ. */
export function countsInWords(told: Told, { bySide }: Sum): string | undefined {
  const counts = [...bySide].map(([side, range]) => `${rangeInWords(told, range)} ${say(`parties.${side}.count`)}`);
  const [first, second] = [...bySide.values()];
  return first?.from === second?.from && first?.to === second?.to ? undefined : counts.join(say('list.comma'));
}

/** Some flows in one phrase: "1,000 to one side, 19 to the other". Nothing where nobody gives a number. */
export function flowsInWords(told: Told, flows: readonly Flow[]): string {
  const counted = flows.filter(({ sum }) => sum.added.length);
  return counted.map(({ sum, toward }) => `${sumInWords(told, sum)} ${wayOf(toward)}`).join(say('list.comma'));
}

/** Whether a hand-over counts toward a promise, where that is not simply said. */
export function basisInWords({ basis }: Delivery): string | undefined {
  return basis === 'stated' ? undefined : say(`delivery.basis.${basis}`);
}

/** The noun of a unit as a heading, in the form that names the thing itself in most languages. */
export function headingOf(told: Told, unit: string): string {
  const several = 3;
  return told.unit(unit, several);
}
