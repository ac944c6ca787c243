import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/site/dataset/problem.ts';
import { draftOf, problemsOf, type Draft, type Place } from '../datasets/copy.ts';

/** What is put where (`undefined` deletes it), and what is expected of a problem that this makes. */
type Mistake = [what: string, file: string, place: Place, value: unknown, expected: Partial<Problem>];

let draft: Draft;
beforeEach(() => {
  draft = draftOf('tests/datasets/second');
});

/** Makes a test of each mistake: it is told, with its place. */
function eachIsTold(mistakes: readonly Mistake[]): void {
  it.each(mistakes)('%s', (_, file, place, value, expected) => {
    draft.set(file, place, value);
    expect(problemsOf(draft)).toContainEqual(expect.objectContaining({ file, ...expected }));
  });
}

const address = ['gazette-oil', 'address'];
const pots = ['event-paint', 'figures', 'event-paint.pots'];
const told = { record: 'gazette-oil', field: 'address' };

describe('an address is told', () => {
  eachIsTold([
    ...['javascript:alert(1)', 'data:text/html,x', 'https:tide.example.org', 'https://tide.example.org/a b', 'https://a:b@tide.example.org/'].map(
      (wrong): Mistake => [`that is ${wrong}`, 'reports.json', address, wrong, told]
    ),
    ...['https://localhost/', 'https://127.0.0.1/', 'https://tide.local/', 'https://tide.example.org:8080/', 'https://tіde.example.org/'].map(
      (wrong): Mistake => [`of no public host, ${wrong}`, 'reports.json', address, wrong, told]
    ),
    ['that begins with http: and does not say so', 'reports.json', address, 'http://tide.example.org/', told],
    ['that says http: and begins with https:', 'reports.json', ['gazette-oil', 'overHttp'], true, told],
    ['of an outlet', 'outlets.json', ['tide-gazette', 'home'], 'http://tide.example.org/', { record: 'tide-gazette', field: 'home' }],
    ['of the card', 'card.json', ['contact'], 'https://localhost/', { field: 'contact' }]
  ]);

  it('unless it begins with http: and says so', () => {
    draft.set('reports.json', address, 'http://tide.example.org/');
    draft.set('reports.json', ['gazette-oil', 'overHttp'], true);
    expect(problemsOf(draft)).toEqual([]);
  });
});

describe('a number is told', () => {
  eachIsTold([
    ...[-12, 1e308, 1e12].map((wrong): Mistake => [`that is ${wrong}`, 'events.json', [...pots, 'value'], wrong, { record: 'event-paint.pots' }]),
    ['that counts half a pot', 'events.json', [...pots, 'value'], 12.5, { record: 'event-paint.pots', field: 'value', found: '12.5' }],
    ['a range that ends before it begins', 'outcomes.json', ['outcome-lamp', 'figures', 'outcome-lamp.hours-keeper', 'to'], 3, { field: 'figures.0.from' }],
    ['a value of words below zero', 'demands.json', ['issue-lamp', 'values'], { x: -1 }, { record: 'issue-lamp', field: 'values.x' }],
    ['more other sources than can be', 'article.json', ['passages', 'passage-lamp', 'citations', 0, 'more'], 1e6, { record: 'passage-lamp' }],
    ['a measure that no figure has', 'card.json', ['measures'], ['miles'], { field: 'measures', found: '"miles"' }],
    ['a figure of another record as its own', 'outcomes.json', ['outcome-lamp', 'lead'], 'event-paint.pots', { record: 'outcome-lamp', field: 'lead' }]
  ]);

  it('unless its unit is measured', () => {
    draft.set('card.json', ['measures'], ['pots']);
    draft.set('events.json', [...pots, 'value'], 12.5);
    expect(problemsOf(draft)).toEqual([]);
    draft.set('events.json', [...pots, 'value'], 12.123);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ record: 'event-paint.pots', expected: 'at most 2 digits after the point' })]);
  });
});

