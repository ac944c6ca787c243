import type { Language } from '../../../../i18n/language.ts';
import { tally } from '../../../../model/tally.ts';
import type { Box, Mark } from '../../../drawing/marks.ts';
import { ink, soft } from '../../../drawing/palette.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';
import type { Motif } from './motif.ts';

const gap = 64;
const rowHeight = { least: 40, most: 58 };
const largest = 30;
const mostInOneColumn = 5;
const barHeight = 20;
const space = { bar: 20, count: 12 };

interface Row {
  name: string;
  count: number;
}

/** The arrangement of the rows in columns of `perColumn`; `shown` is the number of rows that fit. */
interface Grid {
  columns: number;
  perColumn: number;
  shown: number;
  width: number;
  height: number;
}

/** Where not all rows fit, the last place is kept for the count of the others. */
function gridOf(count: number, area: Box): Grid {
  const columns = count > mostInOneColumn ? 2 : 1;
  const fitting = columns * Math.max(1, Math.floor(area.height / rowHeight.least));
  const perColumn = Math.ceil(Math.min(count, fitting) / columns);
  return {
    columns,
    perColumn,
    shown: count > fitting ? fitting - 1 : count,
    width: (area.width - (columns - 1) * gap) / columns,
    height: Math.min(rowHeight.most, area.height / Math.max(1, perColumn))
  };
}

/** The common sizes of the rows in pixels: their letters, the width of their names, and the length of one mention. */
interface Scale {
  size: number;
  names: number;
  one: number;
}

function scaleOf({ number }: Language, rows: readonly Row[], { width, height }: Grid, type: Typesetter): Scale {
  const size = Math.min(type.size(largest), Math.max(type.note, Math.floor(height * 0.6)));
  const names = Math.max(0, ...rows.map(({ name }) => type.widthOf(name, { size })));
  const counts = Math.max(0, ...rows.map(({ count }) => type.widthOf(number(count), { size, weight: 600 })));
  const room = width - names - counts - space.bar - space.count;
  return { size, names, one: Math.max(0, room) / Math.max(1, ...rows.map(({ count }) => count)) };
}

function drawRow({ number }: Language, { name, count }: Row, { size, names, one }: Scale, type: Typesetter, x: number, middle: number): Mark[] {
  const base = middle + size * 0.33;
  const barAt = x + names + space.bar;
  const width = count * one;
  return [
    type.write(name, x, base, { size, fill: ink }),
    { kind: 'box', x: barAt, y: middle - barHeight / 2, width, height: barHeight, fill: soft },
    type.write(number(count), barAt + width + space.count, base, { size, weight: 600, fill: ink })
  ];
}

/** The mentions of each outlet as bars. Where not all outlets fit, the most mentioned ones, with the count of the others. */
export const sourcesMotif: Motif = {
  leastHeight: ({ talks }) => {
    const count = tally(talks.dataset.article).rows.length;
    return rowHeight.least * Math.min(mostInOneColumn, count);
  },
  draw: (localized, type, area) => {
    const rows = tally(localized.talks.dataset.article).rows.map(({ outlet, counts }): Row => ({ name: localized.outletName(outlet), count: counts.mention }));
    const grid = gridOf(rows.length, area);
    const shown = rows.slice(0, grid.shown);
    const scale = scaleOf(localized.language, shown, grid, type);
    const x = (index: number): number => area.x + Math.floor(index / grid.perColumn) * (grid.width + gap);
    const middle = (index: number): number => area.y + ((index % grid.perColumn) + 0.5) * grid.height;
    const rest = rows.length - shown.length;
    return [
      ...shown.flatMap((row, index) => drawRow(localized.language, row, scale, type, x(index), middle(index))),
      ...(rest ? [type.write(localized.say('picture.more', { n: rest }), x(grid.shown), middle(grid.shown) + type.note * 0.33)] : [])
    ];
  }
};
