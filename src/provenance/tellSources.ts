import type { Localized } from '../i18n/localized.ts';
import { evidenceOf, markOf, type Evidence, type Sourced } from '../model/evidence.ts';
import { highest } from '../model/spread.ts';
import type { Figure } from '../schema/records.ts';

/** An outlet's name, with its ownership directly after it where that is one that is said. */
export function nameWithMark(localized: Localized, outlet: string): string {
  const mark = markOf(localized.talks, outlet);
  return mark ? `${localized.outletName(outlet)} (${localized.say(`ownership.${mark}`)})` : localized.outletName(outlet);
}

/** Some outlets, each with its mark. */
export function nameOutlets(localized: Localized, outlets: readonly string[]): string {
  return outlets.map((outlet) => nameWithMark(localized, outlet)).join(localized.say('list.comma'));
}

/** Some claimants by their names. */
export function nameClaimants(localized: Localized, claimants: readonly string[]): string {
  return claimants.map((id) => localized.name('claimants', id)).join(localized.say('list.comma'));
}

/** Some claimants by the names that they are short called by, where there is little room. */
export function nameShortly(localized: Localized, claimants: readonly string[]): string {
  return claimants.map((id) => localized.textIfAny('claimants', { id }, 'short') ?? localized.name('claimants', id)).join(localized.say('list.comma'));
}

/** That one side alone says it, or gives its figures; nothing where that is not so. */
export function tellOneSide(localized: Localized, { oneSide, isOfFigures }: Pick<Evidence, 'oneSide' | 'isOfFigures'>): string | undefined {
  return oneSide && localized.say(isOfFigures ? 'evidence.oneSideFigures' : 'evidence.oneSide', { side: localized.name('parties', oneSide) });
}

/** What a reader has to know before relying on a record: that one source alone has it, that one side alone says it. */
export function tellCautions(localized: Localized, record: Sourced): string[] {
  const evidence = evidenceOf(localized.talks, record);
  const { origins, isLater } = evidence;
  const oneSide = tellOneSide(localized, evidence);
  return [...(origins.length === 1 && !isLater ? [localized.say('evidence.origins', { n: 1 })] : []), ...(oneSide === undefined ? [] : [oneSide])];
}

/** Which way: "each way", "to Northland". */
export function wayOf(localized: Localized, toward: string): string {
  return localized.say(toward === 'each-way' ? 'figure.eachWay' : `parties.${toward}.toward`);
}

/** A figure in words: how much, of what (where that does not stand above it), and to whom. */
export function tellFigure(localized: Localized, figure: Figure, hasUnit = true): string {
  const unit = hasUnit ? localized.unit(figure.unit, highest(figure)) : '';
  const toward = figure.toward && wayOf(localized, figure.toward);
  return [localized.amount(figure), unit, toward].filter(Boolean).join(' ');
}
