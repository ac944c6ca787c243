import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { panelsOf, sizeOf, topOf, type Panel } from '../../src/charts/deliveryPanels.ts';
import { drawDelivery, type DeliveryDrawing } from '../../src/charts/drawDelivery.ts';
import { createLedger } from '../../src/model/delivered.ts';
import { claimsBeside, flowsOf, sumsOf, type Account, type DeliveryGroup } from '../../src/model/deliveryGroups.ts';
import type { Delivery, Figure, TalksPromise } from '../../src/schema/records.ts';
import { readDataset } from '../datasets/talks.ts';

/** Ten days of few handovers, on a plot that is 200 pixels high for ten lamps: one lamp is 20 pixels, a day an eleventh of the width. */
const window = readDate('1971-05-01/1971-05-10');
const [here, there] = ['saltmere', 'gullholm'] as const;
const ledger = createLedger(readDataset('tests/datasets/second'));
const at = (day: number): number => Math.round((10000 * day) / 11) / 100;
const sources = { values: {}, passages: [], reports: [], announcements: [] };

function figure(value: number, toward: string | undefined, claimedBy = ['puffin-post'], more: Partial<Figure> = {}): Figure {
  return { id: `${String(toward)}-${value}`, value, bound: 'exactly', unit: 'lamps', ...(toward && { toward }), claimedBy, passages: [], reports: [], ...more };
}

function handover(day: number, figures: Figure[], more: Partial<Delivery> = {}): Delivery {
  const date = `1971-05-${String(day).padStart(2, '0')}`;
  const same = { topic: 'lamp', unit: 'lamps', kind: 'handover', promise: 'promise-1', basis: 'stated', parts: [] } as const;
  const lists = { parts: more.parts ?? [], excludes: more.excludes ?? [] };
  return { ...same, ...sources, id: `on-${day}`, date, figures, ...more, ...lists };
}

function account(day: number, figures: Figure[], handovers: Delivery[] = [], more: Partial<Account> = {}): Account {
  const promise: TalksPromise = { ...sources, id: `promise-${day}`, topic: 'lamp', round: 'round', unit: 'lamps', kind: 'agreed', figures, events: [] };
  return { promise, made: readDate(`1971-05-${String(day).padStart(2, '0')}`), handovers, totals: [], counted: handovers, beyond: [], ...more };
}

function draw(panel: Partial<Panel>, { direction = 'ltr', date = 12 }: { direction?: 'ltr' | 'rtl'; date?: number } = {}): DeliveryDrawing {
  const whole = { accounts: [], handovers: [], beyond: [], apart: [], window, ...panel };
  return drawDelivery({
    panel: whole,
    ledger,
    top: 10,
    height: 200,
    tickWidth: () => date,
    widths: { narrow: 100, middle: 100, wide: 100 },
    spanOf: readDate,
    direction
  });
}

const eachWay = [handover(3, [figure(5, 'each-way')]), handover(6, [figure(3, 'each-way')], { basis: 'inferred' })];

