import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { createLedger, isUnknown } from '../../src/model/delivered.ts';
import { panelsOf, topOf } from '../../src/charts/deliveryPanels.ts';
import { drawDelivery, labelHeight, partLabels, type DeliveryDrawing } from '../../src/charts/drawDelivery.ts';
import { cornersOf, stepBand, stepLine } from '../../src/charts/stepPath.ts';
import type { Fit } from '../../src/charts/labels.ts';
import { deliveryGroupsOf } from '../../src/model/deliveryGroups.ts';
import { readDataset } from '../datasets/talks.ts';

const dataset = readDataset('src/content');
const ledger = createLedger(dataset);
const groups = deliveryGroupsOf(dataset, readDate);
const height = 200;
const tickWidth = 36;
const widths = { narrow: 84, middle: 170, wide: 540 };

function draw(unit: string, direction: 'ltr' | 'rtl' = 'ltr'): DeliveryDrawing[] {
  const panels = panelsOf(
    groups.find((group) => group.unit === unit)!,
    readDate
  );
  const top = topOf(panels, ledger);
  return panels.map((panel) => drawDelivery({ panel, ledger, top, height, tickWidth: () => tickWidth, widths, spanOf: readDate, direction }));
}

const numbersIn = (d: string): number[] => d.match(/[\d.]+/g)!.map(Number);

describe('the charts of a group', () => {
  it('are one for each promise, on one scale', () => {
    const drawings = draw('prisoners');
    expect(drawings).toHaveLength(3);
    expect(new Set(drawings.map(({ grid }) => JSON.stringify(grid))).size).toBe(1);
  });

  it('are one for all promises where a total goes across them', () => {
    const [running, ...others] = draw('bodies');
    expect(others).toEqual([]);
    expect(running?.promised?.total).toMatchObject({ from: 9000, to: 9000 });
  });
});

