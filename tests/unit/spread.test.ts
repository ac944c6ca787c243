import { describe, expect, it } from 'vitest';
import { comparable, spread } from '../../src/model/spread.ts';
import type { Figure } from '../../src/schema/records.ts';
import { readTalks } from '../datasets/talks.ts';

let count = 0;

function figure(part: Partial<Figure>): Figure {
  return { id: `figure-${count++}`, bound: 'exactly', unit: 'lamps', claimedBy: ['keeper'], passages: [], reports: [], ...part };
}

describe('the spread of several figures', () => {
  it.each([
    ['one value', [figure({ value: 7 })], { from: 7, to: 7, atLeast: false }],
    ['several values', [figure({ value: 7 }), figure({ value: 3 }), figure({ value: 5 })], { from: 3, to: 7, atLeast: false }],
    ['a value and a range around it', [figure({ value: 5 }), figure({ from: 2, to: 9 })], { from: 2, to: 9, atLeast: false }],
    ['a zero', [figure({ value: 0 }), figure({ value: 4 })], { from: 0, to: 4, atLeast: false }],
    ['a highest that is only a lower bound', [figure({ value: 3 }), figure({ value: 9, bound: 'least' })], { from: 3, to: 9, atLeast: true }],
    ['a lower bound below the highest', [figure({ value: 3, bound: 'least' }), figure({ value: 9 })], { from: 3, to: 9, atLeast: false }],
    ['a lower bound equal to the highest', [figure({ value: 9 }), figure({ value: 9, bound: 'least' })], { from: 9, to: 9, atLeast: true }]
  ] as const)('of %s runs from the lowest to the highest', (_, figures, expected) => {
    expect(spread(figures)).toEqual(expected);
  });

  it('of no figures does not exist', () => {
    expect(() => spread([])).toThrow('no figures');
  });
});

describe('comparable figures', () => {
  const lamps = figure({ value: 1 });
  const boats = figure({ value: 2, unit: 'boats' });
  const moreLamps = figure({ from: 3, to: 4 });

  it('are those of the unit of the leading one, in their order', () => {
    expect(comparable([lamps, boats, moreLamps], moreLamps.id)).toEqual([lamps, moreLamps]);
    expect(comparable([lamps, boats, moreLamps], boats.id)).toEqual([boats]);
  });

  it.each([
    ['none leads', undefined],
    ['the leading one is unknown', 'figure-of-nobody']
  ])('are none where %s', (_, lead) => {
    expect(comparable([lamps, boats], lead)).toEqual([]);
  });
});

describe('the figures of the outcomes', () => {
  const { outcomes } = readTalks().dataset;

  it.each([
    ['outcome-prisoners', { from: 1000, to: 1200, atLeast: true }],
    ['outcome-remains', { from: 6000, to: 6000, atLeast: false }],
    ['outcome-children', { from: 337, to: 500, atLeast: true }],
    ['outcome-local-truce', { from: 2, to: 3, atLeast: false }]
  ])('spread as the claims do: %s', (id, expected) => {
    const outcome = outcomes.find((one) => one.id === id);
    expect(spread(comparable(outcome?.figures ?? [], outcome?.lead))).toEqual(expected);
  });
});
