import type { Dataset, Delivery, Figure, TalksPromise } from '../schema/records.ts';
import { acrossSides, readingsOf, sizesOf, targetOf, undisputed, type Ledger, type Sum } from './delivered.ts';
import { byId } from './records.ts';
import type { Span } from './span.ts';
import { highest, lowest, type Spread } from './spread.ts';

/**
 * What came of a promise, by the handovers that can be added up: reached, or reached one way alone while the other is
 * disputed, or reached only if what was inferred holds; short of it, or of what was asked for and not promised; unknown where numbers are missing.
 */
export type Fulfilment = 'reached' | 'reachedOneWay' | 'reachedInferred' | 'short' | 'shortAsked' | 'unknown';

/** A promise and the handovers that are counted toward it, in time order. */
export interface Account {
  promise: TalksPromise;
  /** When it was made. */
  made: Span;
  handovers: Delivery[];
  /** What somebody claims of the whole, the latest last. */
  totals: Delivery[];
  /** The handovers that are added up: those that the latest total covers; without one, all. */
  counted: Delivery[];
  /** Handovers under the promise that its total does not cover. */
  beyond: Delivery[];
}

/** What is counted in one unit: its promises, and every handover of it. */
export interface DeliveryGroup {
  unit: string;
  accounts: Account[];
  /** Every handover, in time order. */
  handovers: Delivery[];
  /** Handovers that nobody ties to one of the promises. */
  apart: Delivery[];
  /** Totals over handovers of several promises or none, the latest last. */
  totals: Delivery[];
  /** What is known beside the handovers: their state at some time, and what was announced. */
  reported: Delivery[];
}

type SpanOf = (edtf: string) => Span;

function inOrder(deliveries: readonly Delivery[], spanOf: SpanOf): Delivery[] {
  return deliveries
    .map((delivery) => ({ delivery, start: spanOf(delivery.date).start }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ delivery }) => delivery);
}

function accountOf(promise: TalksPromise, deliveries: readonly Delivery[], made: Span): Account {
  const own = deliveries.filter((delivery) => delivery.promise === promise.id);
  const handovers = own.filter(({ kind }) => kind === 'handover');
  const totals = own.filter(({ kind }) => kind === 'total');
  const covered = totals.at(-1)?.parts;
  const isCounted = ({ id }: Delivery): boolean => covered === undefined || covered.includes(id);
  return { promise, made, handovers, totals, counted: handovers.filter(isCounted), beyond: handovers.filter((handover) => !isCounted(handover)) };
}

/** Promises and handovers by their units, in the order of the promises; what was handed over without any promise comes last. */
export function deliveryGroupsOf(dataset: Dataset, spanOf: SpanOf): DeliveryGroup[] {
  const rounds = byId(dataset.rounds);
  const sorted = inOrder(dataset.deliveries, spanOf);
  const units = new Set([...dataset.promises, ...sorted].map(({ unit }) => unit));
  return [...units].map((unit) => {
    const deliveries = sorted.filter((delivery) => delivery.unit === unit);
    const promises = dataset.promises.filter((promise) => promise.unit === unit);
    const isApart = ({ promise }: Delivery): boolean => promise === undefined;
    const handovers = deliveries.filter(({ kind }) => kind === 'handover');
    return {
      unit,
      accounts: promises.map((promise) => accountOf(promise, deliveries, spanOf(rounds.get(promise.round)?.date ?? ''))),
      handovers,
      apart: handovers.filter(isApart),
      totals: deliveries.filter(({ kind }) => kind === 'total').filter(isApart),
      reported: deliveries.filter(({ kind }) => kind === 'status' || kind === 'announcement')
    };
  });
}

/** What was handed over one way, or each way where both are alike, against what was promised there. */
export interface Flow {
  /** A side, or `each-way`. */
  toward: string;
  sum: Sum;
  target?: Spread | undefined;
  /** Whose readings of the promise name this direction, where not all do. */
  readers: string[];
}

function isAlike(a: Flow, b: Flow): boolean {
  const tell = ({ sum: { from, to, bySide, added }, target }: Flow): string => JSON.stringify([from, to, [...bySide], added.map(({ id }) => id), target]);
  return tell(a) === tell(b);
}