describe('the line of what was handed over', () => {
  it('holds until it grows, from nothing to the end of the window, with a dot for each handover', () => {
    const [line, ...others] = draw({ handovers: eachWay }).lines;
    expect(others).toEqual([]);
    const dots = line?.dots.map(({ x, y, isOpen }) => ({ x, y, isOpen }));
    expect({ ...line, dots }).toEqual({
      toward: 'each-way',
      pieces: [{ d: `M0 200H${at(3)}V100H${at(6)}V40H100`, kind: 'sure' }],
      band: undefined,
      dots: [
        { x: at(3), y: 100, isOpen: false },
        { x: at(6), y: 40, isOpen: true }
      ],
      open: [],
      total: { from: 8, to: 8, atLeast: false },
      isAbout: false,
      labelY: 40
    });
  });

  it('runs from the right end to the left one in a language that is read so', () => {
    const [line] = draw({ handovers: [eachWay[0]!] }, { direction: 'rtl' }).lines;
    expect(line?.pieces).toEqual([{ d: `M100 200H${100 - at(3)}V100H0`, kind: 'sure' }]);
  });

  it('is one for each way where the ways differ: in size, in what was handed over, or in one of several handovers', () => {
    const wayOf = (handovers: Delivery[]): unknown[] => draw({ handovers }).lines.map(({ toward, total }) => [toward, total.to]);
    expect(wayOf([handover(3, [figure(5, here), figure(4, there)])])).toEqual([
      [here, 5],
      [there, 4]
    ]);
    expect(wayOf([handover(3, [figure(5, here)])])).toEqual([[here, 5]]);
    expect(wayOf([handover(3, [figure(5, here)]), handover(4, [figure(5, there)])])).toEqual([
      [here, 5],
      [there, 5]
    ]);
    expect(wayOf([...eachWay, handover(7, [figure(1, there)])])).toEqual([
      [here, 8],
      [there, 9]
    ]);
    expect(wayOf([handover(3, [figure(4, 'each-way', ['keeper']), figure(5, there, ['mayor'])])])).toEqual([
      [here, 4],
      [there, 5]
    ]);
    expect(wayOf([...eachWay, handover(7, [figure(1, here)])])).toEqual([
      [here, 9],
      [there, 8]
    ]);
  });

  it('is drawn along the lower count, with a band up to the higher one', () => {
    const [line] = draw({ handovers: [handover(3, [figure(4, 'each-way', ['keeper']), figure(5, 'each-way', ['mayor'])])] }).lines;
    expect(line?.pieces[0]?.d).toBe(`M0 200H${at(3)}V120H100`);
    expect(line?.band).toBe(`M${at(3)} 100H100V120H${at(3)}Z`);
    expect(line).toMatchObject({ total: { from: 4, to: 5 }, labelY: 120 });
  });

  it('is broken into pieces where what no promise claims begins and where it ends', () => {
    const [line] = draw({ handovers: [eachWay[0]!, handover(4, [figure(1, 'each-way')], { promise: undefined, basis: 'none' }), eachWay[1]!] }).lines;
    expect(line?.pieces).toEqual([
      { d: `M0 200H${at(3)}V100H${at(4)}`, kind: 'sure' },
      { d: `M${at(4)} 100V80H${at(6)}`, kind: 'apart' },
      { d: `M${at(6)} 80V20H100`, kind: 'sure' }
    ]);
  });
});

describe('what has no place in the line', () => {
  it('stands on the axis where its size is unknown, and from the axis to its size where no promise claims it', () => {
    const { unknown, apart } = draw({ handovers: [handover(2, []), ...eachWay], apart: [handover(5, [figure(2, here), figure(3, there)])] });
    expect(unknown.map(({ x }) => x)).toEqual([at(2)]);
    expect(apart.map(({ x, y }) => ({ x, y }))).toEqual([{ x: at(5), y: 140 }]);
  });

  it('has the size of the larger way, and none where nobody gives one', () => {
    expect([sizeOf(handover(5, [figure(2, here), figure(3, there)]), ledger), sizeOf(handover(5, []), ledger)]).toEqual([3, 0]);
  });
});

