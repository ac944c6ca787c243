import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNamedValues, namedValues } from '../../src/site/dataset/checkNamedValues.ts';
import { parseLanguage, type LanguageWords } from '../../src/site/dataset/languageWords.ts';
import { describe as tell, DatasetError, type AddProblem, type Problem } from '../../src/site/dataset/problem.ts';
import { copyOf, draftOf, problemsOf, type Copy, type Draft, type Place } from '../datasets/copy.ts';
import { readDataset } from '../datasets/talks.ts';

const languages = readDataset('src/content').card.languages.map(({ code }) => code);

let draft: Draft;

/** Begins each test of a group with a fresh draft of a dataset. */
function withDraftOf(original: string): void {
  beforeEach(() => {
    draft = draftOf(original);
  });
}

/** What is put where (`undefined` deletes it), and what is expected of the one problem that this makes. */
type Break = [what: string, file: string, place: Place, value: unknown, expected: Partial<Problem>];

function containing(text: string): string {
  return expect.stringContaining(text) as string;
}

describe('the talks as they are', () => {
  it('have nothing wrong with them', () => {
    expect(problemsOf(draftOf('src/content'))).toEqual([]);
  });
});

describe('two datasets in one process', () => {
  it('know nothing of each other: a figure of the one is a word like any other in the other', () => {
    const talks = draftOf('src/content');
    const second = draftOf('tests/datasets/second');
    for (const one of [talks, second]) one.append('words/en.json', ['card', 'lead'], ' Four hundred and seventy-two. One thousand two hundred.');
    const foundIn = (one: Draft): string[] => problemsOf(one).map(({ found }) => found.replace(/ in words.*/, ''));
    const found = [['the figure 472'], ['the figure 1200']];
    expect([talks, second, talks, second].map(foundIn)).toEqual([...found, ...found]);
  });
});

