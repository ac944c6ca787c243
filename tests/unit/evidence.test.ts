import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { claimantsOf, evidenceOf, findingsOf, markOf, originsOf, type Sourced } from '../../src/model/evidence.ts';
import { pagedRecords, placesOf } from '../../src/model/pages.ts';
import { createTalks } from '../../src/model/talks.ts';
import { tallySources } from '../../src/model/tallySources.ts';
import { readDataset, readTalks } from '../datasets/talks.ts';

const talks = readTalks();
const { dataset } = talks;

/** Two reports that carry one outlet's copy, and that outlet's name. */
const relays = dataset.reports.filter(({ carries }) => carries === 'reuters').map(({ id }) => id);
const figure = dataset.outcomes[0]!.figures[0]!;

function said(...claimedBy: string[]): string | undefined {
  return evidenceOf(talks, { id: 'x', figures: [{ ...figure, claimedBy }] }).oneSide;
}

describe('independent sources', () => {
  it('are the outlets that reports go back to: however many carry one agency, it is one', () => {
    expect(relays.length).toBeGreaterThan(2);
    expect(originsOf(talks, relays)).toEqual([{ outlet: 'reuters', reports: relays }]);
  });

  it('are counted over what a record says: its own reports, its figures’, its clauses’, each report once', () => {
    for (const outcome of dataset.outcomes) {
      const { reports, origins } = evidenceOf(talks, outcome);
      expect(new Set(reports)).toEqual(new Set([...outcome.reports, ...outcome.figures.flatMap((one) => one.reports)]));
      expect(reports).toHaveLength(new Set(reports).size);
      expect(origins.flatMap((origin) => origin.reports).sort()).toEqual(reports.toSorted());
    }
    const demand = dataset.demands[0]!;
    const clauses = Object.values(demand.stances).flatMap((stance) => stance.clauses.map(talks.clause));
    expect(new Set(evidenceOf(talks, demand).reports)).toEqual(new Set(clauses.flatMap(({ reports, differing }) => [...reports, ...differing])));
  });

  it('of a clause are whoever carries it, but not copies that do not say whose text they print', () => {
    const origins = dataset.documents.flatMap(({ clauses }) => clauses).map((clause) => ({ id: clause.id, n: evidenceOf(talks, clause).origins.length }));
    // As the research counts them: forty-seven clauses with two or more named origins, twelve with one.
    expect(origins.filter(({ n }) => n === 1).map(({ id }) => id)).toEqual([
      ...['ua-1-7a', 'ua-1-7b', 'ua-1-7c', 'ua-2-1', 'ua-2-2', 'ua-4-1', 'ua-seq'],
      ...['ru-1-8', 'ru-2-2-10', 'ru-3-1', 'ru-3-4', 'ru-3-9']
    ]);
    expect(origins.filter(({ n }) => n > 1)).toHaveLength(47);
  });

  it('are one where nothing but copies of an unnamed text is known', () => {
    const copies = dataset.reports.filter(({ isCopy }) => isCopy).map(({ id }) => id);
    expect(copies.length).toBeGreaterThan(1);
    expect(originsOf(talks, copies)).toEqual([{ outlet: talks.report(copies[0]!).outlet, reports: copies }]);
    expect(originsOf(talks, [...copies, ...relays])).toEqual([{ outlet: 'reuters', reports: relays }]);
  });

  it('lend a record nothing that a finding about it brings, unless it is the article’s alone', () => {
    const event = dataset.events.find(({ id }) => id === 'event-talks-2-june')!;
    expect(findingsOf(talks, event).length).toBeGreaterThan(10);
    expect(evidenceOf(talks, event)).toMatchObject({ isLater: false });
    expect(evidenceOf(talks, event).origins.length).toBeLessThan(12);
    const passage = dataset.article.passages.find(({ id }) => id === 'passage-reactions')!;
    const later = evidenceOf(talks, passage);
    expect(later.isLater).toBe(true);
    const stated = dataset.article.claims.filter((claim) => claim.passage === passage.id).flatMap(({ findings }) => findings.map(talks.finding));
    const about = [...talks.findingsAbout(passage.id), ...stated];
    expect(stated.length).toBeGreaterThan(5);
    expect(new Set(later.reports)).toEqual(new Set(about.flatMap(({ reports }) => reports)));
  });

  it('are none where the article alone tells something', () => {
    expect(evidenceOf(talks, { id: 'x', passages: ['passage-next'] })).toMatchObject({ reports: [], origins: [], passages: ['passage-next'] });
  });

  it('follow a change of what a report carries', () => {
    const changed = structuredClone(dataset);
    const { id } = changed.events.find(({ id: one }) => one === 'event-savasleyka-strike')!;
    const before = evidenceOf(
      talks,
      talks.dataset.events.find((one) => one.id === id)!
    ).origins.length;
    for (const report of changed.reports) report.carries = 'reuters';
    const after = evidenceOf(
      createTalks(changed),
      changed.events.find((one) => one.id === id)!
    ).origins.length;
    expect([before, after]).toEqual([2, 1]);
  });

  it('of a round are those of its parts, too', () => {
    const round: Sourced = { id: 'x', reports: relays.slice(0, 1), items: [{ id: 'y', reports: [dataset.reports[0]!.id], claimedBy: ['medinsky'] }] };
    expect(evidenceOf(talks, round).reports).toEqual([relays[0], dataset.reports[0]!.id]);
    expect(claimantsOf(round)).toEqual(['medinsky']);
  });
});

