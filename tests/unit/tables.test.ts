import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/site/publish/csv/write.ts';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { createLedger } from '../../src/model/delivered.ts';
import { deliveryGroupsOf } from '../../src/model/deliveryGroups.ts';
import { comparable, spread } from '../../src/model/spread.ts';
import { standingOf, standings } from '../../src/model/standing.ts';
import { tally } from '../../src/model/tally.ts';
import { magnitudeOf } from '../../src/model/timeline.ts';
import { faultsIn, formulasIn, readTables, unsourced } from '../datasets/tables.ts';

const talks = readTables('src/content');

describe('a CSV', () => {
  const fields = [
    { name: 'text', type: 'string', description: '' },
    { name: 'number', type: 'number', description: '' }
  ] as const;
  const write = (...rows: (string | number | boolean | undefined)[][]) => writeCsv({ fields, rows });

  it('begins with a byte order mark and a header, and ends each line as RFC 4180 asks', () => {
    expect(write(['a', 1])).toBe('\uFEFFtext,number\r\na,1\r\n');
  });

  it('quotes what holds commas, quotes or line ends', () => {
    expect(write(['a, “b” and "c"\nd', 1])).toContain('\r\n"a, “b” and ""c""\nd",1\r\n');
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1'])('protects the text %j from being read as a formula', (text) => {
    expect(csvParse(write([text, 1]).slice(1))[0]?.['text']).toBe(`'${text}`);
  });

  it('leaves numbers numbers and what is missing empty', () => {
    expect(write(['a', -1.5], [undefined, undefined])).toContain('\r\na,-1.5\r\n,\r\n');
  });
});

describe('the tables', () => {
  it('are one for each section, and those that several rest on', () => {
    const names = ['outcomes', 'demands', 'timeline', 'sources', 'delivery', 'rounds', 'clauses', 'promises', 'claims', 'findings', 'reports', 'background'];
    expect(talks.tables.map(({ name }) => name)).toEqual(names);
  });

  it('begin with a byte order mark', () => {
    expect([...talks.texts.values()].filter((text) => !text.startsWith('\uFEFF'))).toEqual([]);
  });

  it('have in every cell what their columns say, and no key twice', () => {
    expect(faultsIn(talks)).toEqual([]);
  });

  it.each([
    ['the talks', talks],
    ['a second dataset', readTables('tests/datasets/second')]
  ])('of %s have columns of one type and one meaning wherever they have one name', (_, { tables }) => {
    const meanings = new Map<string, Set<string>>();
    for (const { fields } of tables)
      for (const { name, type, description } of fields) meanings.set(name, (meanings.get(name) ?? new Set()).add(`${type}: ${description}`));
    expect([...meanings].filter(([, all]) => all.size > 1).map(([name, all]) => [name, ...all])).toEqual([]);
    expect(meanings.size).toBeGreaterThan(80);
  });

  it('have no name of their own inside a table twice', () => {
    for (const { fields } of talks.tables) expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  });

  it('name a source in every row', () => {
    expect(unsourced(talks)).toEqual([]);
  });

  it('hold nothing that a spreadsheet would take for a formula', () => {
    expect(formulasIn(talks)).toEqual([]);
  });
});