describe('one fault in the facts is one problem, with its file, record and field', () => {
  withDraftOf('src/content');
  // The facts are the same in every language: one is enough here, and quicker.
  beforeEach(() => {
    const [first = ''] = languages;
    languages.slice(1).forEach(() => draft.set('card.json', ['languages', 1], undefined));
    draft.folder.words = { [first]: draft.folder.words[first] ?? {} };
  });

  const silent = { position: 'silent' };
  const raid = ['event-raid-472-drones', 'figures', 'event-raid-472-drones.drones-launched'];
  const remains = ['outcome-remains', 'figures', 0];

  it.each<Break>([
    [
      'a misspelled matter',
      'events.json',
      ['event-spiderweb', 'topic'],
      'strikse',
      { record: 'event-spiderweb', field: 'topic', found: '"strikse"', expected: 'the id of a known topic, in topics.json' }
    ],
    [
      'a misspelled outlet in a badge',
      'article.json',
      ['passages', 'passage-next', 'citations', 0, 'badges', 1, 'outlet'],
      'gaurdian',
      { record: 'passage-next', field: 'badges', found: '"gaurdian"' }
    ],
    ['a misspelled claimant', 'outcomes.json', [...remains, 'claimedBy'], ['nobody'], { field: 'claimedBy', found: '"nobody"' }],
    [
      'a misspelled clause',
      'demands.json',
      ['issue-territory', 'stances', 'ukraine', 'clauses'],
      ['ua-9-9'],
      { record: 'issue-territory', field: 'stances.ukraine.clauses', found: '"ua-9-9"' }
    ],
    [
      'an issue that leads where a side is silent',
      'demands.json',
      ['issue-elections', 'leads'],
      true,
      { record: 'issue-elections', field: 'leads', expected: 'an issue that leads to be one on which every side takes a position' }
    ],
    [
      'a clause in no row',
      'demands.json',
      ['issue-ceasefire', 'stances', 'russia', 'clauses'],
      ['ru-2-1'],
      { file: 'documents.json', record: 'ru-2-2-1', found: 'no demand that rests on it' }
    ],
    [
      'a clause in a section of the other paper',
      'documents.json',
      ['ukraine-memorandum', 'clauses', 'ua-3-1', 'section'],
      'ru-3',
      { record: 'ua-3-1', field: 'section', found: '"ru-3"', expected: 'a section of its own document' }
    ],
    [
      'a stance that rests on a clause of the other side',
      'demands.json',
      ['issue-ceasefire', 'stances', 'russia', 'clauses', 2],
      'ua-1-1',
      { record: 'issue-ceasefire', field: 'stances.russia.clauses', found: '"ua-1-1", of ukraine', expected: 'a clause of russia' }
    ],
    [
      'a finding about nothing',
      'findings.json',
      ['duration', 'about', 1],
      'event-of-nobody',
      { record: 'duration', field: 'about', found: '"event-of-nobody"' }
    ],
    [
      'a stance of somebody who is no side',
      'demands.json',
      ['issue-territory', 'stances', 'turkiye'],
      silent,
      { record: 'issue-territory', field: 'stances', found: '"turkiye"' }
    ],
    [
      'a stance left out',
      'demands.json',
      ['issue-territory', 'stances', 'ukraine'],
      undefined,
      { record: 'issue-territory', field: 'stances.ukraine', found: 'nothing' }
    ],
    [
      'an aim of a side that is silent',
      'demands.json',
      ['issue-territory', 'stances', 'ukraine', 'position'],
      'silent',
      { record: 'issue-territory', field: 'stances.ukraine.aim' }
    ],
    ['no report behind a finding', 'findings.json', ['duration', 'reports'], [], { record: 'duration', field: 'reports', found: '[]' }],
    ['a figure that nobody claims', 'events.json', [...raid, 'claimedBy'], [], { record: 'event-raid-472-drones.drones-launched', found: '[]' }],
    [
      'a day that does not exist',
      'events.json',
      ['event-talks-2-june', 'date'],
      '2025-06-31',
      { record: 'event-talks-2-june', field: 'date', found: '"2025-06-31"' }
    ],
    ['a date in the order of prose', 'card.json', ['window'], '24.05.2025', { record: 'istanbul-talks-2025-06-02', field: 'window', found: '"24.05.2025"' }],
    ['a date without a beginning', 'findings.json', ['duration', 'date'], '../2025-06-02', { record: 'duration', field: 'date', found: '"../2025-06-02"' }],
    ['a date that is a number', 'reports.json', ['tass-com-4dd0', 'published'], 20250602, { record: 'tass-com-4dd0', field: 'published', found: '20250602' }],
    ['a broken date of a figure', 'outcomes.json', [...remains, 'date'], 'June', { field: 'date', found: '"June"' }],
    [
      'a clock time that does not exist',
      'events.json',
      ['event-talks-2-june', 'clock'],
      '25:00',
      { record: 'event-talks-2-june', field: 'clock', found: '"25:00"' }
    ],
    [
      'a value that points at nothing',
      'findings.json',
      ['duration', 'values', 'hours'],
      '@nobody',
      { record: 'duration', field: 'values.hours', found: '"@nobody" names none of the figures and nothing with a date' }
    ],
    [
      'a value that is a day that does not exist',
      'findings.json',
      ['first-round-date', 'values', 'usual'],
      '2025-05-32',
      { record: 'first-round-date', field: 'values.usual', found: '"2025-05-32" is no date' }
    ],
    ['an unknown field', 'topics.json', ['people', 'name'], 'People', { record: 'people' }],
    ['an unknown status', 'outcomes.json', ['outcome-ceasefire', 'status'], 'rejected', { record: 'outcome-ceasefire', field: 'status', found: '"rejected"' }],
    [
      'a figure with a value and a range',
      'events.json',
      raid,
      { id: raid[2], value: 1, from: 1, to: 2, unit: 'drones-launched', claimedBy: ['sbu'] },
      { record: raid[2]!, expected: 'either `value`, or `from` and `to`' }
    ]
  ])('%s', (_, file, place, value, expected) => {
    draft.set(file, place, value);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file, ...expected })]);
  });

  it('no source at all', () => {
    draft.set('outcomes.json', ['outcome-ceasefire', 'passages'], []);
    draft.set('outcomes.json', ['outcome-ceasefire', 'reports'], []);
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ file: 'outcomes.json', record: 'outcome-ceasefire', field: 'passages, reports', found: 'no source' })
    ]);
  });
});

