import { sum } from 'd3-array';
import type { Localized } from '../../i18n/localized.ts';
import type { TallyRow } from '../../model/tally.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, ink, paper, rule, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { setLines } from './lines.ts';
import { drawBelow, groupOf, type Drawing, type PicturedRecord } from './picture.ts';

/** The most that the names of outlets take of the width, and the gap after them in pixels. */
const names = { most: 0.34, gap: 14 };
const row = { height: 34, head: 26 };
const dot = 24;
const gaps = { columns: 28, lines: 4, list: 16, number: 8 };
/** What a dot in a column needs at least, in pixels: more passages are shown in several parts below each other. */
const leastColumn = 26;

/** The columns of a part of the matrix, in pixels. */
interface Grid {
  type: Typesetter;
  width: number;
  /** Where the columns begin, and how wide each is. */
  from: number;
  across: number;
  /** The passages of this part, and the number of the first of them. */
  passages: readonly string[];
  first: number;
  /** What stands over the totals; `undefined` in all parts but the last. */
  total: string | undefined;
}

/** The record of an outlet that the article names. */
export function outletRecord(outlet: string): PicturedRecord {
  return { kind: 'outlet', outlets: [outlet] };
}

function middleOf({ from, across }: Grid, index: number): number {
  return from + (index + 0.5) * across;
}

function baseOf({ type }: Grid, y: number, height: number): number {
  return y + height / 2 + type.note * 0.35;
}

function drawHead(localized: Localized, grid: Grid, y: number): Mark[] {
  const { type, width, passages, first, total } = grid;
  const base = baseOf(grid, y, row.head);
  return [
    type.write(localized.say('sources.outlet'), 0, base),
    ...passages.map((_, index) =>
      type.write(localized.language.number(first + index), middleOf(grid, index), base, { anchor: 'middle', weight: 600, fill: ink })
    ),
    ...(total === undefined ? [] : [type.write(total, width, base, { anchor: 'end' })]),
    { kind: 'box', x: 0, y: y + row.head, width, height: 1, fill: edge }
  ];
}

/** The line of an outlet: a dot with the number of times in each passage that names it, and in the last part how often in all. */
function drawRow(localized: Localized, { outlet, counts, passages: named }: TallyRow, grid: Grid, y: number): Drawing {
  const { type, width, passages } = grid;
  const { number } = localized.language;
  const bold = { weight: 600, anchor: 'middle' } as const;
  const name = setLines(type, localized.outletName(outlet), { x: 0, y: 0, width: grid.from - names.gap }, { size: type.size(14) });
  const height = Math.max(row.height, name.height + 2 * gaps.lines);
  const { marks: words } = setLines(
    type,
    localized.outletName(outlet),
    { x: 0, y: y + (height - name.height) / 2, width: grid.from - names.gap },
    { size: type.size(14) }
  );
  const dots = passages.flatMap((id, index): Mark[] => {
    const n = named.get(id);
    if (!n) return [];
    const [x, size] = [middleOf(grid, index), Math.min(dot, grid.across - 2)];
    return [
      { kind: 'box', x: x - size / 2, y: y + (height - size) / 2, width: size, height: size, radius: size / 2, fill: soft },
      type.write(number(n), x, baseOf(grid, y, height), { ...bold, fill: paper })
    ];
  });
  const total = grid.total === undefined ? [] : [type.write(number(counts.mention), width, baseOf(grid, y, height), { weight: 600, anchor: 'end', fill: ink })];
  const under: Mark = { kind: 'box', x: 0, y: y + height, width, height: 1, fill: rule };
  return { marks: [under, groupOf(outletRecord(outlet), [...words, ...dots, ...total])], height };
}

/** The totals of the passages, and of all. */
function drawTotals(localized: Localized, rows: readonly TallyRow[], grid: Grid, y: number): Mark[] {
  const { type, width, passages } = grid;
  const { number } = localized.language;
  const base = baseOf(grid, y, row.head);
  const all = sum(rows, ({ counts }) => counts.mention);
  const totals = passages.map((id, index) => {
    return type.write(number(sum(rows, (one) => one.passages.get(id) ?? 0)), middleOf(grid, index), base, { anchor: 'middle' });
  });
  return [
    type.write(localized.say('facet.any'), 0, base),
    ...totals,
    ...(grid.total === undefined ? [] : [type.write(number(all), width, base, { weight: 600, anchor: 'end', fill: ink })])
  ];
}

function drawPart(localized: Localized, rows: readonly TallyRow[], grid: Grid, y: number): Drawing {
  const lines = drawBelow(rows, y + row.head, (one, top) => drawRow(localized, one, grid, top));
  const bottom = row.head + lines.height;
  return { marks: [...drawHead(localized, grid, y), ...lines.marks, ...drawTotals(localized, rows, grid, y + bottom)], height: bottom + row.head };
}

/** The passages by their numbers and names, in as many columns as have room. */
function drawPassages(localized: Localized, passages: readonly string[], type: Typesetter, width: number, y: number): Drawing {
  const { number } = localized.language;
  const bold = { weight: 600, fill: ink } as const;
  const indent = gaps.number + Math.max(...passages.map((_, index) => type.widthOf(number(index + 1), bold)));
  const widest = Math.max(...passages.map((id) => type.widthOf(localized.name('passages', id))));
  const fitting = Math.max(1, Math.floor((width + gaps.columns) / (indent + widest + gaps.columns)));
  const perColumn = Math.ceil(passages.length / fitting);
  const columns = Math.ceil(passages.length / perColumn);
  const across = (width + gaps.columns) / columns;
  const marks: Mark[] = [];
  const heights = Array.from({ length: columns }, () => 0);
  for (const [index, id] of passages.entries()) {
    const column = Math.floor(index / perColumn);
    const place = { x: column * across, y: y + (heights[column] ?? 0), width: across - gaps.columns };
    const name = setLines(type, localized.name('passages', id), { ...place, x: place.x + indent, width: place.width - indent }, { fill: soft });
    marks.push(...setLines(type, number(index + 1), place, bold).marks, ...name.marks);
    heights[column] = (heights[column] ?? 0) + name.height;
  }
  return { marks, height: Math.max(0, ...heights) };
}

/** Outlets by passage as dots with the number of times, with totals, and the passages by name below. */
export function drawMatrix(localized: Localized, rows: readonly TallyRow[], passages: readonly string[], type: Typesetter, width: number): Drawing {
  const size = type.size(14);
  const longest = Math.max(...rows.map(({ outlet }) => type.widthOf(localized.outletName(outlet), { size })));
  const from = Math.min(names.most * width, Math.max(longest, type.widthOf(localized.say('sources.outlet')))) + names.gap;
  const named = localized.say('sources.named');
  const room = width - from - type.widthOf(named) - names.gap;
  const perPart = Math.min(passages.length, Math.floor(room / leastColumn));
  const drawing: Drawing = { marks: [], height: 0 };
  for (let first = 0; first < passages.length; first += perPart) {
    const total = first + perPart >= passages.length ? named : undefined;
    const grid = { type, width, from, across: room / perPart, passages: passages.slice(first, first + perPart), first: first + 1, total };
    const part = drawPart(localized, rows, grid, drawing.height);
    drawing.marks.push(...part.marks);
    drawing.height += part.height + gaps.list;
  }
  const list = drawPassages(localized, passages, type, width, drawing.height);
  return { marks: [...drawing.marks, ...list.marks], height: drawing.height + list.height };
}
