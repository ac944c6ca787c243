import { describe, expect, it } from 'vitest';
import { listedParts, namedOutlets } from '../../src/model/listed.ts';
import { createTalks } from '../../src/model/talks.ts';
import { readDataset } from '../datasets/talks.ts';
import { badgesOf } from '../../src/model/citations.ts';

const dataset = readDataset('tests/datasets/second');
const talks = createTalks(dataset);

describe('what is looked up by its id', () => {
  it('is the record itself', () => {
    expect(talks.figure('outcome-lamp.oil')).toBe(dataset.outcomes[0]!.figures[2]);
    expect(talks.passage('passage-paint')).toBe(dataset.article.passages.find(({ id }) => id === 'passage-paint'));
    expect(talks.outlet('puffin-post').name).toBe('The Puffin Post');
    expect(talks.report('gazette-oil').published).toBe('1971-09-01');
    expect(talks.finding('finding-lamp').topic).toBe('lamp');
    expect(talks.clause('saltmere-2').number).toBe('2');
    expect(talks.documentOf('saltmere-2').id).toBe('saltmere-letter');
  });

  it.each(['passage', 'outlet', 'report', 'figure', 'clause', 'finding', 'documentOf'] as const)('has to be there: %s', (kind) => {
    expect(() => talks[kind]('nobody')).toThrow('nobody');
  });

  it('is, of a clause, every issue that rests on it', () => {
    expect(talks.rowsOf('saltmere-1').map(({ id }) => id)).toEqual(['issue-lamp']);
    expect(talks.rowsOf('nobody')).toEqual([]);
  });
});

describe('a finding', () => {
  it('stands at the first record it is about that is no passage, and is found from all of them', () => {
    expect(talks.findingsAt('outcome-lamp').map(({ id }) => id)).toEqual(['finding-lamp']);
    expect(talks.findingsAt('passage-lamp')).toEqual([]);
    expect(talks.findingsAbout('passage-lamp').map(({ id }) => id)).toEqual(['finding-lamp']);
  });

  it('stands at a passage where it is about nothing else', () => {
    const findings = [{ ...dataset.findings[0]!, about: ['passage-lamp', 'passage-paint'] }];
    const alone = createTalks({ ...dataset, findings });
    expect([alone.findingsAt('passage-lamp'), alone.findingsAt('passage-paint')]).toEqual([findings, []]);
  });
});

describe('the records that stand on the page of another', () => {
  const parts = listedParts(talks);
  const idsOf = (kind: string): string[] => parts.filter((part) => part.kind === kind).map(({ record }) => record.id);

  it('are each listed once, with the record on whose page they stand', () => {
    expect(idsOf('item')).toEqual(dataset.rounds.flatMap(({ items }) => items.map(({ id }) => id)));
    expect(idsOf('claim').toSorted()).toEqual(dataset.article.claims.map(({ id }) => id).toSorted());
    expect(idsOf('finding').toSorted()).toEqual(dataset.findings.map(({ id }) => id).toSorted());
    const homes = parts.filter(({ record }) => ['claim-lamp', 'outcome-lamp.oil', 'round-supper-length.mayor', 'finding-paint'].includes(record.id));
    expect(homes.map(({ record, home }) => [record.id, home.record.id]).toSorted()).toEqual([
      ['claim-lamp', 'passage-lamp'],
      ['finding-paint', 'event-paint'],
      ['outcome-lamp.oil', 'outcome-lamp'],
      ['round-supper-length.mayor', 'round-supper']
    ]);
  });

  it('have among them every figure of a record, and of a statement about a round', () => {
    const { outcomes, events, promises, deliveries, rounds } = dataset;
    const figures = [...outcomes, ...events, ...promises, ...deliveries, ...rounds.flatMap(({ items }) => items)].flatMap((record) => record.figures);
    expect(idsOf('figure').toSorted()).toEqual(figures.map(({ id }) => id).toSorted());
  });

  it('are beside the outlets that the article names, each once', () => {
    const named = dataset.article.passages.flatMap(badgesOf).map(({ outlet }) => outlet);
    expect(namedOutlets(talks)).toEqual([...new Set(named)]);
  });
});
