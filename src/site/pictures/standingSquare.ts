import type { StripKind } from '../../model/standingStrip.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, hueColour, ink, soft } from '../drawing/palette.ts';

/** How much of a square each half takes, where its halves are the two papers. */
const half = 0.44;
const stripe = 2;

/** The half of a square that is one side's: the first at the start. */
function drawHalf(hue: 0 | 1, x: number, y: number, size: number): Mark {
  const width = size * half;
  return { kind: 'box', x: hue ? x + size - width : x, y, width, height: size, fill: hueColour(hue) };
}

/**
 * The square of an issue by how it stands. Its halves are the two papers: agreed is full, close is striped, apart has each half in its
 * side's hue; where one side speaks alone, its half is filled.
 */
export function drawStanding(kind: StripKind, x: number, y: number, size: number): Mark[] {
  const outline = (stroke: string): Mark => ({ kind: 'box', x: x + 0.5, y: y + 0.5, width: size - 1, height: size - 1, stroke, strokeWidth: 1 });
  if (kind === 'agreed') return [{ kind: 'box', x, y, width: size, height: size, fill: ink }];
  if (kind === 'apart') return [drawHalf(0, x, y, size), drawHalf(1, x, y, size)];
  if (kind !== 'close') return [drawHalf(kind === 'first' ? 0 : 1, x, y, size), outline(edge)];
  const stripes = Array.from({ length: Math.floor(size / (2 * stripe)) }, (_, index): Mark => {
    return { kind: 'box', x, y: y + (2 * index + 1) * stripe, width: size, height: stripe, fill: soft };
  });
  return [...stripes, outline(soft)];
}