describe('the line of what was promised', () => {
  it('begins when it was promised, and holds', () => {
    expect(draw({ accounts: [account(2, [figure(8, 'each-way')])] }).promised).toEqual({
      lines: [`M${at(2)} 40H100`],
      band: undefined,
      total: { from: 8, to: 8, atLeast: false },
      kinds: new Set(['agreed']),
      toward: undefined,
      labelY: 40
    });
  });

  it('adds up what was promised later, whatever order the promises come in', () => {
    const { promised } = draw({ accounts: [account(6, [figure(3, 'each-way')]), account(2, [figure(5, 'each-way', [], { bound: 'least' })])] });
    expect(promised?.lines).toEqual([`M${at(2)} 100H${at(6)}V40H100`]);
    expect(promised?.total).toEqual({ from: 8, to: 8, atLeast: true });
  });

  it('is two lines with a band between them where its readings differ', () => {
    const { promised } = draw({ accounts: [account(2, [figure(6, 'each-way', ['keeper']), figure(8, 'each-way', ['mayor'])])] });
    expect(promised).toMatchObject({ lines: [`M${at(2)} 40H100`, `M${at(2)} 80H100`], band: `M${at(2)} 40H100V80H${at(2)}Z`, total: { from: 6, to: 8 } });
  });

  it('is not there where nobody says how many', () => {
    expect(draw({ accounts: [account(2, [])] }).promised).toBeUndefined();
    expect(draw({ handovers: eachWay }).promised).toBeUndefined();
  });

  it('goes one way where all promises do and something was handed over that way', () => {
    const bothWays = [handover(3, [figure(5, here), figure(4, there)])];
    const toward = (accounts: Account[], handovers = bothWays): string | undefined => draw({ accounts, handovers }).promised?.toward;
    expect(toward([account(2, [figure(8, here)])])).toBe(here);
    expect(toward([account(2, [figure(8, here)]), account(4, [figure(8, here)])])).toBe(here);
    expect(toward([account(2, [figure(8, here)]), account(4, [figure(8, there)])])).toBeUndefined();
    expect(toward([account(2, [figure(8, 'each-way')])])).toBeUndefined();
    expect(toward([account(2, [figure(8, there)])], [handover(3, [figure(5, here)])])).toBeUndefined();
  });

  it('has its label clear of that of what was handed over', () => {
    const { promised, lines } = draw({ accounts: [account(2, [figure(8, 'each-way')])], handovers: eachWay });
    expect([promised?.labelY, lines[0]?.labelY]).toEqual([40, 72]);
  });
});

describe('the scales of a plot', () => {
  it('are read against a few round numbers, and against as many dates as keep their distance', () => {
    expect(draw({}).grid).toEqual([0, 5, 10].map((value) => ({ value, y: 200 - 20 * value })));
    const daysAt = (date: number): number[] => draw({}, { date }).ticks.map(({ at: x }) => x);
    expect(daysAt(10)).toEqual([2, 4, 6, 8, 10].map(at));
    expect(daysAt(12)).toEqual([2, 9].map(at));
  });

  it('name one date where there is room for one alone', () => {
    expect(draw({}, { date: 40 }).ticks).toHaveLength(1);
  });
});