describe('one side’s word', () => {
  it.each([
    ['one claimant of a side', ['medinsky'], 'russia'],
    ['several of the same side', ['zelenskyy', 'umerov'], 'ukraine'],
    ['both sides', ['medinsky', 'umerov'], undefined],
    ['a side and an outlet that speaks for none', ['medinsky', 'afp'], undefined],
    ['somebody who is of neither side', ['erdogan'], undefined],
    ['nobody', [], undefined]
  ])('of %s', (_, claimants, side) => {
    expect(said(...claimants)).toBe(side);
  });

  it('is not said of a clause: that it is a side’s own is what it says', () => {
    expect(dataset.documents.flatMap(({ clauses }) => clauses).filter((clause) => evidenceOf(talks, clause).oneSide)).toEqual([]);
  });
});

describe('the mark of an outlet', () => {
  it.each([
    ['tass', 'state'],
    ['reuters', undefined]
  ])('of %s is %s', (outlet, mark) => {
    expect(markOf(talks, outlet)).toBe(mark);
  });
});

describe('the place where a record is told in full', () => {
  const places = placesOf(talks);

  it('is a page of its own for each record that has one', () => {
    const records = pagedRecords(dataset).map(({ record }) => record.id);
    expect(new Set(records).size).toBe(records.length);
    expect(records).toEqual(expect.arrayContaining(['outcome-prisoners', 'issue-territory', 'ua-1-1', 'ru-3-9', 'event-spiderweb', 'passage-next']));
    for (const id of records) expect(places.get(id)).toBe(`${id}/`);
  });

  it('is, for a figure or a finding, on the page of the record that it belongs to', () => {
    expect(places.get('outcome-prisoners.each-at-least')).toBe('outcome-prisoners/#outcome-prisoners.each-at-least');
    expect(places.get('drone-record-order')).toBe('event-raid-472-drones/#drone-record-order');
    expect(dataset.findings.filter(({ id }) => !places.has(id))).toEqual([]);
  });
});

describe('the tally of sources that `npm run check` prints', () => {
  const second = createTalks(readDataset('tests/datasets/second'));

  it('puts every record in one place', () => {
    const { records, several, one, articleAlone } = tallySources(talks);
    expect(several + one.length + articleAlone.length).toBe(records);
    expect(records).toBeGreaterThan(300);
    expect(new Set([...one, ...articleAlone]).size).toBe(one.length + articleAlone.length);
  });

  it('lists those with one source: relays of one outlet are no second', () => {
    const { one, articleAlone } = tallySources(second);
    expect(one).toEqual(expect.arrayContaining(['outcome-lamp', 'finding-lamp', 'finding-paint']));
    expect(articleAlone).toContain('passage-rock');
  });

  it('is printed', () => {
    const text = execFileSync(process.execPath, ['--import', 'tsx', 'src/site/cli/check.ts'], {
      encoding: 'utf8',
      env: { ...process.env, DATASET: 'tests/datasets/second' }
    });
    const { records, several, one } = tallySources(second);
    expect(text).toContain(`${records} records: ${several} have two or more independent sources, ${one.length} have one`);
    expect(text).toContain(`With one source: ${one.join(', ')}.`);
  });
});
