import type { Localized } from '../i18n/localized.ts';
import { acrossSides, isLeast, shareOf, type Count, type Sum } from '../model/delivered.ts';
import type { Flow } from '../model/deliveryGroups.ts';
import { nameClaimants, wayOf } from './tellSources.ts';

/** A sum in words, across what the two sides count. */
export function sumInWords(localized: Localized, sum: Count): string {
  return localized.range({ ...acrossSides(sum), isAbout: sum.isAbout });
}

/** The same of handovers of which some may have no number that way: "at least 250" then. In words where none has a number. */
export function totalInWords(localized: Localized, sum: Sum): string {
  if (!sum.added.length) return localized.say('delivery.none');
  return localized.range({ ...acrossSides(sum), isAbout: sum.isAbout, atLeast: isLeast(sum) });
}

/** Which share of what was promised was handed over, and in whose reading, where not all readings name that direction. */
export function shareInWords(localized: Localized, { sum, target, readers }: Flow): string | undefined {
  if (!target) return undefined;
  const { from, to } = shareOf(acrossSides(sum), target);
  const isOne = localized.say('delivery.percent', { part: from }) === localized.say('delivery.percent', { part: to });
  const percent = isOne ? localized.say('delivery.percent', { part: from }) : localized.say('delivery.percentRange', { from, to });
  const share = localized.say('delivery.share', { percent, target: localized.range(target) });
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

/** A number whose form of a noun names the thing itself in most languages: "prisoners", not "prisoner". */
const several = 3;

/** The noun of a unit, without a number. */
export function nounOf(localized: Localized, unit: string): string {
  return localized.unit(unit, several);
}

/** The noun of a unit as a heading: its own words for that, or those that it has anyway. */
export function headingOf(localized: Localized, unit: string): string {
  return localized.textIfAny('units', { id: unit, values: { n: several } }, 'heading') ?? nounOf(localized, unit);
}
