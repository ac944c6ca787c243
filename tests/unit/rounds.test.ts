import { describe, expect, it } from 'vitest';
import { highest, lowest } from '../../src/model/spread.ts';
import { constantTopics, inTableOrder, itemsIn, lengthScaleOf, lengthsOf, outermost, standOf, topicsOf, voicesIn } from '../../src/model/rounds.ts';
import type { RoundItem } from '../../src/schema/records.ts';
import { readTalks } from '../datasets/talks.ts';

const { dataset, sides } = readTalks();
const [first, second, third] = dataset.rounds;
const rounds = [first!, second!, third!];
const scale = lengthScaleOf(rounds)!;

describe('the three rounds', () => {
  it('were held on 16 May, 2 June and 23 July 2025', () => {
    expect(dataset.rounds.map(({ date }) => date)).toEqual(['2025-05-16', '2025-06-02', '2025-07-23']);
  });

  it('each have something in every row', () => {
    const empty = rounds.flatMap((round) =>
      (['delegations', 'length', 'agreed', 'asked', 'refused', 'proposed'] as const).filter((row) => !itemsIn(round, row).length).map((row) => [round.id, row])
    );
    expect(empty).toEqual([]);
  });

  it('are told statement by statement, each once', () => {
    const ids = inTableOrder(rounds, sides).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(rounds.flatMap(({ items }) => items.map(({ id }) => id)).toSorted());
  });
});

describe('how long a round took', () => {
  it.each([
    [0, [60, 100, 105, 120]],
    [1, [60, 74, 75, 120, 90]],
    [2, [39, 40, 60]]
  ])('is in round %i all that anybody says, and nothing that is counted otherwise', (index, minutes) => {
    expect(lengthsOf(rounds[index]!, scale).map((figure) => [lowest(figure), highest(figure)])).toEqual(minutes.map((n) => [n, n]));
  });

  it('is drawn on one scale from zero to the longest', () => {
    expect(scale).toEqual({ unit: 'minutes', top: 120, ticks: [0, 60, 120] });
  });

  it('has the least and the most by who gives them first, and neither where nobody gives any', () => {
    const [least, most] = outermost(lengthsOf(rounds[0]!, scale))!;
    expect([lowest(least), highest(most)]).toEqual([60, 120]);
    const same = [
      { ...least, id: 'a' },
      { ...least, id: 'b' }
    ];
    expect(outermost(same)?.map(({ id }) => id)).toEqual(['a', 'a']);
    expect(outermost([])).toBeUndefined();
  });

  it('has a middle tick on its scale only where that is a whole number', () => {
    const one = (value: number): RoundItem => ({
      ...rounds[0]!.items[0]!,
      row: 'length',
      figures: [{ ...lengthsOf(rounds[0]!, scale)[0]!, value, unit: 'hours' }]
    });
    const scaleFor = (value: number): unknown => lengthScaleOf([{ ...rounds[0]!, items: [one(value)] }]);
    expect(scaleFor(3)).toEqual({ unit: 'hours', top: 3, ticks: [0, 3] });
    expect(scaleFor(4)).toEqual({ unit: 'hours', top: 4, ticks: [0, 2, 4] });
  });

  it('has no scale where nobody says it', () => {
    expect(lengthScaleOf([{ ...rounds[0]!, items: [] }])).toBeUndefined();
  });
});

describe('how a topic stood in each round', () => {
  it.each([
    ['people', ['agreed', 'partly', 'partly']],
    ['ceasefire', ['refused', 'refused', 'refused']],
    ['territory', ['raised', 'refused', undefined]],
    ['money', ['raised', undefined, undefined]]
  ])('%s', (topic, stands) => {
    expect(rounds.map((round) => standOf(round, topic))).toEqual(stands);
  });

  it('comes to: something on people agreed every time, a ceasefire asked for every time and never agreed', () => {
    expect(constantTopics(dataset)).toEqual({ agreed: ['people'], never: ['ceasefire'] });
  });

  it('is told of a topic only where something is said of it at some round', () => {
    expect(topicsOf(dataset)).toEqual(
      dataset.topics.map(({ id }) => id).filter((id) => rounds.some(({ items }) => items.some(({ topics }) => topics.includes(id))))
    );
    expect(topicsOf({ ...dataset, rounds: [] })).toEqual([]);
  });

  it.each([
    [['agreed'], 'agreed'],
    [['agreed', 'refused', 'asked'], 'partly'],
    [['refused', 'asked'], 'refused'],
    [['asked'], 'raised'],
    [['proposed'], 'raised'],
    [['length'], undefined]
  ] as const)('by the rows in which something is said of it: %s is %s', (rows, stand) => {
    const items = rows.map((row): RoundItem => ({ ...rounds[0]!.items[0]!, row, topics: ['lamp'] }));
    expect(standOf({ ...rounds[0]!, items }, 'lamp')).toBe(stand);
    expect(standOf({ ...rounds[0]!, items }, 'rock')).toBeUndefined();
  });

  it('comes to nothing where there are no rounds', () => {
    expect(constantTopics({ ...dataset, rounds: [] })).toEqual({ agreed: [], never: [] });
  });
});

describe('the statements of a cell', () => {
  const item = (id: string, side?: string): RoundItem => ({ ...rounds[0]!.items[0]!, id, side });
  const localized = (items: RoundItem[]): [string | undefined, string[]][] =>
    voicesIn(items, sides).map(({ side, items: own }) => [side, own.map(({ id }) => id)]);
  const [one, other] = sides;

  it('stand under the sides in one order, whoever is named first', () => {
    expect(localized([item('a', other), item('b', one), item('c', other)])).toEqual([
      [one, ['b']],
      [other, ['a', 'c']]
    ]);
  });

  it('of both or of neither come first where the first of all is such, else last', () => {
    expect(localized([item('a'), item('b', one), item('c')])).toEqual([
      [undefined, ['a', 'c']],
      [one, ['b']]
    ]);
    expect(localized([item('a', one), item('b')])).toEqual([
      [one, ['a']],
      [undefined, ['b']]
    ]);
  });
});
