import { sum } from 'd3-array';
import type { Passage } from '../schema/records.ts';

type Citation = Passage['citations'][number];

/** The badges at the end of a passage of the article, one for each name, in the order of its citations. */
export function badgesOf({ citations }: Passage): Citation['badges'] {
  return citations.flatMap(({ badges }) => badges);
}

/** How many sources a citation has in all, those that no badge names among them: a badge counts the others. */
export function sourcesOf({ more }: Citation): number {
  return more + 1;
}

/** How many sources of the citations of a passage no badge names. */
export function unnamedIn({ citations }: Passage): number {
  return sum(citations, (citation) => sourcesOf(citation) - citation.badges.length);
}
