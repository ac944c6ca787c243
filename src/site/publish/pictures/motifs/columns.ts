import type { Box, Mark } from '../../../drawing/marks.ts';
import { ink, soft } from '../../../drawing/palette.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';

/** A count with its words, and a sign before it. */
export interface Column {
  count: string;
  words: string;
  /** Draws the sign from its corner; `size` is its height. */
  sign: (x: number, y: number, size: number) => Mark[];
}

/** The sizes of one drawing in pixels: of its counts, signs and words; and the most lines of words. */
interface Sizes {
  count: number;
  sign: number;
  words: number;
  lines: number;
}

const gap = 28;
/** Scales of the counts, from the largest that is tried. */
const scales = [1.4, 1.25, 1.1, 1];
const leastCount = 52;
/** The width of a sign with the gap after it, as a share of its height. */
const signShare = 1.24;

function sizesAt(scale: number, lines: number, type: Typesetter): Sizes {
  const count = type.size(leastCount) * scale;
  // Words grow less than counts, since they are read second.
  return { count, sign: count * 0.72, words: Math.round(type.note * (1 + (scale - 1) * 0.25)), lines };
}

function heightOf({ count, words, lines }: Sizes, type: Typesetter): number {
  return count + lines * type.leading(words);
}

/** The least width of a column: with its words in no more lines than `sizes.lines`, and its sign beside its count. */
function narrowest({ count, words }: Column, sizes: Sizes, type: Typesetter): number {
  const style = { size: sizes.words };
  const widestIn = (lines: readonly string[]): number => Math.max(...lines.map((line) => type.widthOf(line, style)));
  let width = widestIn(words.split(' '));
  while (type.breakLines(words, width, style).length > sizes.lines) width += 8;
  const head = sizes.sign * signShare + type.widthOf(count, { size: sizes.count, weight: 600 });
  return Math.max(head, widestIn(type.breakLines(words, width, style)));
}

function drawColumn({ count, words, sign }: Column, sizes: Sizes, type: Typesetter, { x, y, width }: Omit<Box, 'height'>): Mark[] {
  const base = y + sizes.count * 0.78;
  const leading = type.leading(sizes.words);
  const lines = type.breakLines(words, width, { size: sizes.words });
  return [
    ...sign(x, base - sizes.sign * 0.94, sizes.sign),
    type.write(count, x + sizes.sign * signShare, base, { size: sizes.count, weight: 600, fill: ink }),
    ...lines.map((line, row) => type.write(line, x, y + sizes.count + 4 + (row + 0.75) * leading, { size: sizes.words, fill: soft }))
  ];
}

/** The least height of counts side by side, in pixels. */
export function leastColumnHeight(type: Typesetter): number {
  return heightOf(sizesAt(1, 2, type), type) + 8;
}

/**
 * Draws counts side by side, each with its sign, and its words below. They are as large as the area allows; each column is as wide as its
 * words need, and the rest is divided evenly.
 */
export function drawColumns(columns: readonly Column[], type: Typesetter, area: Box): Mark[] {
  if (!columns.length) return [];
  const tried = [1, 2, 3].flatMap((lines) => scales.map((scale) => sizesAt(scale, lines, type))).toSorted((a, b) => b.count - a.count || a.lines - b.lines);
  const widthsIn = (sizes: Sizes): number[] => columns.map((column) => narrowest(column, sizes, type));
  const spareIn = (sizes: Sizes): number => widthsIn(sizes).reduce((left, width) => left - width, area.width - (columns.length - 1) * gap);
  const sizes = tried.find((one) => spareIn(one) >= 0 && heightOf(one, type) <= area.height) ?? sizesAt(1, 3, type);
  const spare = Math.max(0, spareIn(sizes)) / columns.length;
  const y = area.y + Math.max(0, (area.height - heightOf(sizes, type)) / 2);
  const widths = widthsIn(sizes).map((width) => width + spare);
  const startOf = (index: number): number => widths.slice(0, index).reduce((sum, width) => sum + width + gap, area.x);
  return columns.flatMap((column, index) => drawColumn(column, sizes, type, { x: startOf(index), y, width: widths[index] ?? 0 }));
}
