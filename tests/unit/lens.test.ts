import { describe, expect, it } from 'vitest';
import { deliveryFacets, demandFacets, eventFacets, outcomeFacets, passageFacets } from '../../src/lens/recordFacets.ts';
import { standingOf } from '../../src/model/standing.ts';
import { createTalks } from '../../src/model/talks.ts';
import { facetsOf, vocabularyOf } from '../../src/lens/vocabulary.ts';
import { Lens } from '../../src/lens/lens.svelte.ts';
import type { FacetKey, RecordFacets } from '../../src/lens/facets.ts';
import { defaultSelection, type Selection } from '../../src/lens/query.ts';
import { readDataset, readTalks } from '../datasets/talks.ts';
import { badgesOf } from '../../src/model/citations.ts';

const talks = readTalks();
const { article, demands, events, outcomes, reports } = talks.dataset;

/** Every record of the talks with what the lens can ask of it. */
const records: { id: string; facets: RecordFacets }[] = [
  ...outcomes.map((outcome) => ({ id: outcome.id, facets: outcomeFacets(talks, outcome) })),
  ...demands.map((demand) => ({ id: demand.id, facets: demandFacets(talks, demand) })),
  ...events.map((event) => ({ id: event.id, facets: eventFacets(talks, event) })),
  ...article.passages.map((passage) => ({ id: passage.id, facets: passageFacets(passage) }))
];

function kept(key: FacetKey, value: string): string[] {
  const lens = new Lens();
  lens.choose(key, value);
  return records.filter(({ facets }) => lens.keeps(facets)).map(({ id }) => id);
}

describe('what rests on The Guardian', () => {
  const here = kept('outlet', 'guardian');

  it('are the five passages whose badges name it, and no other passage', () => {
    expect(here.filter((id) => id.startsWith('passage-'))).toEqual([
      'passage-outcome',
      'passage-children',
      'passage-ceasefire',
      'passage-raid',
      'passage-next'
    ]);
  });

  it.each(['outcome-children', 'issue-children', 'outcome-local-truce', 'event-raid-472-drones', 'event-talks-2-june'])('takes in %s, by its passage', (id) => {
    expect(here).toContain(id);
  });

  it.each(['outcome-memoranda', 'outcome-leaders-meeting', 'event-raid-24-may'])('leaves out %s, which names neither it nor a report of it', (id) => {
    expect(here).not.toContain(id);
  });
});

describe('an outlet', () => {
  it('is found through a report that carries its copy', () => {
    const fresh = readTalks().dataset;
    const outcome = fresh.outcomes.find(({ id }) => id === 'outcome-memoranda')!;
    const relay = { ...reports[0]!, id: 'relay', outlet: '168-am', carries: 'new-york-post' };
    const withRelay = createTalks({ ...fresh, reports: [...fresh.reports, relay] });
    expect(outcomeFacets(talks, outcome).outlets).not.toContain('new-york-post');
    expect(outcomeFacets(withRelay, { ...outcome, reports: [...outcome.reports, 'relay'] }).outlets).toContain('new-york-post');
  });

  it('is found through a clause of a side that speaks', () => {
    const fresh = readTalks().dataset;
    const report = { ...reports[0]!, id: 'copy', outlet: 'new-york-post', carries: undefined };
    const issue = fresh.demands.find((demand) => !demandFacets(talks, demand).outlets?.includes('new-york-post'))!;
    const [clauseId] = Object.values(issue.stances).flatMap(({ clauses }) => clauses);
    fresh.documents
      .flatMap(({ clauses }) => clauses)
      .find(({ id }) => id === clauseId)!
      .reports.push('copy');
    expect(demandFacets(createTalks({ ...fresh, reports: [...fresh.reports, report] }), issue).outlets).toContain('new-york-post');
  });

  it('that no badge names is not among those that the lens offers', () => {
    const named = new Set(article.passages.flatMap(badgesOf).map(({ outlet }) => outlet));
    expect(new Set(records.flatMap(({ facets }) => facets.outlets ?? []))).toEqual(named);
  });
});

