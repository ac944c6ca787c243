import type { Localized } from '../../../i18n/localized.ts';
import type { StripKind } from '../../../model/standingStrip.ts';
import type { Demand } from '../../../schema/records.ts';

/** How an issue stands, in words; a side whose paper alone speaks of it is named. */
export function kindInWords(localized: Localized, kind: StripKind): string {
  const { say, talks } = localized;
  if (kind !== 'first' && kind !== 'second') return say(`standing.${kind}`);
  return say('demands.alone', { side: localized.name('parties', talks.sides[kind === 'first' ? 0 : 1] ?? '') });
}

/** The numbers of the clauses in which a side's paper speaks of an issue, in brackets; `''` where it is silent. */
export function clausesInWords({ say, talks }: Localized, { stances }: Demand, side: string): string {
  const numbers = (stances[side]?.clauses ?? []).map((id) => talks.clause(id).number);
  return numbers.length ? say('demands.clauses', { numbers: numbers.join(say('list.comma')) }) : '';
}