describe('one fault in what was promised and handed over is one problem, with its record', () => {
  withDraftOf('tests/datasets/second');

  const may = ['delivery-oil-may', 'figures', 'delivery-oil-may.keeper'];
  const keeper = ['promise-oil', 'figures', 'promise-oil.keeper'];

  it.each<Break>([
    ['a negative count', 'deliveries.json', [...may, 'value'], -12, { record: 'delivery-oil-may.keeper', field: 'figures.0.value', found: '-12' }],
    ['a total without parts', 'deliveries.json', ['delivery-oil-total', 'parts'], [], { record: 'delivery-oil-total', field: 'parts', found: 'none' }],
    [
      'a total of a total',
      'deliveries.json',
      ['delivery-oil-total', 'parts', 2],
      'delivery-oil-total',
      { record: 'delivery-oil-total', field: 'parts', found: '"delivery-oil-total", a total' }
    ],
    [
      'a total of what is under no promise or another one',
      'deliveries.json',
      ['delivery-oil-total', 'parts', 2],
      'delivery-oil-gift',
      { record: 'delivery-oil-total', field: 'parts', found: '"delivery-oil-gift", a handover under another promise' }
    ],
    [
      'a handover with parts',
      'deliveries.json',
      ['delivery-oil-july', 'parts'],
      ['delivery-oil-may'],
      { record: 'delivery-oil-july', field: 'parts', found: '1 on a handover' }
    ],
    [
      'a report from before its event',
      'deliveries.json',
      ['delivery-oil-gift', 'date'],
      '1971-10-06',
      { record: 'delivery-oil-gift', field: 'reports', found: '"gazette-oil", published 1971-09-01' }
    ],
    [
      'a handover counted in another unit than its promise',
      'deliveries.json',
      ['delivery-oil-june', 'unit'],
      'pots',
      { record: 'delivery-oil-june', field: 'unit', found: 'pots' }
    ],
    [
      'a handover that goes nowhere',
      'deliveries.json',
      [...may, 'toward'],
      undefined,
      { record: 'delivery-oil-may', field: 'delivery-oil-may.keeper › toward', found: 'nothing' }
    ],
    [
      'a handover under a promise that it has nothing to do with',
      'deliveries.json',
      ['delivery-oil-july', 'basis'],
      'none',
      { record: 'delivery-oil-july', field: 'basis', found: 'none' }
    ],
    [
      'a handover that counts toward nothing',
      'deliveries.json',
      ['delivery-oil-gift', 'basis'],
      'inferred',
      { record: 'delivery-oil-gift', field: 'basis', found: 'inferred' }
    ]
  ])('%s', (_, file, place, value, expected) => {
    draft.set(file, place, value);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file, ...expected })]);
  });

  it.each(['each-way', 'saltmere'])('a promise with two numbers by one claimant on one day, one of them %s', (toward) => {
    draft.set('promises.json', [...keeper, 'value'], 40);
    expect(problemsOf(draft)).toEqual([]);
    draft.set('promises.json', [...keeper, 'toward'], toward);
    draft.set('promises.json', [...keeper, 'claimedBy'], ['mayor']);
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ file: 'promises.json', record: 'promise-oil', field: 'promise-oil.keeper', found: containing('40 by "mayor"') })
    ]);
    draft.set('promises.json', [...keeper, 'date'], '1971-04-03');
    expect(problemsOf(draft)).toEqual([]);
  });

  it('a second handover of one id', () => {
    draft.set('deliveries.json', ['delivery-oil-june', 'id'], 'delivery-oil-fog');
    expect(problemsOf(draft)).toContainEqual(
      expect.objectContaining({ file: 'deliveries.json', record: 'delivery-oil-fog', field: 'id', found: '"delivery-oil-fog" a second time' })
    );
  });

  it('no fault: a report from before its event that is marked as an announcement', () => {
    draft.set('deliveries.json', ['delivery-oil-gift', 'date'], '1971-10-06');
    draft.set('deliveries.json', ['delivery-oil-gift', 'announcements'], ['gazette-oil']);
    expect(problemsOf(draft)).toEqual([]);
  });
});

