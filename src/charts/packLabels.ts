import { candidatesOf, isInside, labelStretch, markStretch, meet, type Fit, type LabelSide, type PackItem, type PlacedLabel, type Stretch } from './labels.ts';

export interface PackedItem {
  id: string;
  row: number;
  label: PlacedLabel | undefined;
}

/** What a lane is packed for: the widths of the drawing that labels must fit, and what they keep clear of. */
export interface PackRules {
  /** In pixels: the drawing at its narrowest, and from where on more labels have room. */
  narrow: number;
  middle: number;
  wide: number;
  fontSize: number;
  /** How high a row with this label is. */
  heightOf: (label: PlacedLabel | undefined) => number;
  /** Rows that may hold labels; marks alone may take further ones. */
  labelRows: number;
  /** Labels never stand on these. */
  blocked: readonly Stretch[];
  /** Labels stand on these only where that spares a row. */
  avoided: readonly Stretch[];
}

/** An item with its mark and the labels that are free of everything that does not move. */
interface Candidate {
  item: PackItem;
  mark: Stretch;
  labels: { label: PlacedLabel; stretch: Stretch; isOnAvoided: boolean }[];
}

/** One row of a lane while it fills. */
interface Row {
  marks: Stretch[];
  labels: Stretch[];
}

/** How many orders of giving out places are tried: more are no longer seen to help. */
const tries = 200;

const costs = {
  side: { on: 0, after: 0, before: 1, below: 3, belowEnd: 4 } as const satisfies Record<LabelSide, number>,
  row: 14,
  avoided: 6,
  /** In pixels of height: what leaving a label out, or standing on a band, is worth. */
  missing: 60,
  fits: { narrow: 0, middle: 4, wide: 8 } as const satisfies Record<Fit, number>,
  standingOnAvoided: 7
};

function candidateOf(item: PackItem, { wide, fontSize, blocked, avoided }: PackRules): Candidate {
  const labels = candidatesOf(item, fontSize)
    .filter((label) => isInside(item, label, wide))
    .map((label) => ({ label, stretch: labelStretch(item, label) }))
    .filter(({ stretch }) => !blocked.some((other) => meet(stretch, other, wide)))
    .map((entry) => ({ ...entry, isOnAvoided: avoided.some((other) => meet(entry.stretch, other, wide)) }));
  return { item, mark: markStretch(item), labels };
}

/** Puts one item where it costs least among the rows as they are. */
function place({ item, mark, labels }: Candidate, rows: Row[], { wide, narrow, labelRows, heightOf }: PackRules): PackedItem {
  const hasRoom = (row: Row): boolean =>
    row.marks.every((other) => !meet(mark, other, narrow) && !meet(mark, other, wide)) && row.labels.every((other) => !meet(mark, other, wide));
  const free = Array.from({ length: labelRows }, (_, index) => rows[index] ?? { marks: [], labels: [] }).map((row, index) => ({ row, index }));
  const open = free.filter(({ row }) => hasRoom(row));
  let best: { cost: number; row: number; entry: Candidate['labels'][number] } | undefined;
  for (const entry of labels) {
    const { label, stretch, isOnAvoided } = entry;
    const first = open.find(({ row }) => [...row.marks, ...row.labels].every((other) => !meet(stretch, other, wide)));
    if (!first) continue;
    const cost = first.index * costs.row + (isOnAvoided ? costs.avoided : 0) + label.width / 40 + heightOf(label) / 8 + costs.side[label.side];
    if (!best || cost < best.cost) best = { cost, row: first.index, entry };
  }
  const alone = rows.findIndex(hasRoom);
  const row = best?.row ?? (alone === -1 ? rows.length : alone);
  while (rows.length <= row) rows.push({ marks: [], labels: [] });
  rows[row]?.marks.push(mark);
  if (best) rows[row]?.labels.push(best.entry.stretch);
  return { id: item.id, row, label: best?.entry.label };
}

