import type { Localized } from '../i18n/localized.ts';
import { evidenceOf, markOf, type Evidence, type Sourced } from '../model/evidence.ts';
import { highest } from '../model/spread.ts';
import type { Figure } from '../schema/records.ts';

/** An outlet's name, followed by its ownership in brackets where that is one that is always said. */
export function nameWithMark(localized: Localized, outlet: string): string {
  const mark = markOf(localized.talks, outlet);
  return mark ? `${localized.outletName(outlet)} (${localized.say(`ownership.${mark}`)})` : localized.outletName(outlet);
}

/** The names of outlets, each with its ownership as in `nameWithMark`. */
export function nameOutlets(localized: Localized, outlets: readonly string[]): string {
  return outlets.map((outlet) => nameWithMark(localized, outlet)).join(localized.say('list.comma'));
}

/** The names of claimants, separated by commas. */
export function nameClaimants(localized: Localized, claimants: readonly string[]): string {
  return claimants.map((id) => localized.name('claimants', id)).join(localized.say('list.comma'));
}

/** The short names of claimants, or their full names where they have none, for places with little room. */
export function nameShortly(localized: Localized, claimants: readonly string[]): string {
  return claimants.map((id) => localized.textIfAny('claimants', { id }, 'short') ?? localized.name('claimants', id)).join(localized.say('list.comma'));
}

/** A note that one side alone says something, or gives its figures; `undefined` where that is not so. */
export function tellOneSide(localized: Localized, { oneSide, isOfFigures }: Pick<Evidence, 'oneSide' | 'isOfFigures'>): string | undefined {
  return oneSide && localized.say(isOfFigures ? 'evidence.oneSideFigures' : 'evidence.oneSide', { side: localized.name('parties', oneSide) });
}

/** The cautions for a record, each as a phrase: that it rests on one source, that one side alone says it. */
export function tellCautions(localized: Localized, record: Sourced): string[] {
  const evidence = evidenceOf(localized.talks, record);
  const { origins, isLater } = evidence;
  const oneSide = tellOneSide(localized, evidence);
  return [...(origins.length === 1 && !isLater ? [localized.say('evidence.origins', { n: 1 })] : []), ...(oneSide === undefined ? [] : [oneSide])];
}

/** The direction in words: "each way", "to Northland". `toward` is the id of a party or `each-way`. */
export function directionInWords(localized: Localized, toward: string): string {
  return localized.say(toward === 'each-way' ? 'figure.eachWay' : `parties.${toward}.toward`);
}

/** A figure in words: the amount, its unit unless `hasUnit` is false, and to whom. */
export function tellFigure(localized: Localized, figure: Figure, hasUnit = true): string {
  const unit = hasUnit ? localized.unit(figure.unit, highest(figure)) : '';
  const toward = figure.toward && directionInWords(localized, figure.toward);
  return [localized.amount(figure), unit, toward].filter(Boolean).join(' ');
}