describe('a record that is needed elsewhere', () => {
  withDraftOf('src/content');
  const report = 'kyivindependent-com-3193';

  it('is missed by everybody who rests on it, when it is deleted', () => {
    draft.set('reports.json', [report], undefined);
    const problems = problemsOf(draft);
    expect(problems.map(({ file, record, field }) => [file, record, field])).toContainEqual(['disputes.json', 'dispute-raid-and-spiderweb', 'reports']);
    expect(problems.length).toBeGreaterThan(1);
    expect(new Set(problems.map(({ found, expected }) => `${found} / ${expected}`))).toEqual(
      new Set([`"${report}" / the id of a known report, in reports.json`])
    );
  });

  it('is not reported as missing where it is there, only malformed', () => {
    draft.set('reports.json', [report, 'address'], 'nowhere');
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file: 'reports.json', record: report, field: 'address', found: '"nowhere"' })]);
  });

  it('has an id of its own in its list', () => {
    const spiderweb = readDataset('src/content').events.find(({ id }) => id === 'event-spiderweb')!;
    draft.append('events.json', [], { ...spiderweb, figures: [], magnitude: [], compared: [] });
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ file: 'events.json', record: 'event-spiderweb', field: 'id', found: '"event-spiderweb" a second time' })
    ]);
  });

  it('has an id of its own among all lists: it is a permalink', () => {
    draft.set('outcomes.json', ['outcome-leaders-meeting', 'id'], 'event-spiderweb');
    expect(problemsOf(draft)).toContainEqual(
      expect.objectContaining({ file: 'events.json', record: 'event-spiderweb', field: 'id', found: '"event-spiderweb" a second time' })
    );
  });
});

