import { describe, expect, it } from 'vitest';
import { isToldShort, leadingDemands } from '../../src/model/leadingDemands.ts';
import { countKinds, standingStrip } from '../../src/model/standingStrip.ts';
import type { Talks } from '../../src/model/talks.ts';
import type { Demand, Stance } from '../../src/schema/records.ts';
import { readTalks } from '../datasets/talks.ts';

function stance(aim: string | undefined, conditions: string[] = []): Stance {
  return { position: aim === undefined ? 'silent' : 'asks', aim, conditions, clauses: [] };
}

function issue(id: string, east: Stance, west: Stance, leads?: true): Demand {
  return { id, topic: id.split('-')[0] ?? '', leads, stances: { east, west }, passages: [], values: {} };
}

const lit = stance('lit');
const issues = [
  issue('lamp-apart', lit, stance('dark')),
  issue('lamp-east', lit, stance(undefined), true),
  issue('rock-west', stance(undefined), lit),
  issue('lamp-close', lit, stance('lit', ['in-fog'])),
  issue('rock-apart', stance('ours'), stance('nobody’s'), true),
  issue('rock-agreed', lit, lit)
];

function talksOf(demands: Demand[]): Talks {
  const talks = readTalks();
  return { ...talks, sides: ['east', 'west'], dataset: { ...talks.dataset, demands } };
}

describe('the issues that stand at the top', () => {
  it('are all on which both agree or come close, and of those on which they clash the ones that lead', () => {
    const { meet, clash, clashes } = leadingDemands(talksOf(issues));
    expect(meet.map(({ id }) => id)).toEqual(['rock-agreed', 'lamp-close']);
    expect(clash.map(({ id }) => id)).toEqual(['rock-apart']);
    expect(clashes).toBe(2);
  });

  it('are never one that a single side speaks of, and are told in a line a side', () => {
    expect(issues.filter((demand) => isToldShort(demand, ['east', 'west'])).map(({ id }) => id)).toEqual(['lamp-close', 'rock-apart', 'rock-agreed']);
  });

  it('are, of these talks, two that come close, and five of ten clashes', () => {
    const { meet, clash, clashes } = leadingDemands(readTalks());
    expect(meet.map(({ id }) => id)).toEqual(['issue-ceasefire-length', 'issue-civilians']);
    expect(clash.map(({ id }) => id)).toEqual(['issue-ceasefire', 'issue-territory', 'issue-neutrality-alliances', 'issue-army-size', 'issue-sanctions']);
    expect(clashes).toBe(10);
  });
});

describe('the strip of all issues', () => {
  it('has the themes in the order of the dataset, and in each what is agreed first, what one side alone says last', () => {
    const themes = standingStrip(talksOf(issues));
    expect(themes.map(({ topic, squares }) => [topic, ...squares.map(({ demand, kind }) => `${demand.id}: ${kind}`)])).toEqual([
      ['lamp', 'lamp-close: close', 'lamp-apart: apart', 'lamp-east: first'],
      ['rock', 'rock-agreed: agreed', 'rock-apart: apart', 'rock-west: second']
    ]);
    expect(countKinds(themes)).toEqual({ agreed: 1, close: 1, apart: 2, first: 1, second: 1 });
  });

  it('holds every issue of these talks once', () => {
    const talks = readTalks();
    const themes = standingStrip(talks);
    const ids = themes.flatMap(({ squares }) => squares.map(({ demand }) => demand.id));
    expect(ids.toSorted()).toEqual(talks.dataset.demands.map(({ id }) => id).toSorted());
    expect(countKinds(themes)).toEqual({ agreed: 0, close: 2, apart: 10, first: 7, second: 13 });
  });
});
