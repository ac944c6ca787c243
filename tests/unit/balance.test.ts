import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../src/model/balance.ts';
import { createTalks } from '../../src/model/talks.ts';
import { readDataset } from '../datasets/talks.ts';
import { loadOnce } from '../datasets/loaded.ts';

const { dataset } = loadOnce('src/content');
const balance = balanceOf(createTalks(dataset));
const sum = (counts: readonly { reports: number }[]): number => counts.reduce((total, { reports }) => total + reports, 0);

describe('where the later reports come from', () => {
  it('counts every report once in each of the three views, but for copies that do not say whose text they print', () => {
    expect(balance.reports).toBe(dataset.reports.length);
    expect(balance.copies).toBe(dataset.reports.filter(({ isCopy }) => isCopy).length);
    for (const view of [balance.origins, balance.countries, balance.ownerships]) expect(sum(view)).toBe(balance.reports - balance.copies);
  });

  it('counts a report that carries an agency’s copy for the agency, and says so', () => {
    const reuters = balance.origins.find(({ outlet }) => outlet === 'reuters');
    const carried = dataset.reports.filter(({ carries, outlet }) => carries === 'reuters' && outlet !== 'reuters').length;
    expect(carried).toBeGreaterThan(10);
    expect(reuters?.relayed).toBe(carried);
    expect(reuters?.reports).toBe(carried + dataset.reports.filter(({ outlet, carries }) => outlet === 'reuters' && !carries).length);
  });

  it('has fewer origins than outlets, and each origin in one country and one ownership', () => {
    expect(balance.origins.length).toBeLessThan(balance.outlets);
    for (const view of [balance.countries, balance.ownerships]) expect(view.reduce((total, { origins }) => total + origins, 0)).toBe(balance.origins.length);
  });

  it('begins with what is most frequent', () => {
    for (const view of [balance.origins, balance.countries, balance.ownerships])
      expect(view.map(({ reports }) => reports)).toEqual(view.map(({ reports }) => reports).toSorted((a, b) => b - a));
  });
});

describe('the balance of a dataset whose one paper carries the other’s copy', () => {
  const second = readDataset('tests/datasets/second');
  const own = { ...second.reports[0]!, id: 'puffin-own', outlet: 'puffin-post' };
  const copy = { ...own, id: 'puffin-copy', isCopy: true as const };
  const found = balanceOf(createTalks({ ...second, reports: [own, copy, ...second.reports] }));

  it('counts a relayed report for the paper that wrote it, a copy of nobody’s text for none', () => {
    expect(found).toMatchObject({ reports: 6, outlets: 2, copies: 1 });
    expect(found.origins).toEqual([
      { outlet: 'tide-gazette', reports: 4, relayed: 1 },
      { outlet: 'puffin-post', reports: 1, relayed: 0 }
    ]);
  });

  it('adds up what has a country or an owner in common', () => {
    expect(found.countries).toEqual([{ key: null, reports: 5, origins: 2 }]);
    expect(found.ownerships).toEqual([
      { key: 'private', reports: 4, origins: 1 },
      { key: 'state', reports: 1, origins: 1 }
    ]);
  });

  it('has two of which equally many are known in the order of the alphabet', () => {
    const even = balanceOf(createTalks({ ...second, reports: [second.reports[0]!, own] }));
    expect(even.origins.map(({ outlet }) => outlet)).toEqual(['puffin-post', 'tide-gazette']);
  });
});
