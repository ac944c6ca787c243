import { breakLines, widthOf } from './measureText.ts';

/** A stretch along the time axis: a share of its width, in percent, and an offset in pixels, which does not grow with it. */
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
  /** A second text under the title. */
  note?: string | undefined;
  /** The only sides where its label may stand, where not all are free. */
  sides?: readonly LabelSide[] | undefined;
}

/** Where a label stands beside its mark, in the direction of time; `on` a long line it interrupts the line near its beginning. */
export type LabelSide = 'after' | 'before' | 'on' | 'below' | 'belowEnd';

export interface PlacedLabel {
  side: LabelSide;
  lines: string[];
  noteLines: string[];
  /** How wide the label is likely to be. */
  width: number;
  /** It fits only where the drawing is wide. */
  isWideOnly: boolean;
}

export interface PackedItem {
  id: string;
  row: number;
  label: PlacedLabel | undefined;
}

/** What a lane is packed for: the widths of the drawing that labels must fit, and what they keep clear of. */
export interface PackRules {
  /** In pixels: where the drawing is at its narrowest, and from where on it counts as wide. */
  narrow: number;
  wide: number;
  fontSize: number;
  /** Rows that may hold labels; marks alone may take further ones. */
  labelRows: number;
  /** Labels never stand on these. */
  blocked: readonly Stretch[];
  /** Labels stand on these only where there is no other place. */
  avoided: readonly Stretch[];
}

/** Half a mark's target: marks of one row are never closer than a target is wide. */
export const reach = 12;

/** From the middle of a mark to its label. */
export const labelGap = 10;

/** From the beginning of a line to the label on it, and what of the line is left after the label at least. */
export const onGap = 16;
const lineLeft = 60;

const gap = 6;

function edges({ from, to }: Stretch, width: number): [number, number] {
  return [(from[0] * width) / 100 + from[1], (to[0] * width) / 100 + to[1]];
}

function meet(a: Stretch, b: Stretch, width: number): boolean {
  const [aFrom, aTo] = edges(a, width);
  const [bFrom, bTo] = edges(b, width);
  return aFrom < bTo && bFrom < aTo;
}

function markStretch({ from, to }: PackItem): Stretch {
  return { from: [from, -reach], to: [to, reach] };
}

/** The stretch of a label on one side of its mark. */
export function labelStretch({ from, to }: { from: number; to: number }, { side, width }: Pick<PlacedLabel, 'side' | 'width'>): Stretch {
  if (side === 'after') return { from: [to, labelGap], to: [to, labelGap + width + gap] };
  if (side === 'before') return { from: [from, -labelGap - width - gap], to: [from, -labelGap] };
  if (side === 'on') return { from: [from, onGap], to: [from, onGap + width + gap] };
  if (side === 'below') return { from: [from, 0], to: [from, width + gap] };
  return { from: [to, -width - gap], to: [to, 0] };
}

/** Whether a label stays within the drawing, and, on a line, within the line. */
function isInside(item: PackItem, label: PlacedLabel, width: number): boolean {
  const [from, to] = edges(labelStretch(item, label), width);
  return from >= 0 && to <= (label.side === 'on' ? (item.to * width) / 100 - lineLeft : width + gap);
}

/** The labels that an item could have: on each side, in one line to three. */
function candidatesOf(item: PackItem, fontSize: number): PlacedLabel[] {
  const sides: readonly LabelSide[] = item.sides ?? (item.isLine ? ['on', 'after', 'before', 'below', 'belowEnd'] : ['after', 'before']);
  return sides.flatMap((side) =>
    (side === 'on' ? [1] : [1, 2, 3]).map((count): PlacedLabel => {
      const lines = breakLines(item.title, count, fontSize);
      const noteLines = item.note ? breakLines(item.note, count, fontSize) : [];
      const width = Math.max(...[...lines, ...noteLines].map((line) => widthOf(line, fontSize)));
      return { side, lines, noteLines, width, isWideOnly: false };
    })
  );
}

const sideCost = { on: 0, after: 0, before: 1, below: 3, belowEnd: 4 } as const satisfies Record<LabelSide, number>;

const lineCost = [0, 1.5, 5];

/** How little a place is wanted: a lower row or a band under the label most of all, then much room along time, then many lines. */
function costOf(label: PlacedLabel, row: number, isOnAvoided: boolean): number {
  return row * 10 + (isOnAvoided ? 8 : 0) + label.width / 40 + (lineCost[label.lines.length - 1] ?? 0) + sideCost[label.side];
}

/** One row of a lane while it fills. */
interface Row {
  marks: Stretch[];
  labels: Stretch[];
}

function place(item: PackItem, rows: Row[], rules: PackRules): PackedItem {
  const { wide, narrow } = rules;
  const mark = markStretch(item);
  const hasRoom = ({ marks, labels }: Row): boolean =>
    marks.every((other) => !meet(mark, other, narrow) && !meet(mark, other, wide)) && labels.every((other) => !meet(mark, other, wide));
  const best = { cost: Infinity, row: rows.findIndex(hasRoom), label: undefined as PlacedLabel | undefined };
  for (const label of candidatesOf(item, rules.fontSize)) {
    const stretch = labelStretch(item, label);
    if (!isInside(item, label, wide) || rules.blocked.some((other) => meet(stretch, other, wide))) continue;
    const isOnAvoided = rules.avoided.some((other) => meet(stretch, other, wide));
    for (let row = 0; row < rules.labelRows; row++) {
      const { marks, labels } = rows[row] ?? { marks: [], labels: [] };
      const isFree = hasRoom({ marks, labels }) && [...marks, ...labels].every((other) => !meet(stretch, other, wide));
      const cost = isFree ? costOf(label, row, isOnAvoided) : Infinity;
      if (cost < best.cost) Object.assign(best, { cost, row, label });
    }
  }
  return { id: item.id, row: best.row === -1 ? rows.length : best.row, label: best.label };
}

/** Marks those labels that fit only a wide drawing: in the narrow one, they would meet a mark or an earlier label. */
function markWideOnly(items: readonly PackItem[], packed: readonly PackedItem[], rules: PackRules): PackedItem[] {
  const kept = items.map((item, index) => ({ id: item.id, row: packed[index]?.row, stretch: markStretch(item) }));
  return packed.map((entry, index) => {
    const item = items[index];
    if (!item || !entry.label) return entry;
    const stretch = labelStretch(item, entry.label);
    const isFree =
      isInside(item, entry.label, rules.narrow) &&
      rules.blocked.every((other) => !meet(stretch, other, rules.narrow)) &&
      kept.every((other) => other.id === item.id || other.row !== entry.row || !meet(stretch, other.stretch, rules.narrow));
    if (isFree) kept.push({ id: item.id, row: entry.row, stretch });
    return { ...entry, label: { ...entry.label, isWideOnly: !isFree } };
  });
}

/**
 * Packs the marks of a lane into rows, in the order given, each with its label where one fits; a label that fits
 * nowhere is left out, never cut. No two marks, labels or targets of a row meet, at any width from the narrow one on.
 */
export function packLabels(items: readonly PackItem[], rules: PackRules): PackedItem[] {
  const rows: Row[] = [];
  const packed = items.map((item) => {
    const entry = place(item, rows, rules);
    while (rows.length <= entry.row) rows.push({ marks: [], labels: [] });
    const row = rows[entry.row];
    row?.marks.push(markStretch(item));
    if (entry.label) row?.labels.push(labelStretch(item, entry.label));
    return entry;
  });
  return markWideOnly(items, packed, rules);
}
