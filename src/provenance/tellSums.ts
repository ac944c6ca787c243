import { say } from '../i18n/t.ts';
import type { Told } from '../i18n/localized.ts';
import { acrossSides, shareOf, type Range, type Sum, type Target } from '../model/delivered.ts';
import type { Flow } from '../model/matters.ts';
import { nameClaimants } from './tellSources.ts';

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

/** Which share of what was promised was handed over, and in whose reading, where not all readings name that direction. */
export function shareInWords(told: Told, { sum, target, readers }: Flow): string | undefined {
  if (!target) return undefined;
  const { from, to } = shareOf(acrossSides(sum), target);
  const isOne = say('delivery.percent', { part: from }) === say('delivery.percent', { part: to });
  const percent = isOne ? say('delivery.percent', { part: from }) : say('delivery.percentRange', { from, to });
  const share = say('delivery.share', { percent, target: targetInWords(told, target) });
  return readers.length ? say('delivery.shareRead', { share, readers: nameClaimants(told, readers) }) : share;
}

/** Some flows in one phrase: "1,000 to one side, 19 to the other". Nothing where nobody gives a number. */
export function flowsInWords(told: Told, flows: readonly Flow[]): string {
  const counted = flows.filter(({ sum }) => sum.added.length);
  const parts = counted.map(({ sum, toward }) => {
    const known = `${sumInWords(told, sum)} ${wayOf(toward)}`;
    return sum.silent.length ? say('delivery.silent', { known, n: sum.silent.length }) : known;
  });
  return parts.join(say('list.comma'));
}

/** The noun of a unit as a heading: its own words for that, or the form that names the thing itself in most languages. */
export function headingOf(told: Told, unit: string): string {
  const several = 3;
  return told.tellIfAny('units', { id: unit, values: { n: several } }, 'heading') ?? told.unit(unit, several);
}
