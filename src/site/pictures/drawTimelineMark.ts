import { isForce, type Happening } from '../../model/timeline.ts';
import type { Mark } from '../drawing/marks.ts';
import { paper } from '../drawing/palette.ts';

/** The middle of a mark and half its height, in pixels, and its colour. */
interface MarkPlace {
  x: number;
  y: number;
  half: number;
  fill: string;
}

type Corners = [x: number, y: number][];

/** The corners of the marks that have some: an attack is a triangle, a handover a diamond, talks a square. */
function cornersOf({ kind }: Pick<Happening, 'kind'>, { x, y, half }: MarkPlace): Corners | undefined {
  const [left, right, top, bottom] = [x - half, x + half, y - half, y + half];
  const shapes = {
    triangle: [[x, top] as const, [right, bottom] as const, [left, bottom] as const],
    diamond: [[x, top] as const, [right - 1, y] as const, [x, bottom] as const, [left + 1, y] as const],
    square: [[left, top] as const, [right, top] as const, [right, bottom] as const, [left, bottom] as const]
  };
  const shape = kind === 'handover' ? shapes.diamond : kind === 'talks' ? shapes.square : isForce({ kind }) ? shapes.triangle : undefined;
  return shape?.map(([across, down]) => [across, down]);
}

/**
 * The mark of something that happened, as the page has it: a disc where it is neither an attack nor talks nor a handover. It is hollow where
 * its date is not sure, then dashed, and for a handover whose size nobody published.
 */
export function drawTimelineMark(event: Pick<Happening, 'kind' | 'figures'>, isAbout: boolean, place: MarkPlace): Mark[] {
  const { x, y, half, fill } = place;
  const corners = cornersOf(event, place);
  const isHollow = isAbout || (event.kind === 'handover' && !event.figures.length);
  if (!corners) {
    const disc: Mark = { kind: 'box', x: x - half, y: y - half, width: 2 * half, height: 2 * half, radius: half, fill: isAbout ? paper : fill };
    return isAbout ? [disc, { kind: 'glyph', name: 'open', x: x - half - 2, y: y - half - 2, size: 2 * half + 4, fill }] : [disc];
  }
  if (!isHollow) return [{ kind: 'shape', corners, fill }];
  const outline = [...corners, ...corners.slice(0, 1)];
  return [
    { kind: 'shape', corners, fill: paper },
    { kind: 'line', points: outline, stroke: fill, width: 1.25, ...(isAbout ? { dashes: '3 2' } : {}) }
  ];
}