describe('a chart', () => {
  const [one, two, three] = draw('prisoners') as [DeliveryDrawing, DeliveryDrawing, DeliveryDrawing];
  const [bodies] = draw('bodies') as [DeliveryDrawing];
  const [children] = draw('children') as [DeliveryDrawing];

  it('has one line where each handover was of equal size both ways, else one for each way', () => {
    expect(one.lines.map(({ toward, total }) => [toward, total])).toEqual([['each-way', { from: 1000, to: 1000, atLeast: false }]]);
    expect(bodies.lines.map(({ total }) => total)).toEqual([
      { from: 14060, to: 14063, atLeast: false },
      { from: 300, to: 300, atLeast: false }
    ]);
  });

  it('climbs to the promise where that was reached exactly', () => {
    const ends = one.lines[0]!.pieces.map(({ d }) => numbersIn(d).at(-2));
    expect(ends.at(-1)).toBe(numbersIn(one.promised!.lines[0]!)[1]);
  });

  it('puts handovers of unknown size on the axis and gives them no step', () => {
    expect(two.unknown).toHaveLength(8);
    // Two further men went one way by one side's account: they are in no sum, and so in no line.
    expect(two.lines.map(({ toward, dots }) => [toward, dots.length])).toEqual([['each-way', 1]]);
    expect(one.unknown).toEqual([]);
  });

  it('draws no line at zero through handovers of unknown size: hatched, and dashed from where a part is known', () => {
    const [line] = two.lines;
    expect(line?.total).toMatchObject({ from: 250, to: 250, atLeast: true });
    expect(line?.pieces.map(({ kind }) => kind)).toEqual(['sure', 'least']);
    const [sure, least] = line!.pieces.map(({ d }) => d);
    expect(numbersIn(sure!).at(-1)).toBe(two.unknown[0]!.x);
    // Nothing of the dashed piece lies on the axis: it begins where the known part is added.
    expect(least).toMatch(/^M[\d.]+ 200V[\d.]+H100$/);
    expect(line?.open[0]).toEqual({ x: two.unknown[0]!.x, width: expect.any(Number) as number, height });
    expect(line?.open.every((area, index, all) => !index || Math.abs(area.x - all[index - 1]!.x - all[index - 1]!.width) < 0.11)).toBe(true);
    expect(line?.open.at(-1)?.height).toBeLessThan(height);
  });

  it('draws nothing as unknown where every size is known', () => {
    for (const { lines, open } of [one, three, bodies, children]) {
      expect(lines.flatMap((line) => line.open)).toEqual([]);
      expect(lines.every(({ total, pieces }) => !total.atLeast && pieces.every(({ kind }) => kind !== 'least'))).toBe(true);
      expect(open).toEqual([]);
    }
  });

  it('hatches what is left where no size is known at all', () => {
    const [, account] = groups.find(({ unit }) => unit === 'prisoners')!.accounts;
    const handovers = account!.counted.filter(isUnknown);
    const panel = { accounts: [account!], handovers, beyond: [], apart: [], window: readDate('2025-06-02/2025-07-04') };
    const drawing = drawDelivery({ panel, ledger, top: 1200, height, tickWidth: () => tickWidth, widths, spanOf: readDate, direction: 'ltr' });
    expect(drawing.lines).toEqual([]);
    expect(drawing.open).toEqual([{ x: drawing.unknown[0]!.x, width: expect.any(Number) as number, height }]);
  });

  it('draws what no round claims apart: outside the line, or as a piece of another kind', () => {
    expect(three.apart).toHaveLength(3);
    expect(three.lines[0]?.pieces.map(({ kind }) => kind)).toEqual(['sure']);
    expect(bodies.lines[0]?.pieces.map(({ kind }) => kind)).toEqual(['sure', 'apart']);
  });

  it('opens the dots of what is disputed or inferred', () => {
    expect(three.lines[0]?.dots.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  it('draws a band where counts or readings differ, and none where they do not', () => {
    expect(bodies.lines.map(({ band }) => band !== undefined)).toEqual([true, false]);
    expect([one, two, children].map(({ promised }) => promised?.lines.length)).toEqual([1, 2, 2]);
    expect([one, two, children].map(({ promised }) => promised?.band !== undefined)).toEqual([false, true, true]);
  });

  it.each(['prisoners', 'bodies', 'children'])('mirrors every place of %s for a language that is read from the right', (unit) => {
    const places = (drawing: DeliveryDrawing): number[] => [
      ...drawing.unknown.map(({ x }) => x),
      ...drawing.ticks.map(({ at }) => at),
      ...drawing.apart.map(({ x }) => x),
      ...drawing.lines.flatMap(({ dots }) => dots.map(({ x }) => x))
    ];
    for (const [index, mirrored] of draw(unit, 'rtl').entries())
      for (const [place, x] of places(mirrored).entries()) expect(x).toBeCloseTo(100 - places(draw(unit)[index]!)[place]!, 1);
  });

  it('keeps everything within its plot, and its dates apart', () => {
    for (const drawing of [one, two, three, bodies, children]) {
      for (const { x, y } of drawing.lines.flatMap(({ dots }) => dots)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
      const shown: Record<Fit, readonly Fit[]> = { narrow: ['narrow'], middle: ['narrow', 'middle'], wide: ['narrow', 'middle', 'wide'] };
      for (const fit of ['narrow', 'middle', 'wide'] as const) {
        const places = drawing.ticks.filter(({ fits }) => shown[fit].includes(fits)).map(({ at }) => (at * widths[fit]) / 100);
        expect(places.length).toBeGreaterThan(0);
        expect(places[0]).toBeGreaterThanOrEqual(tickWidth / 2);
        for (const [index, at] of places.slice(1).entries()) expect(at - places[index]!).toBeGreaterThan(tickWidth);
      }
    }
  });
});

describe('the corners of a path', () => {
  it('are where it was told to go', () => {
    const points = [
      [0, 9],
      [4.5, 5]
    ] as const;
    expect(cornersOf(stepLine(points, 10))).toEqual([
      [0, 9],
      [4.5, 9],
      [4.5, 5],
      [10, 5]
    ]);
    const lower = points.map(([x, y]) => [x, y + 2] as const);
    expect(cornersOf(stepBand(points, lower, 10)).slice(-3)).toEqual([
      [4.5, 7],
      [4.5, 11],
      [0, 11]
    ]);
  });
});

describe('labels at the ends of lines', () => {
  it.each([
    ['that stand apart stay', [10, 100], [10, 100]],
    ['on one place part, in their order', [50, 50], [50, 50 + labelHeight]],
    ['at the foot are pushed up', [195, 199], [height - labelHeight, height]]
  ])('%s', (_, before, after) => {
    const labels = before.map((labelY) => ({ labelY }));
    partLabels(labels, height + labelHeight);
    expect(labels.map(({ labelY }) => labelY)).toEqual(after);
  });
});
