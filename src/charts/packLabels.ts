import { cumsum, group, least, max, permute, range, rollup, sum } from 'd3-array';
import { candidatesOf, isInside, labelStretch, markStretch, meet } from './labels.ts';
import type { Fit, LabelSide, PackItem, PlacedLabel, Stretch } from './labels.ts';

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
}

/** How many orders of giving out places are tried: five times as many make the drawing no lower. */
const tries = 200;

/** How many places are given out at most, over all tries: of very many items, fewer orders are tried. */
const mostPlaces = 40_000;

/**
 * What is bad about a place for a label, in pixels by which the drawing might be higher instead. Only their order of
 * magnitude matters: a row more is worse than anything about a single label, except that it is missing.
 */
const weights = {
  /** After its mark a label is read first; under it, it stands nearer to what is below. */
  side: { on: 0, after: 0, before: 1, below: 3, belowEnd: 4 } as const satisfies Record<LabelSide, number>,
  /** Seen from afar it is not there. */
  fits: { narrow: 0, middle: 4, wide: 8 } as const satisfies Record<Fit, number>,
  /** The reader would have to point at the mark: worth two rows and more. */
  missing: 60,
  /** While places are given out: each row further down, since it may be one that nothing else needs. */
  row: 14,
  /** While places are given out: each pixel of width, and of height, that others cannot have any more. */
  width: 1 / 40,
  height: 1 / 8
} as const;

/** A label that an item could have, where nothing that does not move is in its way. */
interface Option {
  label: PlacedLabel;
  stretch: Stretch;
}

/** An item with its mark, and all that its label could be. */
interface Candidate {
  item: PackItem;
  mark: Stretch;
  options: Option[];
}

/** An item in its row, with the option that it took there. */
interface Placed extends Candidate {
  row: number;
  option: Option | undefined;
}

/** One row of a lane while it fills: its marks, and these together with their labels. */
interface Row {
  marks: Stretch[];
  taken: Stretch[];
}

function isFree(stretch: Stretch, taken: readonly Stretch[], width: number): boolean {
  return taken.every((other) => !meet(stretch, other, width));
}

function candidateOf(item: PackItem, { wide, fontSize, blocked }: PackRules): Candidate {
  const options = candidatesOf(item, fontSize)
    .filter((label) => isInside(item, label, wide))
    .map((label) => ({ label, stretch: labelStretch(item, label) }))
    .filter(({ stretch }) => isFree(stretch, blocked, wide));
  return { item, mark: markStretch(item), options };
}

/** What is bad about a place, while it is not known yet what else will stand there. */
function costOf({ label }: Option, row: number, { heightOf }: PackRules): number {
  const room = label.width * weights.width + heightOf(label) * weights.height;
  return row * weights.row + room + weights.side[label.side];
}

/** Puts one item where it costs least among the rows as they are, and takes its room there. */
function place(candidate: Candidate, rows: Row[], rules: PackRules): Placed {
  const { mark, options } = candidate;
  const { wide, narrow, labelRows } = rules;
  const hasRoom = (row: Row | undefined): boolean => !row || (isFree(mark, row.marks, narrow) && isFree(mark, row.taken, wide));
  const open = range(labelRows).filter((index) => hasRoom(rows[index]));
  const places = options.flatMap((option) => {
    const row = open.find((index) => isFree(option.stretch, rows[index]?.taken ?? [], wide));
    return row === undefined ? [] : [{ option, row, cost: costOf(option, row, rules) }];
  });
  const best = least(places, ({ cost }) => cost);
  const alone = rows.findIndex(hasRoom);
  const row = best?.row ?? (alone === -1 ? rows.length : alone);
  while (rows.length <= row) rows.push({ marks: [], taken: [] });
  rows[row]?.marks.push(mark);
  rows[row]?.taken.push(mark, ...(best ? [best.option.stretch] : []));
  return { ...candidate, row, option: best?.option };
}

/** Gives each item its place, in an order; the result stands in that of the candidates. */
function placeAll(candidates: readonly Candidate[], order: readonly number[], rules: PackRules): Placed[] {
  const rows: Row[] = [];
  const placed = new Map(permute(candidates, order).map((one) => [one, place(one, rows, rules)]));
  return candidates.flatMap((one) => placed.get(one) ?? []);
}

