import { describe, expect, it } from 'vitest';
import { faultsIn, formulasIn, readTables, unsourced } from '../datasets/tables.ts';

const second = readTables('tests/datasets/second');

describe('the tables of a second dataset', () => {
  it('are sound: typed, sourced, without formulas', () => {
    expect(faultsIn(second)).toEqual([]);
    expect(unsourced(second)).toEqual([]);
    expect(formulasIn(second)).toEqual([]);
  });

  it('have a row for each claimant of each figure', () => {
    expect(second.rows('outcomes').map((row) => [row['id'], row['value'], row['value_from'], row['value_to'], row['claimant_id']])).toEqual([
      ['outcome-lamp', '', '4', '6', 'keeper'],
      ['outcome-lamp', '8', '', '', 'mayor'],
      ['outcome-lamp', '1200', '', '', 'harbour-master'],
      ['outcome-rock', '', '', '', '']
    ]);
  });

  it('tell dates as they are written and by their days', () => {
    const dates = second.rows('timeline').map((row) => [row['date'], row['date_start'], row['date_end']]);
    expect(dates).toContainEqual(['1971-03-20/1971-03-21', '1971-03-20', '1971-03-21']);
    expect(dates).toContainEqual(['1971-03-28~', '1971-03-28', '1971-03-28']);
    expect(dates).toContainEqual(['1971-04-05/..', '1971-04-05', '']);
  });

  it('are in English where the dataset speaks it, whichever language comes first', () => {
    expect(second.rows('timeline').find((row) => row['id'] === 'event-paint')?.['title']).toMatch(/paint/i);
  });
});
