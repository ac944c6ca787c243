import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { acrossSides, createLedger, shareOf, targetOf, undisputed } from '../../src/model/delivered.ts';
import { fulfilmentOf, deliveryGroupsOf } from '../../src/model/deliveryGroups.ts';
import type { Delivery, Figure, TalksPromise } from '../../src/schema/records.ts';
import { readDataset } from '../datasets/talks.ts';

const invented = readDataset('tests/datasets/second');
const [here, there] = ['saltmere', 'gullholm'] as const;

let count = 0;

function figure(value: number, toward: string | undefined, claimedBy: string[] = ['puffin-post'], more: Partial<Figure> = {}): Figure {
  return { id: `f-${count++}`, value, bound: 'exactly', unit: 'lamps', ...(toward && { toward }), claimedBy, passages: [], reports: [], ...more };
}

function handover(id: string, date: string, figures: Figure[] = [], more: Partial<Delivery> = {}): Delivery {
  const sources = { values: {}, passages: [], reports: [], announcements: [] };
  return {
    id,
    topic: 'lamp',
    date,
    unit: 'lamps',
    kind: 'handover',
    promise: 'promise-lamps',
    basis: 'stated',
    figures,
    parts: [],
    excludes: [],
    ...sources,
    ...more
  };
}

function promise(figures: Figure[]): TalksPromise {
  return {
    id: 'promise-lamps',
    topic: 'lamp',
    round: 'round-1',
    unit: 'lamps',
    kind: 'agreed',
    figures,
    events: [],
    values: {},
    passages: [],
    reports: [],
    announcements: []
  };
}

const ledger = createLedger(invented);

describe('the size of a handover', () => {
  it('is told by direction; what goes each way goes both ways', () => {
    const one = handover('one', '1971-05-01', [figure(5, here), figure(3, there)]);
    const both = handover('both', '1971-05-02', [figure(7, 'each-way')]);
    expect([here, there].map((side) => ledger.count(one, side)?.to)).toEqual([5, 3]);
    expect([here, there].map((side) => ledger.count(both, side)?.to)).toEqual([7, 7]);
  });

  it('is its figures in its own unit: those among them are not added', () => {
    const mixed = handover('mixed', '1971-05-01', [figure(5, here), figure(2, here, ['keeper'], { unit: 'broken-lamps' })]);
    expect(ledger.sum([mixed], here)).toMatchObject({ from: 5, to: 5 });
  });

  it('is a range where counts differ, and by the count of each side its own, where it gave one', () => {
    const disputed = handover('disputed', '1971-05-01', [figure(5, here, ['keeper']), figure(8, here, ['mayor'])]);
    expect(ledger.count(disputed, here)).toMatchObject({ from: 5, to: 8 });
    expect(ledger.count(disputed, here)?.bySide).toEqual(
      new Map([
        [here, { from: 5, to: 5 }],
        [there, { from: 8, to: 8 }]
      ])
    );
  });

  it('is by the count of a side that gave none what the others give', () => {
    const other = handover('other', '1971-05-01', [figure(5, here, ['mayor'])]);
    expect(ledger.count(other, here)?.bySide.get(here)).toEqual({ from: 5, to: 5 });
  });

  it('is by the count of a side that is quoted with two the one that somebody else gives as well', () => {
    const quoted = handover('quoted', '1971-05-01', [figure(5, here, ['keeper', 'mayor']), figure(4, here, ['mayor'])]);
    expect(ledger.count(quoted, here)).toMatchObject({ from: 4, to: 5 });
    expect(ledger.count(quoted, here)?.bySide.get(there)).toEqual({ from: 5, to: 5 });
    expect(acrossSides(ledger.count(quoted, here)!)).toEqual({ from: 5, to: 5 });
  });
});

describe('a sum of handovers', () => {
  const known = handover('known', '1971-05-01', [figure(5, here)]);
  const unknown = handover('unknown', '1971-05-02');
  const none = handover('none', '1971-05-03', [figure(0, here), figure(2, there)]);
  const total = handover('total', '1971-05-04', [figure(99, 'each-way')], { kind: 'total', parts: ['known'] });
  const status = handover('status', '1971-05-05', [figure(99, 'each-way')], { kind: 'status' });

  it('adds handovers alone, never a total, a status or an announcement', () => {
    expect(ledger.sum([known, total, status, { ...status, kind: 'announcement' }], here)).toMatchObject({ from: 5, to: 5, added: [known], unknown: [] });
  });

  it('takes a handover of unknown size neither for zero nor for a guess, and a zero for zero', () => {
    const sum = ledger.sum([known, unknown, none], here);
    expect(sum).toMatchObject({ from: 5, to: 5, added: [known, none], unknown: [unknown] });
    expect(ledger.sum([known, unknown, none], there)).toMatchObject({ from: 2, to: 2, added: [none], unknown: [unknown] });
  });

  it('is rounded where one of its counts is', () => {
    const about = handover('about', '1971-05-01', [figure(50, here, ['mayor'], { bound: 'about' })]);
    expect([ledger.sum([known], here).isAbout, ledger.sum([known, about], here).isAbout]).toEqual([false, true]);
  });

  it('grows step by step, and is a lower bound from the first one that has no number that way', () => {
    const stepsTo = (side: string): unknown[] =>
      ledger.steps([known, none, unknown, known], side).map(({ delivery, from, to, isKnown, atLeast }) => [delivery.id, from, to, isKnown, atLeast]);
    expect(stepsTo(here)).toEqual([
      ['known', 5, 5, true, false],
      ['none', 5, 5, true, false],
      ['unknown', 5, 5, false, true],
      ['known', 10, 10, true, true]
    ]);
    // What has a number the other way alone is not zero this way.
    expect(stepsTo(there)[0]).toEqual(['known', 0, 0, false, true]);
  });
});

