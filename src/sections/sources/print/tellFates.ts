import type { Localized } from '../../../i18n/localized.ts';
import { claimFates, countFates, type ClaimFate } from '../../../model/claims.ts';

/** A verdict that some statements of the article have: how many, how many stand before it in the bar, and that in words. */
export interface ToldFate {
  fate: ClaimFate;
  n: number;
  from: number;
  words: string;
}

/** The verdicts on the article's statements, from confirmed to not known: those that any has. */
export function tellFates({ talks, say }: Localized): ToldFate[] {
  const counts = countFates(talks.dataset.article.claims);
  return claimFates
    .map((fate, index) => ({
      fate,
      n: counts[fate],
      from: claimFates.slice(0, index).reduce((sum, one) => sum + counts[one], 0),
      words: say(fate === 'open' ? 'sources.open' : `claim.count.${fate}`, { n: counts[fate] })
    }))
    .filter(({ n }) => n);
}
