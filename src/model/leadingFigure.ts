import { greatest } from 'd3-array';
import type { Figure } from '../schema/records.ts';
import { originsOf } from './evidence.ts';
import { isSameValue } from './spread.ts';
import type { Talks } from './talks.ts';

/**
 * The first of the figures with the value that most independent sources give; of values with equally many, the one that comes first.
 * `undefined` where there are no figures.
 *
 *     5 by two papers that carry one agency's copy, 7 by two others → 7
 */
export function leadingFigure(talks: Talks, figures: readonly Figure[]): Figure | undefined {
  const sourcesOf = (figure: Figure): number => {
    const reports = figures.filter((other) => isSameValue(other, figure)).flatMap((other) => other.reports);
    return originsOf(talks, [...new Set(reports)]).length;
  };
  return greatest(figures, sourcesOf);
}
