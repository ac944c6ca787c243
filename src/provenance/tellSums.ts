import type { Localized } from '../i18n/localized.ts';
import { acrossSides, isLeast, shareOf, type Count, type Sum } from '../model/delivered.ts';
import type { Flow } from '../model/deliveryGroups.ts';
import { nameClaimants, directionInWords } from './tellSources.ts';

/** A sum in words; a range where the two sides count differently. */
export function sumInWords(localized: Localized, sum: Count): string {
  return localized.range({ ...acrossSides(sum), isAbout: sum.isAbout });
}

/** A total in words: "at least 250" where some handovers have no number in that direction; a sentence for it where none has one. */
export function totalInWords(localized: Localized, sum: Sum): string {
  if (!sum.added.length) return localized.say('delivery.none');
  return localized.range({ ...acrossSides(sum), isAbout: sum.isAbout, atLeast: isLeast(sum) });
}

/**
 * The share of a promise that was handed over, and, where not all readings of the promise name this direction, whose reading that is.
 * `undefined` where nothing was promised.
 */
export function shareInWords(localized: Localized, { sum, target, readers }: Flow): string | undefined {
  if (!target) return undefined;
  const { from, to } = shareOf(acrossSides(sum), target);
  const isOne = localized.say('delivery.percent', { part: from }) === localized.say('delivery.percent', { part: to });
  const percent = isOne ? localized.say('delivery.percent', { part: from }) : localized.say('delivery.percentRange', { from, to });
  const share = localized.say('delivery.share', { percent, target: localized.range(target) });
  return readers.length ? localized.say('delivery.shareRead', { share, readers: nameClaimants(localized, readers) }) : share;
}

/** Flows in one phrase: "1,000 to one side, 19 to the other"; `''` where nobody gives a number. */
export function flowsInWords(localized: Localized, flows: readonly Flow[]): string {
  const counted = flows.filter(({ sum }) => sum.added.length);
  const parts = counted.map(({ sum, toward }) => {
    const known = `${sumInWords(localized, sum)} ${directionInWords(localized, toward)}`;
    return sum.silent.length ? localized.say('delivery.silent', { known, n: sum.silent.length }) : known;
  });
  return parts.join(localized.say('list.comma'));
}

/** A number whose plural form names the thing itself in most languages: "prisoners", not "prisoner". */
const several = 3;

/** The noun of a unit in its plural form, without a number. */
export function nounOf(localized: Localized, unit: string): string {
  return localized.unit(unit, several);
}

/** The heading of a unit: its own words for that, or else its noun. */
export function headingOf(localized: Localized, unit: string): string {
  return localized.textIfAny('units', { id: unit, values: { n: several } }, 'heading') ?? nounOf(localized, unit);
}