describe('one fault in the words is one problem, with its file and message', () => {
  withDraftOf('tests/datasets/second');

  const lamp = ['outcomes', 'outcome-lamp'];
  const paint = ['passages', 'passage-paint', 'text'];

  it.each<Break>([
    ['a word dropped in a language', 'words/en.json', [...lamp, 'summary'], undefined, { found: 'no words' }],
    ['a line of a side dropped', 'words/en.json', ['demands', 'issue-rock', 'short', 'gullholm'], undefined, { found: 'no words' }],
    ['a word that is no text', 'words/en.json', [...lamp, 'summary'], null, { found: 'null', expected: 'a text' }],
    ['a word that only one language has', 'words/en.json', ['outcomes', 'outcome-rock', 'caption'], 'rock', { found: 'words that no other language has' }],
    ['a figure in digits', 'words/en.json', [...lamp, 'summary'], 'It took 8 hours.', { found: containing('the figure 8 in') }],
    ['a figure in Arabic digits', 'words/en.json', [...lamp, 'summary'], 'It took ٨ hours.', { found: containing('the figure ٨ in') }],
    ['a figure in words', 'words/en.json', [...lamp, 'summary'], 'It took Eight hours.', { found: containing('the figure 8 in words') }],
    ['a large figure in words', 'words/en.json', [...lamp, 'detail'], 'One thousand two hundred barrels.', { found: containing('the figure 1200 in words') }],
    [
      'a figure inside a plural',
      'words/en.json',
      [...lamp, 'caption'],
      '{hours, plural, one {8 hours} other {hours}}',
      { found: containing('the figure 8 in') }
    ],
    [
      'an argument of another name',
      'words/en.json',
      paint,
      'Painted with {buckets, number} of paint',
      { found: '{buckets, number}', expected: '{pots, number}, as in words/fr.json' }
    ],
    ['an argument that one language leaves out', 'words/en.json', paint, 'Painted', { found: 'no arguments', expected: '{pots, number}, as in words/fr.json' }],
    [
      'a date that one language takes for a number',
      'words/en.json',
      ['documents', 'gullholm-letter', 'handedOver'],
      'On {handed, number}',
      { found: '{handed, number}', expected: '{handed, date}, as in words/fr.json' }
    ],
    [
      'a plural without a form',
      'words/fr.json',
      ['units', 'hours', 'name'],
      '{n, plural, one {heure} other {heures}}',
      { field: 'n', found: 'plural forms one, other', expected: 'also many' }
    ],
    ['a malformed message in the first language', 'words/fr.json', [...lamp, 'summary'], 'Les îles {n, plural, one {#}', { expected: 'an ICU message' }],
    ['a malformed message in another language', 'words/en.json', [...lamp, 'summary'], 'The islands {', { expected: 'an ICU message' }],
    [
      'a name for an outlet that is not there',
      'words/en.json',
      ['outlets'],
      { 'tide-gazete': { name: 'The Tide Gazette' } },
      { record: 'outlets.tide-gazete.name' }
    ]
  ])('%s', (_, file, place, value, expected) => {
    draft.set(file, place, value);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file, record: place.join('.'), ...expected })]);
  });

  it('no fault: a figure in the name of an outlet', () => {
    draft.set('words/en.json', ['outlets'], { 'tide-gazette': { name: 'The 12 Tides' } });
    expect(problemsOf(draft)).toEqual([]);
  });

  it('a word dropped in the first language: the file that lacks it is named, and the one that has it alone', () => {
    draft.set('words/fr.json', [...lamp, 'summary'], undefined);
    expect(problemsOf(draft).map(({ file, record, found }) => [file, record, found])).toEqual([
      ['words/en.json', 'outcomes.outcome-lamp.summary', 'words that no other language has'],
      ['words/fr.json', 'outcomes.outcome-lamp.summary', 'no words']
    ]);
  });

  it('a word of the interface that the first language lacks: both files are named', () => {
    draft.set('interface/fr.json', ['live', 'lens', 'clear'], undefined);
    expect(problemsOf(draft).map(tell)).toEqual([
      'src/words/en.json › live.lens.clear: found words that no other language has, expected no orphan words, or the same in interface/fr.json'
    ]);
  });

  it.each([
    ['an argument that no value answers', '{buckets, number}', 'the argument {buckets}', "one of the record's values in article.json: pots"],
    ['a number that is taken for a date', '{pots, date, day}', '{pots, date} for "@event-paint.pots"', 'a value in article.json that is a date'],
    [
      'a number that would be written without the form of its language',
      '{pots}',
      '{pots, text} for "@event-paint.pots"',
      'a value in article.json that is a text'
    ]
  ])('%s, in every language', (_, message, found, expected) => {
    for (const language of ['fr', 'en']) draft.set(`words/${language}.json`, paint, message);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file: 'words/fr.json', record: paint.join('.'), found, expected })]);
  });

  it.each([
    ['number', '2 April', false],
    ['number', 12, true],
    ['date, day', 12, false],
    ['date, day', '1971-03-30', true],
    ['time, short', 12, false],
    ['time, short', '1971-03-30', true],
    ['select, other {so}', 12, false],
    ['select, other {so}', '2 April', true]
  ])('a message that takes a value for a %s, where it is %s: fits %s', (type, value, isFitting) => {
    for (const language of ['fr', 'en']) draft.set(`words/${language}.json`, ['documents', 'gullholm-letter', 'handedOver'], `{handed, ${type}}`);
    draft.set('documents.json', ['gullholm-letter', 'values', 'handed'], value);
    expect(problemsOf(draft).map(({ field }) => field)).toEqual(isFitting ? [] : ['handed']);
  });

  it('a day of what is only known by its month, where it is written with its day', () => {
    draft.set('documents.json', ['gullholm-letter', 'values', 'handed'], '1971-04');
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({
        file: 'words/fr.json',
        record: 'documents.gullholm-letter.handedOver',
        found: '{handed, date, day} for "1971-04"',
        expected: 'a style for a month'
      })
    ]);
  });

  it.each([
    ['article.json', ['published'], '1971-04', 'a day: pages say “as told on” it'],
    ['card.json', ['checked'], '1971', 'a month or a day: pages say “checked to” it']
  ])('a date of %s that is given less exactly than pages tell it', (file, place, date, expected) => {
    draft.set(file, place, date);
    expect(problemsOf(draft)).toContainEqual(expect.objectContaining({ file, field: place[0], found: `"${date}"`, expected }));
  });

  it('a value that is no date, where every language takes it for one', () => {
    draft.set('documents.json', ['gullholm-letter', 'values', 'handed'], '2 April');
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ record: 'documents.gullholm-letter.handedOver', field: 'handed', found: '{handed, date} for "2 April"' })
    ]);
  });

  it.each([
    ['asks', ['parties', 'gullholm', 'asks']],
    ['paper', ['parties', 'gullholm', 'paper']],
    ['silent', ['parties', 'gullholm', 'silent']],
    ['toward, which a figure needs', ['parties', 'gullholm', 'toward']],
    ['the writer of a quotation', ['clauses', 'saltmere-2', 'quoteFrom']]
  ])('words that only some records need, missing in every language: %s', (_, place) => {
    for (const language of ['fr', 'en']) draft.set(`words/${language}.json`, place, undefined);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file: 'words/fr.json', record: place.join('.'), found: 'no words' })]);
  });

  it('words for nothing, in every language', () => {
    for (const language of ['fr', 'en']) draft.set(`words/${language}.json`, ['outcomes', 'outcome-ghost'], { title: 'A ghost' });
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ file: 'words/fr.json', record: 'outcomes.outcome-ghost.title', found: 'words for nothing in the dataset' })
    ]);
  });

  it('a language of the card without words', () => {
    draft.append('card.json', ['languages'], { code: 'eo', name: 'Esperanto', direction: 'ltr', locale: 'eo' });
    expect(problemsOf(draft).map(({ file, found }) => [file, found])).toEqual([
      ['words/eo.json', 'no file'],
      ['src/words/eo.json', 'no file']
    ]);
  });
});