describe('the charts of a group', () => {
  const known = handover(3, [figure(5, 'each-way')]);
  const unknown = handover(8, []);
  const uncounted = handover(9, [figure(9, 'each-way')]);
  const early = handover(1, [figure(1, here)], { promise: undefined, basis: 'none' });
  const late = handover(7, [figure(2, here)], { promise: undefined, basis: 'none' });
  const first = account(2, [figure(5, 'each-way')], [known, unknown, uncounted], { counted: [known], beyond: [unknown, uncounted] });
  const second = account(5, [figure(3, 'each-way')]);
  const total = handover(9, [figure(9, 'each-way')], { kind: 'total', promise: undefined, parts: [known.id, early.id] });
  const group: DeliveryGroup = {
    unit: 'lamps',
    accounts: [second, first],
    handovers: [early, known, late, unknown, uncounted],
    apart: [early, late],
    totals: [],
    reported: []
  };

  it('are one for each promise, in the order of time, with what is counted toward it and what has no number', () => {
    const panels = panelsOf(group, readDate);
    expect(panels.map(({ accounts, handovers, beyond }) => [accounts, handovers, beyond])).toEqual([
      [[first], [known], [unknown]],
      [[second], [], []]
    ]);
  });

  it('have what no promise claims with the promise that was made last before it, or with the first', () => {
    expect(panelsOf(group, readDate).map(({ apart }) => apart)).toEqual([[early], [late]]);
  });

  it('run from when the promise was made to the end of what is in them', () => {
    const [one, two] = panelsOf(group, readDate);
    const reach = (edtf: string): object => ({ start: readDate(edtf).start, end: readDate(edtf).end, approximate: false, open: false });
    expect(one?.window).toEqual(reach('1971-05-02/1971-05-08'));
    expect(two?.window).toEqual(reach('1971-05-05/1971-05-07'));
    const [open] = panelsOf({ ...group, accounts: [first], apart: [{ ...late, date: '1971-05-09/..' }] }, readDate);
    expect(open?.window.end).toBe(readDate('1971-05-08').end);
  });

  it('are one of all handovers where a total goes across promises, or where nothing was promised', () => {
    const whole = { handovers: group.handovers, beyond: [], apart: [] };
    expect(panelsOf({ ...group, totals: [total] }, readDate)).toEqual([
      { ...whole, accounts: [second, first], window: expect.objectContaining({ start: readDate(early.date).start }) as unknown }
    ]);
    expect(panelsOf({ ...group, accounts: [] }, readDate)).toEqual([
      { ...whole, accounts: [], window: expect.objectContaining({ start: readDate(early.date).start }) as unknown }
    ]);
  });

  it('share a scale that ends at the most that any of them shows', () => {
    const panel = (more: Partial<Panel>): Panel => ({ accounts: [], handovers: [], beyond: [], apart: [], window, ...more });
    expect(topOf([panel({ accounts: [first, second] })], ledger)).toBe(8);
    expect(topOf([panel({ accounts: [account(2, [figure(4, here), figure(6, here, ['mayor'])])] })], ledger)).toBe(6);
    expect(topOf([panel({ handovers: [known, uncounted] }), panel({ accounts: [first] })], ledger)).toBe(14);
    expect(topOf([panel({ apart: [uncounted] })], ledger)).toBe(9);
    expect(topOf([], ledger)).toBe(1);
  });

  it('come with what each total adds up, the latest first', () => {
    const later = { ...total, id: 'later', parts: [known.id] };
    expect(sumsOf({ ...group, totals: [total, later] }, ledger).map(({ total: own, parts }) => [own.id, parts])).toEqual([
      ['later', [known]],
      [total.id, [early, known]]
    ]);
  });
});

describe('what somebody claims beside what we add up', () => {
  const known = [handover(3, [figure(5, here), figure(4, there)])];
  const flows = flowsOf(known, ledger);
  const claims = (figures: Figure[], from = flows): Figure[] => claimsBeside(handover(9, figures, { kind: 'total' }), from);

  it('is what differs from the sum of its own direction', () => {
    const [same, other, wrongWay, unsaid] = [figure(5, here), figure(6, here), figure(4, here), figure(4, undefined)];
    expect(claims([same, other, wrongWay, unsaid])).toEqual([other, wrongWay]);
    expect(claims([figure(4, 'each-way')])).toHaveLength(1);
  });

  it('has to be the same from the lowest to the highest', () => {
    const range = (from: number, to: number): Figure => ({ ...figure(0, here), value: undefined, from, to });
    expect(claims([range(5, 5), range(4, 5), range(5, 6)])).toEqual([range(4, 5), range(5, 6)]);
  });

  it('is measured against each way where both are alike', () => {
    const alike = flowsOf([handover(3, [figure(5, 'each-way')])], ledger);
    expect(alike.map(({ toward }) => toward)).toEqual(['each-way']);
    expect(claims([figure(5, here), figure(6, there)], alike)).toEqual([figure(6, there)]);
  });

  it('is all of it where there is nothing to add up', () => {
    const boats = figure(5, here, [], { unit: 'boats' });
    expect(claims([boats])).toEqual([boats]);
    expect(claims([figure(5, here), boats], [])).toHaveLength(2);
    expect(claims([figure(5, here), boats], flowsOf([...known, handover(4, [])], ledger))).toHaveLength(2);
  });

  it('says of a promise whose readings name different ways who reads it so', () => {
    const promise = account(2, [figure(5, 'each-way', ['keeper']), figure(6, here, ['mayor'])]).promise;
    expect(flowsOf(known, ledger, promise).map(({ toward, target, readers }) => [toward, target?.to, readers])).toEqual([
      [here, 6, []],
      [there, 5, ['keeper']]
    ]);
  });
});
