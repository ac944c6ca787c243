import { labelGap, lineLeft, meet, onGap, type Fit, type PlacedLabel, type Stretch } from './labels.ts';
import { widthOf } from './measureText.ts';
import type { PlotWidths } from './timelineLayout.ts';

/** A line that is longer than a screen, as if read from the left: it says on itself, again and again, what it is. */
export interface LongLine {
  /** Its ends, in percent. */
  from: number;
  to: number;
}

/** One of the places of a label along its line, in percent, and from which width of the drawing on it is shown. */
export interface Repeat {
  at: number;
  fits: Fit;
}

/** About how far apart the places are, in pixels, from whatever distance: less than the screen that the drawing is for. */
const every = 800;

/** How near two of them may come, in pixels. */
const nearest = 600;

/** How finely places are sought, in pixels seen from near. */
const step = 26;

const fitOrder = ['narrow', 'middle', 'wide'] as const;

/** The label of a long line, which it interrupts. */
export function longLabel(title: string, fontSize: number): PlacedLabel {
  return { side: 'on', lines: [title], noteLines: [], width: Math.ceil(widthOf(title, fontSize)), fits: 'narrow' };
}

/**
 * Where the label of a long line stands: from afar wherever it has room, on the line, clear of what is `blocked` and of itself;
 * from nearer there and in between. It stands where it stood from afar, so it has to have room there from near, too.
 *
 *     a line of 2,000 px, a label of 300 → about 16 and 816; where 850 to 900 is blocked, the second stands at 900
 */
export function placesAlong({ from, to }: LongLine, { width }: PlacedLabel, widths: PlotWidths, blocked: readonly Stretch[]): Repeat[] {
  const found: Repeat[] = [];
  const stretchAt = (at: number): Stretch => ({ from: [at, onGap - labelGap], to: [at, onGap + width + labelGap] });
  const isFree = (at: number, across: number): boolean =>
    (at * across) / 100 + onGap + width <= (to * across) / 100 - lineLeft && blocked.every((other) => !meet(stretchAt(at), other, across));
  for (const [index, fits] of fitOrder.entries()) {
    const across = widths[fits];
    const apart = Math.max(nearest, width + lineLeft + onGap);
    const isAlone = (at: number): boolean => found.every((other) => (Math.abs(other.at - at) * across) / 100 >= apart);
    let next = from;
    for (let at = from; at < to; at += (100 * step) / widths.wide) {
      const isFound = at >= next && isAlone(at) && fitOrder.slice(index).every((nearer) => isFree(at, widths[nearer]));
      if (!isFound) continue;
      found.push({ at, fits });
      next = at + (100 * every) / across;
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}
