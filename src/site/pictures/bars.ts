import type { Box, Mark } from '../drawing/marks.ts';
import { edge, paper } from '../drawing/palette.ts';

/** A dashed outline with hatching: what nobody has published a number of. */
export function drawUnknown({ x, y, width, height }: Box): Mark[] {
  const [start, end, top, bottom] = [x + 0.5, x + width - 0.5, y + 0.5, y + height - 0.5];
  const outline = [
    [start, top],
    [end, top],
    [end, bottom],
    [start, bottom],
    [start, top]
  ] as const;
  return [
    { kind: 'hatching', x, y, width, height, stroke: edge },
    { kind: 'line', points: outline, stroke: edge, width: 1, dashes: '4 3' }
  ];
}

/** How much of something there was, as a bar that is filled as far as a part of one; what is only a lower bound is hatched beyond. */
export function drawBar(place: Box, part: number, fill: string, isLeast: boolean): Mark[] {
  const { x, y, width, height } = place;
  const outline: Mark = { kind: 'box', x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, fill: paper, stroke: edge, strokeWidth: 1 };
  const filled: Mark = { kind: 'box', x, y, width: width * part, height, fill };
  return [...(isLeast ? drawUnknown(place) : [outline]), ...(part > 0 ? [filled] : [])];
}