/** From which width of the drawing on each label fits, where that is not the widest alone. What fits from afar keeps its place from near. */
function fitsOf(placed: readonly Placed[], rules: PackRules): Map<Placed, Fit> {
  const fits = new Map<Placed, Fit>();
  const rows = group(placed, ({ row }) => row);
  for (const fit of ['narrow', 'middle'] as const) {
    const width = rules[fit];
    const isOnLabel = (stretch: Stretch, other: Placed): boolean => other.option !== undefined && fits.has(other) && meet(stretch, other.option.stretch, width);
    for (const one of placed) {
      if (!one.option || fits.has(one)) continue;
      const { label, stretch } = one.option;
      const isInTheWay = (other: Placed): boolean => other !== one && (meet(stretch, other.mark, width) || isOnLabel(stretch, other));
      if (isInside(one.item, label, width) && isFree(stretch, rules.blocked, width) && !rows.get(one.row)?.some(isInTheWay)) fits.set(one, fit);
    }
  }
  return fits;
}

/** The tops of the rows of a packing, from 0, and the bottom of the last. */
export function rowTops(packed: readonly Pick<PackedItem, 'row' | 'label'>[], heightOf: PackRules['heightOf']): number[] {
  const heights = rollup(
    packed,
    (own) => max(own, ({ label }) => heightOf(label)) ?? 0,
    ({ row }) => row
  );
  return [0, ...cumsum(range((max(heights.keys()) ?? -1) + 1), (row) => heights.get(row) ?? 0)];
}

/** How bad a packing is at the widest, in pixels: its height, and the weight of every label that is missing or not where it should be. */
function priceOf(placed: readonly Placed[], { heightOf }: PackRules): number {
  const rows = placed.map(({ row, option }) => ({ row, label: option?.label }));
  const faults = sum(placed, ({ option }) => (option ? weights.side[option.label.side] : weights.missing));
  return (rowTops(rows, heightOf).at(-1) ?? 0) + faults;
}

/** How much worse it is for its labels that are not there from afar. */
function priceOfFits(placed: readonly Placed[], fits: ReadonlyMap<Placed, Fit>): number {
  return sum(placed, (one) => (one.option ? weights.fits[fits.get(one) ?? 'wide'] : 0));
}

/** A packing, from where on each of its labels fits, and how bad it is. */
interface Packing {
  placed: readonly Placed[];
  fits: ReadonlyMap<Placed, Fit>;
  price: number;
}

/** Of the packings by these orders, the one that is least bad; of equals the first. What fits from afar is not asked of one that is worse already. */
function bestPacking(candidates: readonly Candidate[], orders: readonly number[][], rules: PackRules): Packing | undefined {
  return orders.reduce<Packing | undefined>((best, order) => {
    const placed = placeAll(candidates, order, rules);
    const price = priceOf(placed, rules);
    if (best && price >= best.price) return best;
    const fits = fitsOf(placed, rules);
    const whole = price + priceOfFits(placed, fits);
    return best && whole >= best.price ? best : { placed, fits, price: whole };
  }, undefined);
}

/** Orders of `length` places: first as they stand, then shuffled, always in the same way, so that a build can be repeated. */
function ordersOf(length: number): number[][] {
  let seed = 1;
  const order = range(length);
  return range(Math.min(tries, Math.ceil(mostPlaces / Math.max(1, length)))).map((attempt) => {
    for (let index = length - 1; attempt && index > 0; index--) {
      seed = (seed * 48271) % 2147483647; // a minimal standard generator (Park and Miller, 1993)
      const other = seed % (index + 1);
      [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    }
    return [...order];
  });
}

/**
 * Packs the marks of a lane into rows, each with its label where one fits; a label that fits nowhere is left out,
 * never cut. No two marks, labels or targets of a row meet, at any width from the narrow one on. Places are given out
 * one by one; of many orders in which to do so, the one that makes the best picture is taken.
 *
 *     two marks far apart → both in row 0, their labels after them; close together → the second in row 1
 */
export function packLabels(items: readonly PackItem[], rules: PackRules): PackedItem[] {
  const candidates = items.map((item) => candidateOf(item, rules));
  const best = bestPacking(candidates, ordersOf(items.length), rules);
  return (best?.placed ?? []).map((one) => ({
    id: one.item.id,
    row: one.row,
    label: one.option && { ...one.option.label, fits: best?.fits.get(one) ?? 'wide' }
  }));
}
