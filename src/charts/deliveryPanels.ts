import { greatest, least, max, sum } from 'd3-array';
import type { Delivery } from '../schema/records.ts';
import { isUnknown, readingsOf, type Ledger } from '../model/delivered.ts';
import type { Account, DeliveryGroup } from '../model/deliveryGroups.ts';
import type { Span } from '../model/span.ts';
import { highest } from '../model/spread.ts';

/** One chart of a group: some promises on one axis of time, and what was handed over while they stood. */
export interface Panel {
  accounts: Account[];
  /** What its lines add up, in time order. */
  handovers: Delivery[];
  /** Handovers of unknown size under its promises that a total leaves out: open marks alone. */
  beyond: Delivery[];
  /** Handovers of its time that no promise claims and that its lines leave out. */
  apart: Delivery[];
  window: Span;
}

type SpanOf = (edtf: string) => Span;

function windowFrom(start: number, deliveries: readonly Delivery[], spanOf: SpanOf): Span {
  const ends = deliveries.map(({ date }) => spanOf(date).end).filter(Number.isFinite);
  return { start, end: Math.max(start, ...ends), approximate: false, open: false };
}

/** One panel for all promises of a group, since somebody adds up handovers across them. */
function runningPanel({ accounts, handovers }: DeliveryGroup, spanOf: SpanOf): Panel {
  const starts = [...accounts.map(({ made }) => made.start), ...handovers.slice(0, 1).map(({ date }) => spanOf(date).start)];
  return { accounts, handovers, beyond: [], apart: [], window: windowFrom(Math.min(...starts), handovers, spanOf) };
}

/** A panel for each promise, with the handovers that are counted toward it; what no promise claims stands in that of the promise that was made last before it. */
function panelsByPromise({ accounts, apart }: DeliveryGroup, spanOf: SpanOf): Panel[] {
  const inTime = accounts.toSorted((a, b) => a.made.start - b.made.start);
  const homeOf = ({ date }: Delivery): Account | undefined => inTime.findLast(({ made }) => made.start <= spanOf(date).start) ?? inTime[0];
  return inTime.map((account) => {
    const own = apart.filter((delivery) => homeOf(delivery) === account);
    const [handovers, beyond] = [account.counted, account.beyond.filter(isUnknown)];
    return { accounts: [account], handovers, beyond, apart: own, window: windowFrom(account.made.start, [...handovers, ...beyond, ...own], spanOf) };
  });
}

/**
 * The charts of a group. Where a total covers handovers of more than one promise, all of them make one running total
 * against all that was promised; else each promise has a chart of its own, from nothing.
 */
export function panelsOf(group: DeliveryGroup, spanOf: SpanOf): Panel[] {
  return group.totals.length || !group.accounts.length ? [runningPanel(group, spanOf)] : panelsByPromise(group, spanOf);
}

/** The panel of a group that shows all its handovers in one line, if there is one. */
export function runningOf({ totals }: Pick<DeliveryGroup, 'totals'>, panels: readonly Panel[]): Panel | undefined {
  return panels.find(({ accounts }) => accounts.length !== 1) ?? (totals.length ? panels[0] : undefined);
}

/** When the time of a panel begins and ends, as its records have it: with the promise that was made first, else the first handover, and with the last of all. */
export function datesOf({ accounts, handovers, beyond, apart }: Panel, madeOf: (account: Account) => string, spanOf: SpanOf): [from: string, to: string] {
  const dates = [...accounts.map(madeOf), ...[...handovers, ...beyond, ...apart].map(({ date }) => date)];
  const end = (date: string): number => spanOf(date).end;
  return [least(dates, (date) => spanOf(date).start) ?? '', greatest(dates, end) ?? ''];
}

/** How large a handover was at most, in whichever direction. */
export function sizeOf(delivery: Delivery, ledger: Ledger): number {
  return max(ledger.sides, (side) => ledger.count(delivery, side)?.to) ?? 0;
}

/** The highest that any of some panels has to show: the end of the scale that they share. */
export function topOf(panels: readonly Panel[], ledger: Ledger): number {
  const tops = panels.flatMap(({ accounts, handovers, apart }) => [
    sum(accounts, ({ promise }) => max(readingsOf(promise), highest)),
    ...ledger.sides.map((side) => ledger.sum(handovers, side).to),
    ...apart.map((delivery) => sizeOf(delivery, ledger))
  ]);
  return Math.max(1, ...tops);
}
