import type { Typesetter } from '../drawing/typesetter.ts';
import type { Place } from './lines.ts';
import { drawBelow, type Drawing } from './picture.ts';

/** A part of a picture that is drawn wherever there is room for it. Its height does not depend on the place. */
export type Block = (type: Typesetter, place: Place) => Drawing;

/** Between two columns, in pixels. */
const columnGap = 32;

/** Draws blocks below each other. */
export function drawStack(blocks: readonly Block[], type: Typesetter, { x, y, width }: Place): Drawing {
  return drawBelow(blocks, y, (block, top) => block(type, { x, y: top, width }));
}

/** Where the second column begins, so that the taller one is as short as can be. */
function cutOf(heights: readonly number[]): number {
  const all = heights.reduce((sum, height) => sum + height, 0);
  let [best, least] = [heights.length, all];
  let first = 0;
  for (const [index, height] of heights.entries()) {
    const tallest = Math.max(first, all - first);
    if (tallest <= least) [best, least] = [index, tallest];
    first += height;
  }
  return best;
}

/** Draws blocks in two columns of about the same height, down the first and then down the second. */
export function drawColumns(blocks: readonly Block[], type: Typesetter, { x, y, width }: Place): Drawing {
  const across = (width - columnGap) / 2;
  const heights = blocks.map((block) => block(type, { x: 0, y: 0, width: across }).height);
  const cut = cutOf(heights);
  const drawn = [blocks.slice(0, cut), blocks.slice(cut)].map((column, index) =>
    drawStack(column, type, { x: x + index * (across + columnGap), y, width: across })
  );
  return { marks: drawn.flatMap(({ marks }) => marks), height: Math.max(...drawn.map(({ height }) => height)) };
}