/** Adds up handovers by direction, against a promise if there is one. A direction that nobody speaks of is left out. */
export function flowsOf(handovers: readonly Delivery[], ledger: Ledger, promise?: TalksPromise): Flow[] {
  const sure = promise ? undisputed(promise, ledger.sides) : [];
  const flows = ledger.sides.map((toward): Flow => {
    const target = promise && targetOf(promise, toward);
    const naming = target && !sure.includes(toward) ? readingsOf(promise).filter((figure) => figure.toward === 'each-way' || figure.toward === toward) : [];
    return { toward, sum: ledger.sum(handovers, toward), target, readers: [...new Set(naming.flatMap(({ claimedBy }) => claimedBy))] };
  });
  const spoken = flows.filter(({ sum, target }) => sum.added.length || target);
  const [first, second] = spoken;
  return first && second && isAlike(first, second) ? [{ ...first, toward: 'each-way', readers: [] }] : spoken;
}

/** What somebody adds up across promises, the latest first, with its parts and what they come to. */
export function sumsOf({ totals, handovers }: DeliveryGroup, ledger: Ledger): { total: Delivery; parts: Delivery[]; flows: Flow[] }[] {
  return totals.toReversed().map((total) => {
    const parts = handovers.filter(({ id }) => total.parts.includes(id));
    return { total, parts, flows: flowsOf(parts, ledger) };
  });
}

/** What was handed over of a unit in both directions, by the handovers that its latest total covers; `[]` where there is no such total. */
export function totalFlows(group: DeliveryGroup, ledger: Ledger): Flow[] {
  const flows = sumsOf(group, ledger)[0]?.flows.filter(({ sum }) => sum.added.length) ?? [];
  return flows.length > 1 ? flows : [];
}

/** The units in which somebody adds up handovers in both directions, each with its flows as shares of the larger one. */
export function totalsOf(groups: readonly DeliveryGroup[], ledger: Ledger): { group: DeliveryGroup; flows: { flow: Flow; part: number }[] }[] {
  return groups.flatMap((group) => {
    const flows = totalFlows(group, ledger);
    const most = Math.max(...flows.map(({ sum }) => acrossSides(sum).to));
    return flows.length ? [{ group, flows: flows.map((flow) => ({ flow, part: acrossSides(flow.sum).to / most })) }] : [];
  });
}

/** The units with several handovers that nobody adds up in both directions. */
export function groupsWithoutTotal(groups: readonly DeliveryGroup[], ledger: Ledger): DeliveryGroup[] {
  return groups.filter((group) => group.handovers.length > 1 && !totalFlows(group, ledger).length);
}

/**
 * What came of a promise: reached where the handovers added up come to the highest reading in every direction that
 * all readings name; else unknown where some of them have no number; else short.
 *
 *     promised 5 or 6, handed over 5 → short; promised 6, handed over 5 and a number that nobody gives → unknown;
 *     promised 5 to one side or 5 each way, handed over 5 to that side → reachedOneWay
 */
export function fulfilmentOf({ promise, counted }: Account, ledger: Ledger): Fulfilment {
  const sums = undisputed(promise, ledger.sides).map((side) => ({ sum: ledger.sum(counted, side), target: targetOf(promise, side) }));
  const isReached = sums.length > 0 && sums.every(({ sum, target }) => target && sum.from >= target.to);
  if (!sums.length || (!isReached && sums.some(({ sum }) => sum.unknown.length))) return 'unknown';
  if (!isReached) return promise.kind === 'asked' ? 'shortAsked' : 'short';
  if (counted.some(({ basis }) => basis === 'inferred')) return 'reachedInferred';
  return flowsOf(counted, ledger, promise).some(({ readers }) => readers.length) ? 'reachedOneWay' : 'reached';
}

/**
 * What somebody claims of a total that differs from what its parts come to; where nobody claims anything in its unit, or
 * its parts have no numbers to add up, all that is claimed of it.
 */
export function claimsBeside(total: Delivery, flows: readonly Flow[]): Figure[] {
  const sizes = sizesOf(total);
  const isUnknown = flows.some(({ sum }) => sum.unknown.length > 0) || !flows.length;
  if (!sizes.length || isUnknown) return total.figures;
  const isCounted = (figure: Figure): boolean =>
    flows
      .filter(({ toward }) => figure.toward === undefined || figure.toward === toward || toward === 'each-way')
      .some(({ sum }) => [...sum.bySide.values()].some(({ from, to }) => from === lowest(figure) && to === highest(figure)));
  return sizes.filter((figure) => !isCounted(figure));
}
