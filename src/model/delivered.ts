import { max, min, sum } from 'd3-array';
import type { Dataset, Delivery, Figure, TalksPromise } from '../schema/records.ts';
import { byId, sidesOf } from './records.ts';
import { rangeOf, spread, type Range, type Spread } from './spread.ts';

/** How many were handed over in one direction: by all counts, and by the count of each side. */
export interface Count extends Range {
  /** Some of the counts are rounded by who gave them. */
  isAbout: boolean;
  bySide: ReadonlyMap<string, Range>;
}

/**
 * Handovers added up in one direction. `added` have a number, `unknown` have none in any direction, `silent` have one in
 * the other direction alone: neither is zero.
 */
export interface Sum extends Count {
  added: Delivery[];
  unknown: Delivery[];
  silent: Delivery[];
}

/** One handover in a running total: what the total is once it has happened; `atLeast` where this one or an earlier one has no number this way. */
export interface Step extends Spread {
  delivery: Delivery;
  /** Whether it has a number this way, and so is in the total. */
  isKnown: boolean;
}

/** Counts handovers. Only handovers are ever added up, each in its own unit: a total repeats what others count. */
export interface Ledger {
  sides: string[];
  /** The size of a handover toward a side; nothing where nobody gives a number for that direction. */
  count: (delivery: Delivery, toward: string) => Count | undefined;
  sum: (handovers: readonly Delivery[], toward: string) => Sum;
  /** The running total after each of some handovers, in the order given; one without a number leaves it where it is, as a lower bound. */
  steps: (handovers: readonly Delivery[], toward: string) => Step[];
}

function goesToward(figure: Figure, toward: string): boolean {
  return figure.toward === undefined || figure.toward === 'each-way' || figure.toward === toward;
}

/** The figures of a handover that say how large it was. */
export function sizesOf(delivery: Delivery): Figure[] {
  return delivery.figures.filter(({ unit }) => unit === delivery.unit);
}

/** The figures of a handover that say how large it was in one direction. */
export function sizesToward(delivery: Delivery, toward: string): Figure[] {
  return sizesOf(delivery).filter((figure) => goesToward(figure, toward));
}

/** Whether nobody has published how many were handed over, in either direction. */
export function isUnknown(delivery: Delivery): boolean {
  return sizesOf(delivery).length === 0;
}

/**
 * A handover by the count of one side: its own figure where it gave one, else what the others give. Where its own
 * people are quoted with several, the one that somebody else gives as well.
 */
function bySide(figures: readonly Figure[], isOfSide: (claimant: string) => boolean): Range {
  const own = figures.filter(({ claimedBy }) => claimedBy.some(isOfSide));
  if (!own.length) return rangeOf(figures);
  const shared = own.filter(({ claimedBy }) => !claimedBy.every(isOfSide));
  return rangeOf(shared.length ? shared : own);
}

/** Ranges added up, end by end: 390 to 390 and 5 to 8 → 395 to 398. */
export function addRanges(ranges: readonly Range[]): Range {
  return { from: sum(ranges, ({ from }) => from), to: sum(ranges, ({ to }) => to) };
}

function addUp(counts: readonly Count[], sides: readonly string[]): Count {
  return {
    ...addRanges(counts),
    isAbout: counts.some(({ isAbout }) => isAbout),
    bySide: new Map(sides.map((side) => [side, addRanges(counts.map((count) => count.bySide.get(side) ?? count))]))
  };
}

function stepsOf(handovers: readonly Delivery[], count: (delivery: Delivery) => Count | undefined): Step[] {
  let total: Spread = { from: 0, to: 0, atLeast: false };
  return handovers.map((delivery) => {
    const size = count(delivery);
    total = { ...addRanges(size ? [total, size] : [total]), atLeast: total.atLeast || !size };
    return { delivery, ...total, isKnown: size !== undefined };
  });
}

/** Makes the ledger of a dataset: it knows for which party each claimant speaks. */
export function createLedger(dataset: Dataset): Ledger {
  const sides = sidesOf(dataset);
  const claimants = byId(dataset.claimants);
  const count: Ledger['count'] = (delivery, toward) => {
    const figures = sizesToward(delivery, toward);
    if (!figures.length) return undefined;
    return {
      ...rangeOf(figures),
      isAbout: figures.some(({ bound }) => bound !== 'exactly'),
      bySide: new Map(sides.map((side) => [side, bySide(figures, (claimant) => claimants.get(claimant)?.party === side)]))
    };
  };
  const counted = (handovers: readonly Delivery[], toward: string): { delivery: Delivery; size: Count }[] =>
    handovers.flatMap((delivery) => {
      const size = delivery.kind === 'handover' ? count(delivery, toward) : undefined;
      return size ? [{ delivery, size }] : [];
    });
  const addHandovers: Ledger['sum'] = (handovers, toward) => {
    const known = counted(handovers, toward);
    const added = known.map(({ delivery }) => delivery);
    const others = handovers.filter((delivery) => delivery.kind === 'handover' && !added.includes(delivery));
    return {
      ...addUp(
        known.map(({ size }) => size),
        sides
      ),
      added,
      unknown: others.filter(isUnknown),
      silent: others.filter((delivery) => !isUnknown(delivery))
    };
  };
  return { sides, count, sum: addHandovers, steps: (handovers, toward) => stepsOf(handovers, (delivery) => count(delivery, toward)) };
}

/** Whether a sum is a lower bound: some of its handovers have no number this way. */
export function isLeast({ unknown, silent }: Sum): boolean {
  return unknown.length + silent.length > 0;
}

/** From the lowest to the highest of what the two sides count. */
export function acrossSides({ bySide }: Count): Range {
  return { from: min(bySide.values(), ({ from }) => from) ?? 0, to: max(bySide.values(), ({ to }) => to) ?? 0 };
}

/** The readings of a promise that say how many were to be handed over. */
export function readingsOf(promise: TalksPromise): Figure[] {
  return promise.figures.filter(({ unit }) => unit === promise.unit);
}

/** What was promised toward a side, by all readings that name that direction or none; nothing where no reading does. */
export function targetOf(promise: TalksPromise, toward: string): Spread | undefined {
  const readings = readingsOf(promise).filter((figure) => goesToward(figure, toward));
  return readings.length ? spread(readings) : undefined;
}

/** The directions that every reading of a promise has in common: what nobody disputes was to be handed over. */
export function undisputed(promise: TalksPromise, sides: readonly string[]): string[] {
  const readings = readingsOf(promise);
  return readings.length ? sides.filter((side) => readings.every((figure) => goesToward(figure, side))) : [];
}

/** The part of a promise that was surely reached, at most all: what no count and no reading puts lower. */
export function partOf(sum: Count, target: Range): number {
  return Math.min(1, shareOf(acrossSides(sum), target).from);
}

/** How much of what was promised was handed over, as fractions of one. */
export function shareOf(sum: Range, target: Range): Range {
  return { from: sum.from / target.to, to: sum.to / target.from };
}