describe('what was promised', () => {
  const eachWay = figure(10, 'each-way', ['keeper']);
  const oneWay = figure(12, here, ['mayor'], { bound: 'least' });

  it('is a range over the readings that name a direction', () => {
    expect(targetOf(promise([eachWay, oneWay]), here)).toEqual({ from: 10, to: 12, atLeast: true });
    expect(targetOf(promise([eachWay, oneWay]), there)).toEqual({ from: 10, to: 10, atLeast: false });
    expect(targetOf(promise([oneWay]), there)).toBeUndefined();
  });

  it('is undisputed only in the directions that every reading names', () => {
    expect(undisputed(promise([eachWay, oneWay]), [here, there])).toEqual([here]);
    expect(undisputed(promise([eachWay]), [here, there])).toEqual([here, there]);
    expect(undisputed(promise([]), [here, there])).toEqual([]);
  });

  it('was reached in a share that runs from the worst reading to the best', () => {
    expect(shareOf({ from: 5, to: 6 }, { from: 10, to: 12 })).toEqual({ from: 5 / 12, to: 6 / 10 });
  });
});

describe('what is counted in one unit', () => {
  const part = handover('part', '1971-05-02', [figure(5, 'each-way')]);
  const beyond = handover('beyond', '1971-06-01', [figure(3, here)], { basis: 'disputed' });
  const total = handover('total', '1971-05-02', [figure(6, 'each-way')], { kind: 'total', parts: ['part'] });
  const apart = handover('apart', '1971-05-20', [figure(1, here)], { promise: undefined, basis: 'none' });
  const early = handover('early', '1971-04-30', [], { kind: 'announcement' });
  const of = (figures: Figure[], deliveries: Delivery[]) => {
    const [group] = deliveryGroupsOf({ ...invented, rounds: [{ ...round, id: 'round-1' }], promises: [promise(figures)], deliveries }, readDate);
    return group!;
  };
  const round = { id: 'round-1', date: '1971-04-02', items: [], values: {}, passages: [], reports: [], announcements: [] };
  const ids = (deliveries: readonly Delivery[]): string[] => deliveries.map(({ id }) => id);

  it('sets what happened in time order, and apart what no promise claims and what only tells of it', () => {
    const group = of([figure(5, 'each-way')], [beyond, total, apart, part, early]);
    expect(ids(group.handovers)).toEqual(['part', 'apart', 'beyond']);
    expect([ids(group.apart), ids(group.totals), ids(group.reported)]).toEqual([['apart'], [], ['early']]);
    expect(group.accounts.map(({ handovers, totals }) => [ids(handovers), ids(totals)])).toEqual([[['part', 'beyond'], ['total']]]);
  });

  it('counts what the latest total covers, and all where there is none', () => {
    expect(of([], [part, beyond, total]).accounts[0]).toMatchObject({ counted: [part], beyond: [beyond] });
    expect(of([], [part, beyond]).accounts[0]).toMatchObject({ counted: [part, beyond], beyond: [] });
  });

  it.each([
    ['reached', [figure(5, 'each-way')], [part]],
    ['reachedOneWay', [figure(5, here), figure(4, 'each-way')], [handover('here', '1971-05-02', [figure(5, here)])]],
    ['reachedInferred', [figure(5, 'each-way')], [{ ...part, basis: 'inferred' as const }]],
    ['short', [figure(6, 'each-way')], [part]],
    ['short', [figure(5, here), figure(6, here)], [part]],
    ['short', [figure(5, here)], []],
    ['reached', [figure(5, here)], [part, handover('unknown', '1971-05-03')]],
    ['unknown', [figure(6, here)], [part, handover('unknown', '1971-05-03')]],
    ['unknown', [], [part]]
  ] as const)('was %s by the highest reading in every direction that all readings name', (fulfilment, figures, deliveries) => {
    expect(fulfilmentOf(of([...figures], [...deliveries]).accounts[0]!, ledger)).toBe(fulfilment);
  });

  it('keeps other units apart', () => {
    const boats = handover('boats', '1971-05-01', [], { unit: 'boats', promise: undefined });
    const groups = deliveryGroupsOf({ ...invented, promises: [], deliveries: [part, boats] }, readDate);
    expect(groups.map(({ unit, handovers }) => [unit, ids(handovers)])).toEqual([
      ['boats', ['boats']],
      ['lamps', ['part']]
    ]);
  });
});