/** The labels that meet neither a mark nor each other in a drawing of this width, those first that are known to fit. */
function fitting(
  candidates: readonly Candidate[],
  packed: readonly PackedItem[],
  known: ReadonlySet<string>,
  width: number,
  blocked: readonly Stretch[]
): Set<string> {
  const kept = candidates.map(({ item, mark }, index) => ({ id: item.id, row: packed[index]?.row, stretch: mark }));
  const labels = candidates.flatMap(({ item }, index) => {
    const { row, label } = packed[index] ?? {};
    return label ? [{ id: item.id, row, stretch: labelStretch(item, label), isInside: isInside(item, label, width) }] : [];
  });
  for (const label of labels.toSorted((a, b) => Number(known.has(b.id)) - Number(known.has(a.id)))) {
    const isFree =
      label.isInside &&
      blocked.every((other) => !meet(label.stretch, other, width)) &&
      kept.every((other) => other.id === label.id || other.row !== label.row || !meet(label.stretch, other.stretch, width));
    if (isFree) kept.push(label);
  }
  return new Set(kept.slice(candidates.length).map(({ id }) => id));
}

/** Says of each label from which width of the drawing on it fits. */
function markFits(candidates: readonly Candidate[], packed: readonly PackedItem[], { narrow, middle, blocked }: PackRules): PackedItem[] {
  const inNarrow = fitting(candidates, packed, new Set(), narrow, blocked);
  const inMiddle = fitting(candidates, packed, inNarrow, middle, blocked);
  return packed.map((entry) => {
    const fits = inNarrow.has(entry.id) ? 'narrow' : inMiddle.has(entry.id) ? 'middle' : 'wide';
    return { ...entry, label: entry.label && { ...entry.label, fits } };
  });
}

/** The tops of the rows of a packing, from 0, and the bottom of the last. */
export function rowTops(packed: readonly PackedItem[], heightOf: PackRules['heightOf']): number[] {
  const tops = [0];
  for (let row = 0; packed.some((entry) => entry.row >= row); row++) {
    const heights = packed.filter((entry) => entry.row === row).map(({ label }) => heightOf(label));
    tops.push((tops[row] ?? 0) + Math.max(0, ...heights));
  }
  return tops;
}

/** How good a packing is, in pixels: its height, and a price for every label that is missing or in the way. */
function priceOf(candidates: readonly Candidate[], packed: readonly PackedItem[], rules: PackRules): number {
  const faults = packed.map(({ label }, index) => {
    if (!label) return costs.missing;
    const isOnAvoided = candidates[index]?.labels.find((entry) => entry.label.side === label.side && entry.label.width === label.width)?.isOnAvoided;
    return costs.fits[label.fits] + (isOnAvoided ? costs.standingOnAvoided : 0) + costs.side[label.side];
  });
  return (rowTops(packed, rules.heightOf).at(-1) ?? 0) + faults.reduce((sum, fault) => sum + fault, 0);
}

/** Orders of `length` places: first as they stand, then shuffled, always in the same way, so that a build can be repeated. */
function* ordersOf(length: number): Generator<number[]> {
  let seed = 1;
  const order = Array.from({ length }, (_, index) => index);
  for (let attempt = 0; attempt < tries; attempt++) {
    yield [...order];
    for (let index = length - 1; index > 0; index--) {
      seed = (seed * 48271) % 2147483647;
      const other = seed % (index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
  }
}

/**
 * Packs the marks of a lane into rows, each with its label where one fits; a label that fits nowhere is left out,
 * never cut. No two marks, labels or targets of a row meet, at any width from the narrow one on. Places are given out
 * one by one; of many orders in which to do so, the one that makes the best picture is taken.
 */
export function packLabels(items: readonly PackItem[], rules: PackRules): PackedItem[] {
  const candidates = items.map((item) => candidateOf(item, rules));
  let best: { price: number; packed: PackedItem[] } | undefined;
  for (const order of ordersOf(items.length)) {
    const rows: Row[] = [];
    const placed = new Map(order.flatMap((index) => candidates[index] ?? []).map((candidate) => [candidate.item.id, place(candidate, rows, rules)]));
    const packed = markFits(
      candidates,
      items.flatMap(({ id }) => placed.get(id) ?? []),
      rules
    );
    const price = priceOf(candidates, packed, rules);
    if (!best || price < best.price) best = { price, packed };
  }
  return best?.packed ?? [];
}
