import { statuses } from '../../../../schema/records.ts';
import { ink } from '../../../drawing/palette.ts';
import { drawColumns, leastColumnHeight, type Column } from './columns.ts';
import type { Motif } from './motif.ts';

/** The number of outcomes of each status, with the mark that their cards have. */
export const outcomesMotif: Motif = {
  leastHeight: (_, type) => leastColumnHeight(type),
  draw: (localized, type, area) => {
    const counted = statuses.map((status) => ({ status, count: localized.talks.dataset.outcomes.filter((outcome) => outcome.status === status).length }));
    const columns = counted
      .filter(({ count }) => count)
      .map(({ status, count }): Column => ({
        count: localized.language.number(count),
        words: localized.say(`status.${status}`),
        sign: (x, y, size) => [{ kind: 'glyph', name: status, x, y, size, fill: ink }]
      }));
    return drawColumns(columns, type, area);
  }
};
