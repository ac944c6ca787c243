import type { Localized } from '../i18n/localized.ts';
import { acrossSides, shareOf, type Sum } from '../model/delivered.ts';
import type { Range, Spread } from '../model/spread.ts';
import type { Flow } from '../model/deliveryGroups.ts';
import { nameClaimants } from './tellSources.ts';

/** A range in words, as one number where its ends are equal. */
export function rangeInWords(localized: Localized, { from, to }: Range, isAbout = false): string {
  return from === to ? localized.amount({ value: from, bound: isAbout ? 'about' : 'exactly' }) : localized.say('figure.range', { from, to });
}

/** What was promised, in words: "at least 1,000", "1,000–1,200 or more". */
export function targetInWords(localized: Localized, { from, to, atLeast }: Spread): string {
  if (from === to) return localized.amount({ value: to, bound: atLeast ? 'least' : 'exactly' });
  return localized.say(atLeast ? 'figure.rangeOpen' : 'figure.range', { from, to });
}

/** Which way: "each way", "to Northland". */
export function wayOf(localized: Localized, toward: string): string {
  return localized.say(toward === 'each-way' ? 'figure.eachWay' : `parties.${toward}.toward`);
}

/** A sum in words, across what the two sides count. */
export function sumInWords(localized: Localized, sum: Sum): string {
  return rangeInWords(localized, acrossSides(sum), sum.isAbout);
}

/** Which share of what was promised was handed over, and in whose reading, where not all readings name that direction. */
export function shareInWords(localized: Localized, { sum, target, readers }: Flow): string | undefined {
  if (!target) return undefined;
  const { from, to } = shareOf(acrossSides(sum), target);
  const isOne = localized.say('delivery.percent', { part: from }) === localized.say('delivery.percent', { part: to });
  const percent = isOne ? localized.say('delivery.percent', { part: from }) : localized.say('delivery.percentRange', { from, to });
  const share = localized.say('delivery.share', { percent, target: targetInWords(localized, target) });
  return readers.length ? localized.say('delivery.shareRead', { share, readers: nameClaimants(localized, readers) }) : share;
}

/** Some flows in one phrase: "1,000 to one side, 19 to the other". Nothing where nobody gives a number. */
export function flowsInWords(localized: Localized, flows: readonly Flow[]): string {
  const counted = flows.filter(({ sum }) => sum.added.length);
  const parts = counted.map(({ sum, toward }) => {
    const known = `${sumInWords(localized, sum)} ${wayOf(localized, toward)}`;
    return sum.silent.length ? localized.say('delivery.silent', { known, n: sum.silent.length }) : known;
  });
  return parts.join(localized.say('list.comma'));
}

/** The noun of a unit as a heading: its own words for that, or the form that names the thing itself in most languages. */
export function headingOf(localized: Localized, unit: string): string {
  const several = 3;
  return localized.textIfAny('units', { id: unit, values: { n: several } }, 'heading') ?? localized.unit(unit, several);
}