describe('a date is told', () => {
  eachIsTold([
    ['of a year long gone', 'reports.json', ['gazette-oil', 'published'], '0205-06-01', { record: 'gazette-oil', field: 'published' }],
    ['of a year to come', 'changes.json', ['change-paint', 'date'], '2099-01-01', { record: 'change-paint', field: 'date' }],
    ['of a year in five digits', 'events.json', ['event-talks', 'date'], 'Y19710-04', { record: 'event-talks', field: 'date' }],
    ['among values', 'background.json', ['background-candle', 'values', 'lit'], '0190-01', { record: 'background-candle', field: 'values.lit' }],
    ['of an article before what it is about', 'article.json', ['published'], '1971-04-01', { field: 'published' }],
    [
      'of a paper that is public before it is handed over',
      'documents.json',
      ['gullholm-letter', 'published'],
      '1971-04-01',
      { field: 'handedOver, published' }
    ],
    ['of a report after the check of facts', 'reports.json', ['gazette-oil', 'published'], '1972-01-01', { record: 'gazette-oil' }],
    ['of days in focus outside of the window', 'card.json', ['focus'], '1971-01-01/1971-04-01', { field: 'focus' }],
    ['of days that are told outside of the window', 'card.json', ['gistWindow'], '1971-05-01/1971-06-02', { field: 'gistWindow' }],
    ['of a round that ends before it begins', 'rounds.json', ['round-supper', 'end'], '14:00', { record: 'round-supper', field: 'end' }],
    ['of rounds out of order', 'rounds.json', ['round-breakfast', 'date'], '1971-04-01', { record: 'round-breakfast', field: 'date' }],
    ['of corrections out of order', 'changes.json', ['change-paint', 'date'], '1972-01-02', { file: 'changes.json', field: 'date' }],
    [
      'of events of a dispute out of order',
      'events.json',
      ['event-paint', 'date'],
      '1971-03-30',
      { file: 'disputes.json', record: 'dispute-paint', field: 'events' }
    ],
    ['of a handover before its promise', 'deliveries.json', ['delivery-oil-may', 'date'], '1971-04-01', { record: 'delivery-oil-may', field: 'date' }],
    ['of a figure before what it counts', 'events.json', [...pots, 'date'], '1971-03-01', { record: 'event-paint.pots', field: 'date' }],
    ['of a figure after the report that gives it', 'events.json', [...pots, 'date'], '1971-05-01', { record: 'event-paint.pots', field: 'date' }],
    ['of a clock time among values', 'events.json', ['event-talks', 'values', 'start'], '24:30', { record: 'event-talks', field: 'values.start' }]
  ]);
});

describe('what stands twice, or nowhere else, is told', () => {
  eachIsTold([
    ['a report in a list', 'events.json', ['event-paint', 'reports'], ['gazette-paint', 'gazette-paint'], { record: 'event-paint', field: 'reports' }],
    ['a badge in a citation', 'article.json', ['passages', 'passage-lamp', 'citations', 0, 'badges', 1], badge(), { record: 'passage-lamp' }],
    ['a language', 'card.json', ['languages', 1, 'code'], 'fr', { field: 'languages.1.code' }],
    ['a claimant of nothing', 'claimants.json', [4], { id: 'cook' }, { record: 'cook', field: 'id', found: '"cook", which nothing names' }],
    ['a part of the article without a passage', 'article.json', ['parts', 2], 'evening', { field: 'parts', found: '"evening", which nothing names' }],
    ['a section of a paper without a clause', 'documents.json', ['gullholm-letter', 'sections', 1], 'gullholm-two', { field: 'sections' }],
    ['a value that no words name', 'events.json', ['event-lamp-out', 'values'], { boys: 3 }, { record: 'event-lamp-out', field: 'values.boys' }],
    ['an opening', 'article.json', ['openings', 1], { id: 'outcomes' }, { record: 'outcomes', found: '"outcomes" a second time' }]
  ]);

  function badge(): unknown {
    return { outlet: 'tide-gazette', printed: 'The Tide Gazette' };
  }
});

