import { boldness, breakLines, fitLines, widthOf } from './measureText.ts';

/**
 * A stretch along the time axis: a share of its width, in percent, and an offset in pixels, which does not grow with it.
 *
 *     a mark at the middle with its target → { from: [50, -12], to: [50, 12] }
 */
export interface Stretch {
  from: readonly [percent: number, pixels: number];
  to: readonly [percent: number, pixels: number];
}

/** What wants a place in a lane: its extent in percent from where time begins, and what it is called. */
export interface PackItem {
  id: string;
  from: number;
  to: number;
  /** A line between two days has its label below it, too; a mark has it beside. */
  isLine: boolean;
  title: string;
  /** From the middle of its mark, or from what it stands in, to its label, in pixels. */
  distance: number;
  /** What its mark stands in, in percent: its label keeps clear of that, too. */
  within?: readonly [from: number, to: number] | undefined;
  /** A second text under the title, in bold. */
  note?: string | undefined;
  /** The only sides where its label may stand, where not all are free. */
  sides?: readonly LabelSide[] | undefined;
}

/** Where a label stands beside its mark, in the direction of time; `on` a long line it interrupts the line near its beginning. */
export type LabelSide = 'after' | 'before' | 'on' | 'below' | 'belowEnd';

/** The widths that the drawing is laid out for. */
export type Fit = 'narrow' | 'middle' | 'wide';

export interface PlacedLabel {
  side: LabelSide;
  lines: string[];
  noteLines: string[];
  /** How wide the label is likely to be. */
  width: number;
  /** From which width of the drawing on it fits. */
  fits: Fit;
}

/** How large what is pointed at is at least, in pixels (WCAG 2.2, 2.5.8): marks of one row are never closer. */
export const targetSize = 24;

/** From the middle of a mark to its label, where the mark itself does not ask for more. */
export const labelGap = 10;

/** From the beginning of a line to the label on it, in pixels, and how much of the line is left after the label at least, so that it is seen to go on. */
export const onGap = 16;
export const lineLeft = 60;

/** Between a label and what stands next to it, in pixels: wider than a space between words. */
const gap = 6;

/** How many times as wide as the title above it a note may be: a little more spares it a line. */
const noteExcess = 1.2;

/** In how many lines a title may stand. */
const lineCounts = [1, 2, 3];

/** The edges of a stretch in pixels, in a drawing of this width. */
function edges({ from, to }: Stretch, width: number): [number, number] {
  return [(from[0] * width) / 100 + from[1], (to[0] * width) / 100 + to[1]];
}

/** Whether two stretches overlap in a drawing of this width. */
export function meet(a: Stretch, b: Stretch, width: number): boolean {
  const [aFrom, aTo] = edges(a, width);
  const [bFrom, bTo] = edges(b, width);
  return aFrom < bTo && bFrom < aTo;
}

/** The stretch of a mark with its target. */
export function markStretch({ from, to }: PackItem): Stretch {
  return { from: [from, -targetSize / 2], to: [to, targetSize / 2] };
}

/** The stretch of a label on one side of its mark. */
export function labelStretch({ from, to, distance, within: [start, end] = [from, to] }: PackItem, { side, width }: PlacedLabel): Stretch {
  if (side === 'after') return { from: [end, distance], to: [end, distance + width + gap] };
  if (side === 'before') return { from: [start, -distance - width - gap], to: [start, -distance] };
  if (side === 'on') return { from: [from, onGap], to: [from, onGap + width + gap] };
  if (side === 'below') return { from: [from, 0], to: [from, width + gap] };
  return { from: [to, -width - gap], to: [to, 0] };
}

/** How much wider than it is likely to be a label at an edge may be, as a share: there its letters would be cut. */
const excess = 0.06;

/** Whether a label stays within the drawing, and, on a line, within the line. */
export function isInside(item: PackItem, label: PlacedLabel, width: number): boolean {
  const [from, to] = edges(labelStretch(item, { ...label, width: label.width * (1 + excess) }), width);
  return from >= 0 && to <= (label.side === 'on' ? (item.to * width) / 100 - lineLeft : width + gap);
}

/** The labels that an item could have: on each side, in one line to three; on a line in one. Its note takes as few lines as keep to that width. */
export function candidatesOf(item: PackItem, fontSize: number): PlacedLabel[] {
  const sides: readonly LabelSide[] = item.sides ?? (item.isLine ? ['on', 'after', 'before', 'below', 'belowEnd'] : ['after', 'before']);
  const widest = (lines: readonly string[]): number => Math.max(0, ...lines.map((line) => widthOf(line, fontSize)));
  const shapes = lineCounts.map((count) => {
    const lines = breakLines(item.title, count, fontSize);
    const noteLines = item.note ? fitLines(item.note, widest(lines) * noteExcess, fontSize * boldness) : [];
    return { lines, noteLines, width: Math.ceil(Math.max(widest(lines), widest(noteLines) * boldness)), fits: 'wide' as const };
  });
  return sides.flatMap((side) => shapes.filter(({ lines }) => side !== 'on' || lines.length === 1).map((shape): PlacedLabel => ({ ...shape, side })));
}
