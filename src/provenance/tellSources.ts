import { say } from '../i18n/t.ts';
import type { Told } from '../i18n/localized.ts';
import { evidenceOf, markOf, type Evidence, type Sourced } from '../model/evidence.ts';
import { highest } from '../model/spread.ts';
import type { Figure } from '../schema/records.ts';

/** An outlet's name, with its ownership directly after it where that is one that is said. */
export function nameWithMark(told: Told, outlet: string): string {
  const mark = markOf(told.talks, outlet);
  return mark ? `${told.outletName(outlet)} (${say(`ownership.${mark}`)})` : told.outletName(outlet);
}

/** Some outlets, each with its mark. */
export function nameOutlets(told: Told, outlets: readonly string[]): string {
  return outlets.map((outlet) => nameWithMark(told, outlet)).join(say('list.comma'));
}

/** Some claimants by their names. */
export function nameClaimants(told: Told, claimants: readonly string[]): string {
  return claimants.map((id) => told.name('claimants', id)).join(say('list.comma'));
}

/** That one side alone says it, or gives its figures; nothing where that is not so. */
export function tellOneSide(told: Told, { oneSide, isOfFigures }: Pick<Evidence, 'oneSide' | 'isOfFigures'>): string | undefined {
  return oneSide && say(isOfFigures ? 'evidence.oneSideFigures' : 'evidence.oneSide', { side: told.name('parties', oneSide) });
}

/** What a reader has to know before relying on a record: that one source alone has it, that one side alone says it. */
export function tellCautions(told: Told, record: Sourced): string[] {
  const evidence = evidenceOf(told.talks, record);
  const { origins, isLater } = evidence;
  const oneSide = tellOneSide(told, evidence);
  return [...(origins.length === 1 && !isLater ? [say('evidence.origins', { n: 1 })] : []), ...(oneSide === undefined ? [] : [oneSide])];
}

/** A figure in words: how much, of what (where that does not stand above it), and to whom. */
export function tellFigure(told: Told, figure: Figure, hasUnit = true): string {
  const unit = hasUnit ? told.unit(figure.unit, highest(figure)) : '';
  const toward = figure.toward && say(figure.toward === 'each-way' ? 'figure.eachWay' : `parties.${figure.toward}.toward`);
  return [told.amount(figure), unit, toward].filter(Boolean).join(' ');
}