describe('a value that the schema gets', () => {
  const fr = parseLanguage('fr', 'interface/fr.json', { status: { agreed: 'Convenu' } }, () => undefined);
  const en = parseLanguage('en', 'src/words/en.json', { status: { agreed: 'Agreed', open: 'Open' } }, () => undefined);

  /** What is wrong with some words where an outcome may have these statuses. */
  function linesFor(languages: LanguageWords[], ...status: string[]): string[] {
    const lines: string[] = [];
    const addProblem: AddProblem = (file, record, field, found, expected) => lines.push(tell({ file, record, field, found, expected }));
    checkNamedValues(languages, addProblem, { status });
    return lines;
  }

  it('is missed in the words of every language, each by its file', () => {
    expect(linesFor([fr, en], 'agreed', 'withdrawn')).toEqual([
      'interface/fr.json › status.withdrawn: found no words, expected words for "withdrawn", which src/schema/ names',
      'src/words/en.json › status.withdrawn: found no words, expected words for "withdrawn", which src/schema/ names'
    ]);
  });

  it('is missed once in a language that alone lacks it: the comparison with the first tells it', () => {
    expect(linesFor([fr, en], 'open').map((line) => line.split(':')[0])).toEqual(['interface/fr.json › status.open']);
    expect(linesFor([en, fr], 'open')).toEqual([]);
  });

  it.each(Object.entries(namedValues))('is asked for by the check of a dataset, as all of %s are', (branch, [value = '']) => {
    draft = draftOf('tests/datasets/second');
    draft.set('interface/fr.json', [...branch.split('.'), value], undefined);
    expect(problemsOf(draft)).toContainEqual(expect.objectContaining({ file: 'interface/fr.json', record: `${branch}.${value}`, found: 'no words' }));
  });
});

