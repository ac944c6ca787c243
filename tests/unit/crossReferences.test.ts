import { describe, expect, it } from 'vitest';
import { checkRecords } from '../../src/site/dataset/checkRecords.ts';
import type { Problem } from '../../src/site/dataset/problem.ts';
import type { Dataset } from '../../src/schema/records.ts';
import { readDataset } from '../datasets/talks.ts';

/** The records of the second dataset against each other: every field that names another record, every date, every value. */
const whole = readDataset('tests/datasets/second');

/** What is wrong with the records once a value stands in a place: `outcomes.0.topic`. */
function problemsWith(changes: Record<string, unknown>): Problem[] {
  const dataset: Dataset = structuredClone(whole);
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((branch, key) => (branch as Record<string, unknown>)[key], dataset);
    if (typeof parent !== 'object' || parent === null) throw new Error(`the dataset has no "${place}"`);
    Object.assign(parent, { [last]: value });
  }
  const problems: Problem[] = [];
  checkRecords(dataset, (file, record, field, found, expected) => problems.push({ file, record, field, found, expected }));
  return problems;
}

/** The id of the record in a place, and the file that it stands in. */
function recordAt(place: string): { file: string; record: string } {
  const found = place.split('.').reduce<unknown>((branch, key) => (branch as Record<string, unknown>)[key], whole) as { id: string };
  return { file: `${place.split('.')[0] ?? ''}.json`, record: found.id };
}

