import type { Box, Mark } from '../../../drawing/marks.ts';
import { hueColour, ink, paper, rule, track } from '../../../drawing/palette.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';
import { directionInWords } from '../../../../provenance/tellSources.ts';
import { promisedRows, type PromisedRow } from './promisedRows.ts';
import type { Motif } from './motif.ts';

/** The columns of the picture in pixels, and the size of its letters. */
interface Columns {
  size: number;
  bars: { x: number; width: number };
  /** The end edges of the numbers of each direction. */
  directions: number[];
  /** The end edge of the promised numbers. */
  target: number;
  /** The value at the full width of the bars, as a multiple of the promised number. */
  reach: number;
}

interface Heads {
  directions: string[];
  target: string;
}

const gap = 26;
const thickness = 9;
const leastBars = 60;
/** In sizes of the letters: the height that rows ask for, and the limits of their distance. */
const rowHeight = { asked: 1.28, least: 1.15, most: 1.9 };
const mostRows = 8;
/** Scales of the letters. Smaller ones are used only where the words of a row would not fit into the picture. */
const scales = [1, 0.92, 0.85, 0.78, 0.7];

function columnsAt(scale: number, rows: readonly PromisedRow[], heads: Heads, type: Typesetter, { x, width }: Box): Columns {
  const size = Math.round(type.note * scale);
  const widest = (texts: readonly string[], weight: 400 | 600): number => Math.max(0, ...texts.map((text) => type.widthOf(text, { size, weight })));
  const names = widest(
    rows.map(({ name }) => name),
    400
  );
  const numbers = heads.directions.map((head, index) => widest([head, ...rows.map(({ directions }) => directions[index]?.words ?? '')], 600));
  const targets = widest([heads.target, ...rows.map(({ target }) => target)], 400);
  const taken = numbers.reduce((sum, number) => sum + gap + number, names + gap + targets + gap);
  const bars = { x: x + names + gap, width: width - taken };
  const ends = numbers.map((_, index) => numbers.slice(0, index + 1).reduce((sum, number) => sum + gap + number, bars.x + bars.width));
  const shares = rows.flatMap(({ directions }) => directions.map(({ share }) => share ?? 0));
  return { size, bars, directions: ends, target: x + width, reach: Math.max(1, ...shares) };
}

/** A track for each direction in which something was promised, as an outline where not all readings name it, filled as far as it was handed over. */
function drawBars({ directions }: PromisedRow, { bars, reach }: Columns, y: number): Mark[] {
  if (bars.width < leastBars) return [];
  const whole = bars.width / reach;
  return directions.flatMap(({ share, promised }, index): Mark[] => {
    if (promised === 'by-none') return [];
    const place = { kind: 'box', x: bars.x, y: y - thickness - 1 + index * (thickness + 2), height: thickness } as const;
    const filled = { ...place, width: Math.max(3, whole * (share ?? 0)), fill: hueColour(index) };
    const inner: Mark[] = promised === 'by-some' ? [{ ...place, x: place.x + 2, y: place.y + 2, width: whole - 4, height: thickness - 4, fill: paper }] : [];
    return [{ ...place, width: whole, fill: promised === 'by-some' ? rule : track }, ...inner, ...(share ? [filled] : [])];
  });
}

function drawRow(row: PromisedRow, columns: Columns, type: Typesetter, x: number, y: number): Mark[] {
  const { size, directions, target } = columns;
  const base = y + size * 0.33;
  const numbers = row.directions.map(({ words }, index) =>
    type.write(words, directions[index] ?? 0, base, { size, anchor: 'end', weight: 600, fill: hueColour(index) })
  );
  const values = row.note ? [type.write(row.note, directions.at(-1) ?? 0, base, { size, anchor: 'end' })] : [...drawBars(row, columns, y), ...numbers];
  return [type.write(row.name, x, base, { size, fill: ink }), ...values, type.write(row.target, target, base, { size, anchor: 'end' })];
}

function drawHeads(heads: Heads, { size, directions, target }: Columns, type: Typesetter, y: number): Mark[] {
  const base = y + size * 0.33;
  return [
    ...heads.directions.map((head, index) => type.write(head, directions[index] ?? 0, base, { size, anchor: 'end', weight: 600, fill: hueColour(index) })),
    type.write(heads.target, target, base, { size, anchor: 'end' })
  ];
}

/** Each promise with what was handed over in each direction, as a share of what was promised and in numbers. */
export const deliveryMotif: Motif = {
  leastHeight: (localized, type) => Math.min(mostRows, localized.talks.dataset.promises.length + 1) * type.note * rowHeight.asked,
  draw: (localized, type, area) => {
    const rows = promisedRows(localized);
    if (!rows.length) return [];
    const room = Math.floor(area.height / (type.note * rowHeight.least)) - 1;
    const shown = rows.length > room ? rows.slice(0, room - 1) : rows;
    const rest = rows.length - shown.length;
    const heads = { directions: localized.talks.sides.map((side) => directionInWords(localized, side)), target: localized.say('picture.target') };
    const tried = scales.map((scale) => columnsAt(scale, shown, heads, type, area));
    const columns = tried.find(({ bars }) => bars.width >= leastBars) ?? tried.find(({ bars }) => bars.width >= 0) ?? columnsAt(0.6, shown, heads, type, area);
    const step = Math.min(type.note * rowHeight.most, area.height / (Math.min(rows.length, room) + 1));
    const middle = (row: number): number => area.y + (row + 0.5) * step;
    return [
      ...drawHeads(heads, columns, type, middle(0)),
      ...shown.flatMap((row, index) => drawRow(row, columns, type, area.x, middle(index + 1))),
      ...(rest ? [type.write(localized.say('picture.more', { n: rest }), area.x, middle(shown.length + 1) + type.note * 0.33)] : [])
    ];
  }
};