describe('a file', () => {
  let copy: Copy;
  beforeEach(() => {
    copy = copyOf('tests/datasets/second');
  });
  afterEach(() => copy.dispose());

  it('that is missing is named', () => {
    copy.remove('claimants.json');
    expect(problemsOf(copy)).toEqual([{ file: 'claimants.json', record: '', field: '', found: 'no file', expected: 'the file' }]);
  });

  it.each(['events.json', 'words/en.json', 'interface/fr.json'])('that is not JSON is named once: %s', (file) => {
    copy.write(file, '{ "id": ');
    expect(problemsOf(copy).filter(({ expected }) => expected === 'JSON')).toEqual([expect.objectContaining({ file, record: '' })]);
  });

  it('of facts that is not JSON is all that is told: nothing can be held against the rest', () => {
    copy.write('events.json', '{ "id": ');
    expect(problemsOf(copy)).toHaveLength(1);
  });

  it('that holds something else altogether is named', () => {
    copy.write('events.json', '{}');
    expect(problemsOf(copy)).toEqual([expect.objectContaining({ file: 'events.json', found: '{}' })]);
  });
});

describe('several faults at once', () => {
  withDraftOf('src/content');

  it('are all told, in all files, the malformed beside the misspelled', () => {
    const last = `words/${languages.at(-1) ?? ''}.json`;
    draft.set('reports.json', ['kyivindependent-com-3193'], undefined);
    draft.set('findings.json', ['duration', 'reports'], []);
    draft.set('events.json', ['event-spiderweb', 'topic'], 'strikse');
    draft.set('events.json', ['event-talks-2-june', 'date'], '2025-06-31');
    draft.append('words/en.json', ['outcomes', 'outcome-remains', 'summary'], ' Six thousand each way.');
    draft.set(last, ['outcomes', 'outcome-ceasefire', 'title'], undefined);
    const places = problemsOf(draft).map(({ file, record, field }) => [file, record, field].filter(Boolean).join(' › '));
    expect(places).toEqual(
      expect.arrayContaining([
        'disputes.json › dispute-raid-and-spiderweb › reports',
        'findings.json › duration › reports',
        'events.json › event-spiderweb › topic',
        'events.json › event-talks-2-june › date',
        'words/en.json › outcomes.outcome-remains.summary',
        `${last} › outcomes.outcome-ceasefire.title`
      ])
    );
  });

  it('do not make up others: a finding that is left out for its shape leaves no orphan words', () => {
    draft.set('findings.json', ['duration', 'reports'], []);
    expect(problemsOf(draft)).toHaveLength(1);
  });
});

describe('a problem', () => {
  const problem: Problem = { file: 'events.json', record: 'event-lamp', field: 'date', found: '"June"', expected: 'an EDTF date' };

  it('is one line: file, record, field, what was found and what was expected', () => {
    expect(tell(problem)).toBe('events.json › event-lamp › date: found "June", expected an EDTF date');
    expect(tell({ ...problem, record: '', field: '' })).toBe('events.json: found "June", expected an EDTF date');
  });

  it('stands in a list with all others', () => {
    const { message } = new DatasetError([problem, { ...problem, record: 'event-fog' }]);
    expect(message).toContain('2 problems; nothing was built');
    expect(message).toContain('event-lamp');
    expect(message).toContain('event-fog');
  });
});