describe('a reference to nothing', () => {
  const ofFigure = (figure: string): [string, string, string][] => [
    [figure, 'claimedBy', 'claimant'],
    [figure, 'passages', 'passage'],
    [figure, 'reports', 'report']
  ];

  it.each<[record: string, field: string, kind: string]>([
    ['article.passages.0', 'part', 'part'],
    ['article.claims.0', 'passage', 'passage'],
    ['article.claims.0', 'findings', 'finding'],
    ['claimants.0', 'party', 'party'],
    ['outcomes.0', 'topic', 'topic'],
    ['outcomes.0', 'sides', 'side'],
    ['outcomes.0', 'lead', 'figure'],
    ['outcomes.0', 'passages', 'passage'],
    ['outcomes.0', 'reports', 'report'],
    ...ofFigure('outcomes.0.figures.0'),
    ['outcomes.0.figures.2', 'toward', 'party'],
    ['demands.0', 'topic', 'topic'],
    ['demands.0', 'passages', 'passage'],
    ['documents.0', 'side', 'side'],
    ['documents.0', 'reports', 'report'],
    ['documents.0.clauses.0', 'section', 'section'],
    ['documents.0.clauses.0', 'reports', 'report'],
    ['documents.0.clauses.0', 'differing', 'report'],
    ['events.0', 'lane', 'party, or “talks”'],
    ['events.0', 'topic', 'topic'],
    ['events.0', 'sides', 'side'],
    ['events.0', 'magnitude', 'figure'],
    ['events.0', 'compared', 'figure'],
    ['events.0', 'uncountedBy', 'claimant'],
    ['events.0', 'passages', 'passage'],
    ['events.0', 'reports', 'report'],
    ['events.0', 'announcements', 'report'],
    ...ofFigure('events.0.figures.0'),
    ['disputes.0', 'events', 'event'],
    ['disputes.0', 'order', 'event'],
    ['disputes.0', 'findings', 'finding'],
    ['disputes.0', 'reports', 'report'],
    ['findings.0', 'topic', 'topic'],
    ['findings.0', 'claimedBy', 'claimant'],
    ['findings.0', 'about', 'passage, outcome, demand, event or delivery'],
    ['findings.0', 'reports', 'report'],
    ['rounds.0', 'reports', 'report'],
    ['rounds.0.items.0', 'topics', 'topic'],
    ['rounds.0.items.0', 'side', 'side'],
    ['rounds.0.items.0', 'promise', 'promise'],
    ['rounds.0.items.0', 'claimedBy', 'claimant'],
    ['rounds.0.items.0', 'passages', 'passage'],
    ...ofFigure('rounds.0.items.3.figures.0'),
    ['promises.0', 'topic', 'topic'],
    ['promises.0', 'round', 'round'],
    ['promises.0', 'reports', 'report'],
    ...ofFigure('promises.0.figures.0'),
    ['deliveries.0', 'topic', 'topic'],
    ['deliveries.0', 'promise', 'promise'],
    ['deliveries.0', 'parts', 'delivery'],
    ['deliveries.0', 'reports', 'report'],
    ...ofFigure('deliveries.0.figures.0'),
    ['background.0', 'reports', 'report'],
    ['changes.0', 'record', 'record'],
    ['changes.0', 'reports', 'report']
  ])('in %s › %s misses a %s', (record, field, kind) => {
    const place = record.split('.').reduce<unknown>((branch, key) => (branch as Record<string, unknown>)[key], whole) as Record<string, unknown>;
    const value = Array.isArray(place[field]) ? [...(place[field] as unknown[]), 'nobody'] : 'nobody';
    const misses = problemsWith({ [`${record}.${field}`]: value }).filter(({ found }) => found === '"nobody"');
    expect(misses).toEqual([
      { ...recordAt(record), field, found: '"nobody"', expected: expect.stringMatching(`^the id of a known ${kind}(?:, in \\w+\\.json)?$`) as string }
    ]);
  });

  it.each([
    ['article.passages.0', 'citations.0.badges.0.outlet', 'badges', 'outlet'],
    ['reports.0', 'outlet', 'outlet, carries', 'outlet'],
    ['reports.0', 'carries', 'outlet, carries', 'outlet'],
    ['demands.0', 'stances.saltmere.clauses', 'stances.saltmere.clauses', 'clause']
  ])('in %s › %s is told at the field “%s”', (record, inner, field, kind) => {
    const value = inner.endsWith('clauses') ? ['nobody'] : 'nobody';
    const misses = problemsWith({ [`${record}.${inner}`]: value }).filter(({ found }) => found === '"nobody"');
    expect(misses).toEqual([
      { ...recordAt(record), field, found: '"nobody"', expected: expect.stringMatching(`^the id of a known ${kind}(?:, in \\w+\\.json)?$`) as string }
    ]);
  });

  it('is not there in the dataset as it is, in which a figure may go each way', () => {
    expect(problemsWith({})).toEqual([]);
    expect(whole.promises[0]?.figures.some(({ toward }) => toward === 'each-way')).toBe(true);
  });

  it.each([
    ['a finding', 'findings.0.about', ['passage-lamp', 'outcome-lamp', 'issue-lamp', 'event-talks', 'delivery-oil-may']],
    ['a correction', 'changes.0.record', 'round-supper-lamp'],
    ['a correction', 'changes.0.record', 'background-candle'],
    ['a correction', 'changes.0.record', 'saltmere-2'],
    ['a correction', 'changes.0.record', 'claim-lamp'],
    ['a correction', 'changes.0.record', 'promise-oil']
  ])('is not seen where %s may be about it', (_, place, value) => {
    expect(problemsWith({ [place]: value })).toEqual([]);
  });
});