describe('the facets of a record', () => {
  it('give an issue only the sides that speak of it, and its computed standing', () => {
    const oneSided = demands.find((demand) => standingOf(demand, talks.sides).silent.length === 1)!;
    const [silent] = standingOf(oneSided, talks.sides).silent;
    expect(demandFacets(talks, oneSided).sides).toEqual(talks.sides.filter((side) => side !== silent));
    expect(demandFacets(talks, oneSided).statuses).toEqual(['silent']);
  });

  it('give an event its own matter, and a handover the side to which it goes and those whose people speak of it', () => {
    const second = createTalks(readDataset('tests/datasets/second'));
    const [paint] = second.dataset.events;
    expect(eventFacets(second, paint!)).toMatchObject({ topics: ['rock'], sides: ['saltmere'] });
    const [given] = second.dataset.promises[0]!.figures;
    const sidesFor = (toward: string, claimant: string) =>
      deliveryFacets(second, { topic: 'lamp', figures: [{ ...given!, toward, claimedBy: [claimant] }], passages: [], reports: [] }).sides;
    expect(sidesFor('saltmere', 'keeper')).toEqual(['saltmere']);
    expect(sidesFor('saltmere', 'mayor')).toEqual(['saltmere', 'gullholm']);
    expect(sidesFor('each-way', 'keeper')).toEqual(['saltmere', 'gullholm']);
    expect(deliveryFacets(second, { topic: 'lamp', figures: [], passages: [], reports: [] })).toMatchObject({ topics: ['lamp'], sides: undefined });
  });

  it('say nothing of sides where an event has none, so that it is kept for either', () => {
    const { sides, ...rest } = events.find((event) => event.sides.length)!;
    const facets = eventFacets(talks, { ...rest, sides: [] });
    expect(sides.length).toBeGreaterThan(0);
    expect(facets.sides).toBeUndefined();
    expect(new Lens().keeps(facets)).toBe(true);
  });

  it('keep a record that rests on no outlet apart from one to which outlets do not apply', () => {
    const lens = new Lens();
    lens.choose('outlet', 'guardian');
    expect(lens.keeps({ outlets: [] })).toBe(false);
    expect(lens.keeps({})).toBe(true);
  });
});

describe('the lens', () => {
  it.each(['outcome-ceasefire', 'issue-ceasefire-length'])('keeps %s by its matter', (id) => {
    expect(kept('topic', 'ceasefire')).toContain(id);
    expect(kept('topic', 'money')).not.toContain(id);
  });

  it('asks everything at once, or only the facets that are named', () => {
    const lens = new Lens();
    lens.choose('topic', 'lamp');
    lens.choose('status', 'agreed');
    const facets = { topics: ['lamp'], statuses: ['refused'] };
    expect(lens.keeps(facets)).toBe(false);
    expect(lens.keeps(facets, ['topic'])).toBe(true);
    expect(lens.keeps(facets, ['status'])).toBe(false);
    expect(lens.keeps(facets, [])).toBe(true);
  });

  it('tells of what a reader chooses, and not of what the address says', () => {
    const heard: Selection[] = [];
    const lens = new Lens((selection) => heard.push(selection));
    lens.read({ ...defaultSelection(), side: 'east', measure: 'passage' });
    expect(heard).toEqual([]);
    lens.choose('topic', 'lamp');
    lens.choose('topic', 'lamp');
    expect(heard).toEqual([{ ...defaultSelection(), side: 'east', topic: 'lamp', measure: 'passage' }]);
  });

  it('lets go of a value that is chosen a second time', () => {
    const lens = new Lens();
    lens.toggle('outlet', 'guardian');
    expect(lens.active).toEqual(['outlet']);
    lens.toggle('outlet', 'reuters');
    expect(lens.selection.outlet).toBe('reuters');
    lens.toggle('outlet', 'reuters');
    expect(lens.active).toEqual([]);
  });

  it('knows which records could answer what is asked: those of the edition to which every chosen facet applies', () => {
    const lens = new Lens();
    const [lamp, rock, later] = [{ topics: ['lamp'] }, { topics: ['rock'], sides: ['east'] }, { topics: ['lamp'], sides: [], isLater: true }].map(
      (facets, index) => ({ id: `record-${index}`, kind: 'event', ...facets })
    );
    lens.records = [lamp!, rock!, later!];
    expect(lens.concerned).toEqual([lamp, rock, later]);
    lens.choose('side', 'west');
    expect(lens.concerned).toEqual([rock, later]);
    lens.turn('article');
    expect(lens.concerned).toEqual([rock]);
    expect([lens.holds(lamp!), lens.holds(later!)]).toEqual([true, false]);
  });

  it('tells of another edition once', () => {
    const heard: string[] = [];
    const lens = new Lens(({ asof }) => heard.push(asof));
    lens.turn('now');
    lens.turn('article');
    lens.turn('article');
    expect(heard).toEqual(['article']);
  });

  it('offers what some record answers, and no facet that none does', () => {
    const some = [
      { id: 'a', kind: 'event', topics: ['lamp'], sides: [] },
      { id: 'b', kind: 'event', topics: ['rock', 'lamp'], outlets: ['gazette'] }
    ];
    expect(facetsOf(some)).toEqual(['topic', 'outlet']);
    expect(facetsOf([])).toEqual([]);
    expect(vocabularyOf(some)).toEqual({ side: new Set(), topic: new Set(['lamp', 'rock']), outlet: new Set(['gazette']), status: new Set() });
  });

  it('is cleared of all that narrows, and keeps the measure, which does not', () => {
    const lens = new Lens();
    lens.choose('side', 'east');
    lens.choose('status', 'open');
    lens.measure('section');
    lens.clear();
    expect(lens.selection).toEqual({ ...defaultSelection(), measure: 'section' });
  });
});