describe('what does not agree is told', () => {
  eachIsTold([
    [
      'a value and the field of its name',
      'card.json',
      ['values', 'checked'],
      '1971-10',
      { field: 'values.checked', expected: '1971-11, as its field `checked` has it' }
    ],
    ['a clock time and that of its event', 'events.json', ['event-talks', 'values', 'start'], '14:40', { record: 'event-talks', field: 'values.start' }],
    ['a clock time and that of its round', 'rounds.json', ['round-supper', 'start'], '14:00', { record: 'round-supper-length', field: 'values.start' }],
    [
      'two names of one outlet',
      'article.json',
      ['passages', 'passage-rock', 'citations', 0, 'badges', 0, 'printed'],
      'Tide Gazette',
      { field: 'badges › printed' }
    ],
    ['a source of a figure and those of its record', 'events.json', [...pots, 'reports'], ['gazette-oil'], { record: 'event-paint.pots', field: 'reports' }],
    ['the id of a figure and that of its record', 'events.json', [...pots, 'id'], 'paint.pots', { record: 'paint.pots', field: 'id' }],
    ['an announcement and the reports of its record', 'deliveries.json', ['delivery-oil-may', 'announcements'], ['puffin-lamp'], { field: 'announcements' }]
  ]);

  it('a statement of the article that is told as an outcome and as a promise', () => {
    const talks = draftOf('src/content');
    talks.set('promises.json', ['promise-children-2', 'figures', 'promise-children-2.list-article', 'value'], 430);
    expect(problemsOf(talks)).toContainEqual(
      expect.objectContaining({ file: 'promises.json', record: 'promise-children-2.list-article', found: '430, exactly' })
    );
  });

  it('a statement that is told as an outcome and as a promise', () => {
    const [outcome] = ['outcome-lamp.oil', 'promise-oil.oil'];
    const statement = { unit: 'barrels', bound: 'about', toward: 'gullholm', claimedBy: ['harbour-master'], date: '1971-04-02', reports: ['puffin-lamp'] };
    draft.set('promises.json', ['promise-oil', 'reports'], ['gazette-supper', 'puffin-lamp']);
    draft.set('promises.json', ['promise-oil', 'figures', 2], { id: 'promise-oil.oil', value: 1200, ...statement });
    expect(problemsOf(draft)).toEqual([]);
    draft.set('promises.json', ['promise-oil', 'figures', 2, 'value'], 1300);
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ record: 'promise-oil.oil', found: '1300, about', expected: `1200, about, as "${outcome}" of outcomes.json has it` })
    ]);
  });
});

describe('a total is told', () => {
  const total = ['delivery-oil-total'];
  const whole = [...total, 'figures', 'delivery-oil-total.whole'];
  const record = { record: 'delivery-oil-total' };

  eachIsTold([
    [
      'without a handover that belongs to it',
      'deliveries.json',
      [...total, 'parts', 1],
      undefined,
      { ...record, field: 'parts', found: 'no "delivery-oil-july"' }
    ],
    [
      'without one that it does not exclude any more',
      'deliveries.json',
      [...total, 'excludes'],
      [],
      { ...record, field: 'parts', found: 'no "delivery-oil-june"' }
    ],
    ['that excludes what is part of it', 'deliveries.json', [...total, 'excludes', 1], 'delivery-oil-may', { ...record, field: 'excludes' }],
    ['that excludes what has nothing to do with it', 'deliveries.json', [...total, 'excludes', 1], 'delivery-oil-gift', { ...record, field: 'excludes' }],
    [
      'with a handover from after its day',
      'deliveries.json',
      [...total, 'date'],
      '1971-06-30',
      { ...record, field: 'parts', found: '"delivery-oil-july" of 1971-07-04' }
    ]
  ]);

  it('whose parts come to another number than anybody gives, unless it is disputed', () => {
    draft.set('deliveries.json', [...whole, 'bound'], 'exactly');
    draft.set('deliveries.json', [...whole, 'value'], 24);
    expect(problemsOf(draft).map(({ field }) => field)).toEqual([]);
    draft.set('deliveries.json', [...whole, 'value'], 25);
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ ...record, field: 'figures', found: expect.stringContaining('come to 22–24: delivery-oil-may.keeper 12') as string })
    ]);
    draft.set('deliveries.json', [...total, 'basis'], 'disputed');
    expect(problemsOf(draft)).toEqual([]);
  });
});

describe('a language of the card is told', () => {
  eachIsTold([
    ['that there is none of', 'card.json', ['languages', 0, 'code'], 'xq', { field: 'languages.0.code' }],
    ['whose tag is another language’s', 'card.json', ['languages', 0, 'locale'], 'de-DE', { field: 'languages.0.locale' }],
    ['whose tag is none', 'card.json', ['languages', 0, 'locale'], 'fr_FR', { field: 'languages.0.locale' }],
    [
      'that is read the other way',
      'card.json',
      ['languages', 0, 'direction'],
      'rtl',
      { field: 'languages.0.direction', expected: 'ltr: its script, Latn, is read that way' }
    ],
    ['of a report', 'reports.json', ['gazette-oil', 'language'], 'xq', { record: 'gazette-oil', field: 'language' }],
    ['as a country of an outlet', 'outlets.json', ['tide-gazette', 'country'], 'ZQ', { record: 'tide-gazette', field: 'country' }]
  ]);
});