describe('the totals', () => {
  const { dataset, sides } = talks.talks;

  it('of the badges by outlet are those of the page', () => {
    const badges = talks.rows('sources');
    for (const { outlet, counts } of tally(dataset.article).rows) {
      const own = badges.filter((row) => row['outlet_id'] === outlet);
      expect([own.length, new Set(own.map((row) => row['id'])).size, new Set(own.map((row) => row['part_id'])).size]).toEqual([
        counts.mention,
        counts.passage,
        counts.section
      ]);
    }
    expect(badges).toHaveLength(30);
  });

  it('of the standings are those of the page', () => {
    const issues = new Map(talks.rows('demands').map((row) => [row['id'], row['standing']]));
    const count = (all: readonly (string | undefined)[]) => standings.map((standing) => all.filter((each) => each === standing).length);
    expect(count([...issues.values()])).toEqual(count(dataset.demands.map((demand) => standingOf(demand, sides).standing)));
    expect(issues.size).toBe(32);
  });

  it('of each outcome’s figures run from the lowest to the highest that the page shows', () => {
    const shown = dataset.outcomes.filter(({ lead }) => lead !== undefined);
    for (const { id, figures, lead } of shown) {
      const own = talks.rows('outcomes').filter((row) => row['id'] === id && row['is_compared'] === 'true');
      const low = own.map((row) => Number(row['value'] || row['value_from']));
      const high = own.map((row) => Number(row['value'] || row['value_to']));
      expect([Math.min(...low), Math.max(...high)]).toEqual([spread(comparable(figures, lead)).from, spread(comparable(figures, lead)).to]);
    }
    expect(shown.length).toBeGreaterThan(2);
  });

  it('of each attack are what its bar is made of', () => {
    for (const event of dataset.events.filter(({ magnitude }) => magnitude.length)) {
      const parts = new Map(
        talks
          .rows('timeline')
          .filter((row) => row['id'] === event.id && row['is_drawn'] === 'true')
          .map((row) => [row['figure'], Number(row['value'] || row['value_to'])])
      );
      expect([...parts.values()].reduce((sum, value) => sum + value, 0)).toBe(
        magnitudeOf(event).reduce((sum, figure) => sum + (figure.value ?? figure.to ?? 0), 0)
      );
    }
  });
});

describe('what was handed over', () => {
  /** The sum of a column over the rows of one direction that name something in a cell of several ids. */
  const sum = (column: string, toward: string, name: string, id: string) =>
    talks
      .rows('delivery')
      .filter((row) => row['toward_id'] === toward && row[name]?.split(' ').includes(id))
      .reduce((total, row) => total + Number(row[column]), 0);
  const bySides = (toward: string, name: string, id: string) => ['ukraine', 'russia'].map((side) => sum(`count_by_${side}_from`, toward, name, id));

  it.each([
    ['counted_toward', 'promise-prisoners-1', [1000, 1000], [1000, 1000]],
    ['counted_toward', 'promise-prisoners-3', [331, 331], [331, 331]],
    ['part_of', 'delivery-rem-r2-june-total', [6057, 6060], [78, 78]],
    ['part_of', 'delivery-rem-2025-total', [12060, 12063], [227, 227]],
    ['part_of', 'delivery-rem-running', [14060, 14063], [300, 300]]
  ])('adds up, by %s %s, to what the sources support, by the count of either side', (name, id, toFirst, toSecond) => {
    expect([bySides('ukraine', name, id), bySides('russia', name, id)]).toEqual([toFirst, toSecond]);
  });

  it('adds up to the totals of the page, for every promise, direction and side', () => {
    const { dataset, sides } = talks.talks;
    const ledger = createLedger(dataset);
    const accounts = deliveryGroupsOf(dataset, readDate).flatMap((group) => group.accounts);
    for (const { promise, counted } of accounts)
      for (const toward of sides)
        for (const [side, range] of ledger.sum(counted, toward).bySide)
          expect((['from', 'to'] as const).map((end) => sum(`count_by_${side}_${end}`, toward, 'counted_toward', promise.id))).toEqual([range.from, range.to]);
    expect(accounts.length).toBeGreaterThan(4);
  });

  it('is added up from handovers alone, each once in a direction', () => {
    const counted = talks.rows('delivery').filter((row) => row['count_by_ukraine_from'] !== '');
    expect(new Set(counted.map((row) => row['delivery_kind']))).toEqual(new Set(['handover']));
    expect(new Set(counted.map((row) => `${row['id']} ${row['toward_id']}`)).size).toBe(counted.length);
  });

  it('is empty, not zero, where nobody published a size', () => {
    const unknown = talks.rows('delivery').filter((row) => row['is_size_unknown'] === 'true');
    expect(new Set(unknown.map((row) => row['id'])).size).toBe(8);
    expect(unknown.filter((row) => row['count_by_ukraine_from'] !== '' || row['is_size'] === 'true')).toEqual([]);
  });
});

describe('the rows', () => {
  it('of a report name its origin and what rests on it', () => {
    const relay = talks.rows('reports').find((row) => row['id'] === '168-am-e707');
    expect(relay).toMatchObject({ outlet: '168.am', origin: 'TASS', origin_ownership: 'state', is_relay: 'true', records: 'ru-3-6 ru-3-7' });
  });
});