describe('a record without a source', () => {
  it.each([
    'outcomes.1',
    'outcomes.0.figures.0',
    'events.0',
    'events.0.figures.0',
    'disputes.0',
    'rounds.0',
    'rounds.0.items.0',
    'rounds.0.items.3.figures.0',
    'promises.0',
    'promises.0.figures.0',
    'deliveries.0',
    'deliveries.0.figures.0',
    'background.0',
    'changes.0'
  ])('%s is one fault', (place) => {
    const problems = problemsWith({ [`${place}.passages`]: [], [`${place}.reports`]: [], [`${place}.announcements`]: [] });
    expect(problems).toEqual([{ ...recordAt(place), field: 'passages, reports', found: 'no source', expected: 'at least one passage or report' }]);
  });

  it('may be an issue that rests on clauses, or on passages, but not on neither', () => {
    const stances = structuredClone(whole.demands[0]!.stances);
    for (const stance of Object.values(stances)) stance.clauses = [];
    const unsourced = ({ passages = whole.demands[0]!.passages } = {}): Problem[] =>
      problemsWith({ 'demands.0.stances': stances, 'demands.0.passages': passages }).filter(({ found }) => found === 'no source');
    expect(problemsWith({ 'demands.0.passages': [] })).toEqual([]);
    expect(unsourced()).toEqual([]);
    expect(unsourced({ passages: [] })).toEqual([
      {
        file: 'demands.json',
        record: 'issue-lamp',
        field: 'passages, stances',
        found: 'no source',
        expected: 'at least one of passages, or of the clauses of stances'
      }
    ]);
  });
});

describe('a date that is none', () => {
  it.each([
    ['article', 'published'],
    ['article', 'about'],
    ['card', 'checked'],
    ['card', 'window'],
    ['card', 'focus'],
    ['card', 'gistWindow'],
    ['reports.0', 'published'],
    ['events.0', 'date'],
    ['findings.0', 'date'],
    ['rounds.0', 'date'],
    ['deliveries.0', 'date'],
    ['background.0', 'date'],
    ['changes.0', 'date'],
    ['documents.0', 'handedOver'],
    ['documents.0', 'published'],
    ['outcomes.0.figures.2', 'date']
  ])('is told: %s › %s', (record, field) => {
    const faults = problemsWith({ [`${record}.${field}`]: 'soon' }).filter(({ found }) => found === '"soon"');
    expect(faults).toEqual([{ ...recordAt(record), field, found: '"soon"', expected: 'an EDTF date such as 1999-12-31 or 1999-12-31/2000-01-01' }]);
  });
});

describe('a value that names nothing', () => {
  it.each([
    'card',
    'article.passages.0',
    'article.claims.0',
    'article.openings.0',
    'outcomes.0',
    'demands.0',
    'documents.0',
    'documents.0.clauses.0',
    'events.0',
    'disputes.0',
    'findings.0',
    'rounds.0',
    'rounds.0.items.0',
    'promises.0',
    'deliveries.0',
    'background.0',
    'changes.0'
  ])('is told with its record: %s', (place) => {
    const problems = problemsWith({ [`${place}.values`]: { some: '@nobody' } });
    const expected = 'a number, a date, or @ and the id of a figure, event, round or delivery';
    expect(problems).toEqual([{ ...recordAt(place), field: 'values.some', found: '"@nobody" names none of the figures and nothing with a date', expected }]);
  });

  it.each(['@event-paint', '@round-supper', '@delivery-oil-may', '@event-paint.pots', '1971-05', 12])('is not %s', (value) => {
    expect(problemsWith({ 'outcomes.0.values': { some: value } })).toEqual([]);
  });
});

describe('a stance', () => {
  const stances = (more: object) =>
    problemsWith({ 'demands.1.stances.gullholm': { position: 'refuses', aim: 'no-owner', conditions: [], clauses: [], ...more } });
  const fault = { file: 'demands.json', record: whole.demands[1]!.id, field: 'stances.gullholm.aim' };

  it('that is silent has no aim, and any other has one', () => {
    expect(stances({})).not.toContainEqual(expect.objectContaining({ field: fault.field }));
    expect(stances({ position: 'silent' })).toContainEqual({ ...fault, found: '"no-owner"', expected: 'no aim: the side is silent' });
    expect(stances({ aim: undefined })).toContainEqual({ ...fault, found: 'nothing', expected: 'what the side wants' });
    expect(stances({ position: 'silent', aim: undefined })).not.toContainEqual(expect.objectContaining({ field: fault.field }));
  });
});
