import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { createLedger, isUnknown, shareOf, targetOf } from '../../src/model/delivered.ts';
import { claimsBeside, flowsOf, fulfilmentOf, deliveryGroupsOf } from '../../src/model/deliveryGroups.ts';
import type { Delivery } from '../../src/schema/records.ts';
import { readDataset } from '../datasets/talks.ts';

/** What the sources support of the talks of this project. Here it is typed in: the model has to compute it from the records. */
const dataset = readDataset('src/content');
const ledger = createLedger(dataset);
const groups = deliveryGroupsOf(dataset, readDate);
const [first, second] = ledger.sides as [string, string];

const accounts = groups.flatMap((group) => group.accounts);
const account = (id: string) => accounts.find(({ promise }) => promise.id === id)!;
const handovers = dataset.deliveries.filter(({ kind }) => kind === 'handover');

/** What the parts of a total come to: by the count of each side, and the other way. */
function partsOf(total: Delivery): Delivery[] {
  return handovers.filter(({ id }) => total.parts.includes(id));
}
const total = (id: string): Delivery => dataset.deliveries.find((delivery) => delivery.id === id)!;
const bySide = (deliveries: readonly Delivery[], toward: string): number[] =>
  ledger.sides.map((side) => {
    const range = ledger.sum(deliveries, toward).bySide.get(side)!;
    expect(range.from).toBe(range.to);
    return range.to;
  });

describe('the handovers of the talks', () => {
  it('make the exchange of the first round complete: 390 + 307 + 303 = 1,000 each way', () => {
    const { counted } = account('promise-prisoners-1');
    expect(counted.map((delivery) => ledger.count(delivery, first)?.to)).toEqual([390, 307, 303]);
    expect(flowsOf(counted, ledger, account('promise-prisoners-1').promise)).toMatchObject([{ toward: 'each-way', sum: { from: 1000, to: 1000 } }]);
    expect(fulfilmentOf(account('promise-prisoners-1'), ledger)).toBe('reached');
  });

  it('of prisoners come to at least 2,322 and 2,324, with ten of eighteen counted', () => {
    const prisoners = handovers.filter(({ unit }) => unit === 'prisoners');
    expect(flowsOf(prisoners, ledger)).toMatchObject([
      { toward: first, sum: { from: 2322, to: 2322 } },
      { toward: second, sum: { from: 2324, to: 2324 } }
    ]);
    expect([prisoners.length, prisoners.filter(isUnknown).length]).toEqual([18, 8]);
  });

  it.each([
    ['in June 2025', 'delivery-rem-r2-june-total', [6057, 6060], [78, 78]],
    ['to the end of 2025', 'delivery-rem-2025-total', [12060, 12063], [227, 227]],
    ['to 26 February 2026', 'delivery-rem-running', [14060, 14063], [300, 300]]
  ])('add up %s, by the count of each side', (_, id, one, other) => {
    expect(bySide(partsOf(total(id)), first)).toEqual(one);
    expect(bySide(partsOf(total(id)), second)).toEqual(other);
  });

  it('come to 331 of at least 1,200 under the third round, 27.6 per cent', () => {
    const { promise, counted } = account('promise-prisoners-3');
    const sum = ledger.sum(counted, first);
    const target = targetOf(promise, first)!;
    expect([sum.from, sum.to]).toEqual([331, 331]);
    expect(target).toEqual({ from: 1200, to: 1200, atLeast: true });
    expect(shareOf(sum, target).to).toBeCloseTo(0.276, 3);
    expect(fulfilmentOf(account('promise-prisoners-3'), ledger)).toBe('short');
  });

  it('of the second round that have no number are neither zero nor guessed', () => {
    const { counted } = account('promise-prisoners-2');
    expect(counted).toHaveLength(9);
    expect(ledger.sum(counted, first)).toMatchObject({ from: 250, to: 250, isAbout: true });
    expect(ledger.sum(counted, first).unknown).toHaveLength(8);
    expect(fulfilmentOf(account('promise-prisoners-2'), ledger)).toBe('unknown');
  });

  it('that no round claims count toward no promise', () => {
    const apart = groups.flatMap((group) => group.apart);
    expect(apart.length).toBeGreaterThan(0);
    expect(accounts.flatMap((one) => one.handovers).filter((delivery) => apart.includes(delivery))).toEqual([]);
  });

  it('are each in one group, and no total or report is among them', () => {
    const all = groups.flatMap((group) => group.handovers);
    expect(all.map(({ id }) => id).toSorted()).toEqual(handovers.map(({ id }) => id).toSorted());
    expect(all.filter(({ kind }) => kind !== 'handover')).toEqual([]);
  });

  it('leave beside our sum only what somebody claims differently: 79, not 78', () => {
    const june = total('delivery-rem-r2-june-total');
    expect(claimsBeside(june, flowsOf(partsOf(june), ledger)).map(({ value }) => value)).toEqual([79]);
    const unknown = total('delivery-pow-r2-total');
    expect(claimsBeside(unknown, flowsOf(partsOf(unknown), ledger))).toEqual(unknown.figures);
  });
});
