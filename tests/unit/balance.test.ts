import { describe, expect, it } from 'vitest';
import { load } from '../../src/site/dataset/load.ts';
import { balanceOf } from '../../src/model/balance.ts';
import { createTalks } from '../../src/model/talks.ts';

const { dataset } = load();
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
