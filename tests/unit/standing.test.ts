import { describe, expect, it } from 'vitest';
import { standingOf, standings } from '../../src/model/standing.ts';
import type { Demand, Stance } from '../../src/schema/records.ts';
import { readTalks } from '../datasets/talks.ts';

function stance(aim: string | undefined, conditions: string[] = [], position: Stance['position'] = 'asks'): Stance {
  return { position: aim === undefined ? 'silent' : position, aim, conditions, clauses: [] };
}

function issue(east: Stance, west: Stance): Demand {
  return { id: 'issue', topic: 'lamp', stances: { west, east }, passages: [], values: {} };
}

const sides = ['east', 'west'];
const lit = stance('lamp-lit');

describe('the standing of an issue, by the rule', () => {
  it.each([
    ['the same aim, no conditions', lit, lit, 'agreed'],
    [
      'the same aim under the same conditions in another order',
      stance('lamp-lit', ['at-night', 'in-fog']),
      stance('lamp-lit', ['in-fog', 'at-night']),
      'agreed'
    ],
    ['the same aim, whatever the tone in which it is put', stance('lamp-lit', [], 'asks'), stance('lamp-lit', [], 'accepts'), 'agreed'],
    ['the same aim under other conditions', stance('lamp-lit', ['at-night']), stance('lamp-lit', ['in-fog']), 'close'],
    ['the same aim, one side with a condition more', lit, stance('lamp-lit', ['at-night']), 'close'],
    ['the same aim, one side with a condition less', stance('lamp-lit', ['at-night', 'in-fog']), stance('lamp-lit', ['at-night']), 'close'],
    ['different aims', lit, stance('lamp-dark'), 'apart'],
    ['different aims under the same conditions', stance('lamp-lit', ['at-night']), stance('lamp-dark', ['at-night']), 'apart']
  ])('%s: %#', (_, east, west, expected) => {
    expect(standingOf(issue(east, west), sides)).toEqual({ standing: expected, silent: [] });
    expect(standingOf(issue(west, east), sides).standing).toBe(expected);
  });

  it.each([
    ['the first', stance(undefined), lit, ['east']],
    ['the second', lit, stance(undefined), ['west']],
    ['neither', stance(undefined), stance(undefined), ['east', 'west']]
  ])('is silent where %s says anything, and names who is silent: %#', (_, east, west, silent) => {
    expect(standingOf(issue(east, west), sides)).toEqual({ standing: 'silent', silent });
  });

  it('is not to be had without a stance of each side', () => {
    const { stances, ...rest } = issue(lit, lit);
    expect(() => standingOf({ ...rest, stances: { east: stances['east']! } }, sides)).toThrow('issue has no stance of west');
  });
});

describe('the two memoranda', () => {
  const { dataset, sides } = readTalks();
  const idsOf = (standing: string): string[] => dataset.demands.filter((demand) => standingOf(demand, sides).standing === standing).map(({ id }) => id);

  it('meet on no issue of 32, come close on 2, are apart on 10, and leave 20 to one side alone', () => {
    expect(dataset.demands).toHaveLength(32);
    expect(Object.fromEntries(standings.map((standing) => [standing, idsOf(standing).length]))).toEqual({ agreed: 0, close: 2, apart: 10, silent: 20 });
  });

  it('come close on how long a ceasefire lasts and on the civilians', () => {
    expect(idsOf('close')).toEqual(['issue-ceasefire-length', 'issue-civilians']);
  });

  it('rest on a clause wherever a side speaks, and on none where it is silent', () => {
    const stances = dataset.demands.flatMap(({ id, stances }) =>
      Object.entries(stances).map(([side, { position, clauses }]) => ({ id, side, position, clauses }))
    );
    expect(stances.filter(({ position, clauses }) => (position === 'silent') !== (clauses.length === 0))).toEqual([]);
  });
});
