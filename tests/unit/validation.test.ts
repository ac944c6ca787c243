import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describe as tell, DatasetError, type Problem } from '../../src/build/problem.ts';
import { copyOf, problemsOf, type Copy } from '../datasets/copy.ts';
import { readDataset } from '../datasets/talks.ts';

let copy: Copy;

/** Begins each test of a group with a fresh copy of a dataset. */
function withCopyOf(original: string): void {
  beforeEach(() => {
    copy = copyOf(original);
  });
  afterEach(() => copy.remove());
}

type Records = { id: string; [field: string]: any }[]; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test breaks what the types say

function find(records: Records, id: string): Records[number] {
  const found = records.find((record) => record.id === id);
  if (!found) throw new Error(`the test looks for "${id}", which the dataset does not have`);
  return found;
}

/** What a test expects of the one problem that it makes. */
type Expected = Partial<Problem>;
type Break = [what: string, file: string, edit: (content: any) => unknown, expected: Expected]; // eslint-disable-line @typescript-eslint/no-explicit-any -- as above

describe('the talks as they are', () => {
  it('have nothing wrong with them', () => {
    expect(problemsOf('src/content')).toEqual([]);
  });

  it('have the same words in every language that their card names', () => {
    const { languages } = readDataset('src/content').card;
    expect(languages.length).toBeGreaterThan(0);
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
  });
});

describe('one fault in the facts is one problem, with its file, record and field', () => {
  withCopyOf('src/content');
  // The facts are the same in every language: one is enough here, and quicker.
  beforeEach(() => copy.change('card.json', ({ languages }: { languages: unknown[] }) => void languages.splice(1)));

  const breaks: Break[] = [
    [
      'a misspelled matter',
      'events.json',
      (events) => void (find(events, 'event-spiderweb')['topic'] = 'strikse'),
      { record: 'event-spiderweb', field: 'topic', found: '"strikse"', expected: 'the id of a known topic' }
    ],
    [
      'a misspelled outlet in a badge',
      'article.json',
      ({ passages }) => void (find(passages, 'passage-next')['badges'][1].outlet = 'gaurdian'),
      { record: 'passage-next', field: 'badges', found: '"gaurdian"' }
    ],
    [
      'a misspelled claimant',
      'outcomes.json',
      (outcomes) => void (find(outcomes, 'outcome-remains')['figures'][0].claimedBy = ['nobody']),
      { field: 'claimedBy', found: '"nobody"' }
    ],
    [
      'a misspelled clause',
      'demands.json',
      (demands) => void (find(demands, 'issue-territory')['stances'].ukraine.clauses = ['ua-9-9']),
      { record: 'issue-territory', field: 'stances.ukraine.clauses', found: '"ua-9-9"' }
    ],
    [
      'a finding about nothing',
      'findings.json',
      (findings) => find(findings, 'duration')['about'].push('event-of-nobody') && undefined,
      { record: 'duration', field: 'about', found: '"event-of-nobody"' }
    ],
    [
      'a stance of somebody who is no side',
      'demands.json',
      (demands) => void (find(demands, 'issue-territory')['stances'].turkiye = { position: 'silent' }),
      { record: 'issue-territory', field: 'stances', found: '"turkiye"' }
    ],
    [
      'a stance left out',
      'demands.json',
      (demands) => void delete find(demands, 'issue-territory')['stances'].ukraine,
      { record: 'issue-territory', field: 'stances.ukraine', found: 'nothing' }
    ],
    [
      'an aim of a side that is silent',
      'demands.json',
      (demands) => void (find(demands, 'issue-territory')['stances'].ukraine.position = 'silent'),
      { record: 'issue-territory', field: 'stances.ukraine.aim' }
    ],
    [
      'no source at all',
      'outcomes.json',
      (outcomes) => void Object.assign(find(outcomes, 'outcome-ceasefire'), { passages: [], reports: [] }),
      { record: 'outcome-ceasefire', field: 'passages, reports', found: 'no source' }
    ],
    [
      'no report behind a finding',
      'findings.json',
      (findings) => void (find(findings, 'duration')['reports'] = []),
      { record: 'duration', field: 'reports', found: '[]' }
    ],
    [
      'a figure that nobody claims',
      'events.json',
      (events) => void (find(events, 'event-raid-472-drones')['figures'][0].claimedBy = []),
      { record: 'event-raid-472-drones.drones-launched', found: '[]' }
    ],
    [
      'a day that does not exist',
      'events.json',
      (events) => void (find(events, 'event-talks-2-june')['date'] = '2025-06-31'),
      { record: 'event-talks-2-june', field: 'date', found: '"2025-06-31"' }
    ],
    [
      'a date in the order of prose',
      'card.json',
      (card) => void (card.window = '24.05.2025'),
      { record: 'istanbul-talks-2025-06-02', field: 'window', found: '"24.05.2025"' }
    ],
    [
      'a date without a beginning',
      'findings.json',
      (findings) => void (find(findings, 'duration')['date'] = '../2025-06-02'),
      { record: 'duration', field: 'date', found: '"../2025-06-02"' }
    ],
    ['a date that is a number', 'reports.json', (reports) => void (reports[0].published = 20250602), { field: 'published', found: '20250602' }],
    [
      'a broken date of a figure',
      'outcomes.json',
      (outcomes) => void (find(outcomes, 'outcome-remains')['figures'][0].date = 'June'),
      { field: 'date', found: '"June"' }
    ],
    [
      'a clock time that does not exist',
      'events.json',
      (events) => void (find(events, 'event-talks-2-june')['clock'] = '25:00'),
      { record: 'event-talks-2-june', field: 'clock', found: '"25:00"' }
    ],
    [
      'a value that points at nothing',
      'findings.json',
      (findings) => void (find(findings, 'duration')['values'].hours = '@nobody'),
      { record: 'duration', field: 'values.hours', found: '"@nobody" names no figure and no event' }
    ],
    ['an unknown field', 'topics.json', (topics) => void (topics[0].name = 'People'), { record: 'people', field: '' }],
    [
      'an unknown status',
      'outcomes.json',
      (outcomes) => void (find(outcomes, 'outcome-ceasefire')['status'] = 'rejected'),
      { record: 'outcome-ceasefire', field: 'status', found: '"rejected"' }
    ],
    [
      'a figure with a value and a range',
      'events.json',
      (events) => void Object.assign(find(events, 'event-raid-472-drones')['figures'][0], { from: 1, to: 2 }),
      { record: 'event-raid-472-drones.drones-launched', expected: 'either `value`, or `from` and `to`' }
    ]
  ];

  it.each(breaks)('%s', (_, file, edit, expected) => {
    copy.change(file, edit);
    const problems = problemsOf(copy.folder);
    expect(problems).toEqual([expect.objectContaining({ file, ...expected })]);
  });
});

describe('a record that is needed elsewhere', () => {
  withCopyOf('src/content');

  it('is missed by everybody who rests on it, when it is deleted', () => {
    const gone = 'kyivindependent-com-3193';
    copy.change('reports.json', (reports: Records) => reports.filter(({ id }) => id !== gone));
    const problems = problemsOf(copy.folder);
    expect(problems.map(({ file, record, field }) => [file, record, field])).toContainEqual(['disputes.json', 'dispute-raid-and-spiderweb', 'reports']);
    expect(problems.length).toBeGreaterThan(1);
    expect(new Set(problems.map(({ found, expected }) => `${found} / ${expected}`))).toEqual(new Set([`"${gone}" / the id of a known report`]));
  });

  it('is not reported as missing where it is there, only malformed', () => {
    copy.change('reports.json', (reports: Records) => void (find(reports, 'kyivindependent-com-3193')['address'] = 'nowhere'));
    expect(problemsOf(copy.folder)).toEqual([
      expect.objectContaining({ file: 'reports.json', record: 'kyivindependent-com-3193', field: 'address', found: '"nowhere"' })
    ]);
  });

  it('has an id of its own in its list', () => {
    copy.change('events.json', (events: Records) => [...events, find(events, 'event-spiderweb')]);
    expect(problemsOf(copy.folder)).toContainEqual(
      expect.objectContaining({ file: 'events.json', record: 'event-spiderweb', field: 'id', found: '"event-spiderweb" a second time' })
    );
  });

  it('has an id of its own among all lists: it is a permalink', () => {
    copy.change(
      'outcomes.json',
      (outcomes: Records) => void Object.assign(find(outcomes, 'outcome-leaders-meeting'), { id: 'event-spiderweb', figures: [], values: {} })
    );
    expect(problemsOf(copy.folder)).toContainEqual(
      expect.objectContaining({ file: 'events.json', record: 'event-spiderweb', field: 'id', found: '"event-spiderweb" a second time' })
    );
  });
});

describe('one fault in the words is one problem, with its file and message', () => {
  withCopyOf('tests/datasets/second');

  const lamp = 'outcomes.outcome-lamp';
  const breaks: Break[] = [
    ['a word dropped in the first language', 'words/fr.json', (words) => void delete words.outcomes['outcome-lamp'].summary, { record: `${lamp}.summary` }],
    [
      'a word dropped in another language',
      'words/en.json',
      (words) => void delete words.outcomes['outcome-lamp'].summary,
      { record: `${lamp}.summary`, found: 'no words' }
    ],
    [
      'a word that is no text',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].summary = null),
      { record: `${lamp}.summary`, found: 'no words' }
    ],
    [
      'a word that only one language has',
      'words/en.json',
      (words) => void (words.outcomes['outcome-rock'].caption = 'rock'),
      { record: 'outcomes.outcome-rock.caption', found: 'words that no other language has' }
    ],
    [
      'a figure in digits',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].summary += ' It took 8 hours.'),
      { record: `${lamp}.summary`, found: expect.stringContaining('the figure 8 in') as string }
    ],
    [
      'a figure in Arabic digits',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].summary += ' ٨'),
      { record: `${lamp}.summary`, found: expect.stringContaining('the figure ٨ in') as string }
    ],
    [
      'a figure in words',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].summary += ' It took Eight hours.'),
      { record: `${lamp}.summary`, found: expect.stringContaining('the figure 8 in words') as string }
    ],
    [
      'a large figure in words',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].detail += ' One thousand two hundred barrels.'),
      { record: `${lamp}.detail`, found: expect.stringContaining('the figure 1200 in words') as string }
    ],
    [
      'a figure inside a plural',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].caption = '{hours, plural, one {8 hours} other {hours}}'),
      { record: `${lamp}.caption`, found: expect.stringContaining('the figure 8 in') as string }
    ],
    [
      'an argument of another name',
      'words/en.json',
      (words) => void (words.passages['passage-paint'].text = 'Painted with {buckets, number} of paint'),
      { record: 'passages.passage-paint.text', found: '{buckets, number}', expected: '{pots, number}' }
    ],
    [
      'an argument that one language leaves out',
      'words/en.json',
      (words) => void (words.passages['passage-paint'].text = 'Painted'),
      { record: 'passages.passage-paint.text', found: 'no arguments', expected: '{pots, number}' }
    ],
    [
      'a date that one language takes for a number',
      'words/en.json',
      (words) => void (words.documents['gullholm-letter'].handedOver = 'On {handed, number}'),
      { record: 'documents.gullholm-letter.handedOver', found: '{handed, number}', expected: '{handed, date}' }
    ],
    [
      'a plural without a form',
      'words/fr.json',
      (words) => void (words.units.hours.name = '{n, plural, one {heure} other {heures}}'),
      { record: 'units.hours.name', field: 'n', found: 'plural forms one, other', expected: 'also many' }
    ],
    [
      'a malformed message',
      'words/fr.json',
      (words) => void (words.outcomes['outcome-lamp'].summary = 'Les îles {n, plural, one {#}'),
      { record: `${lamp}.summary`, expected: 'an ICU message' }
    ],
    [
      'a malformed message in another language',
      'words/en.json',
      (words) => void (words.outcomes['outcome-lamp'].summary = 'The islands {'),
      { record: `${lamp}.summary`, expected: 'an ICU message' }
    ]
  ];

  it.each(breaks)('%s', (what, file, edit, expected) => {
    copy.change(file, edit);
    const problems = problemsOf(copy.folder);
    // What the first language lacks, and the others have, is missing in it and an orphan in them: both places are named.
    const named = problems.filter((problem) => problem.file === file);
    expect(named).toEqual([expect.objectContaining({ file, ...expected })]);
    expect(
      problems.filter((problem) => problem.record !== expected.record),
      what
    ).toEqual([]);
  });

  it.each([
    ['an argument that no value answers', '{buckets, number}', 'the argument {buckets}', "one of the record's values: pots"],
    ['a number that is taken for a date', '{pots, date, day}', '{pots, date} for "@event-paint.pots"', 'a value that is a date'],
    ['a number that would be written without the form of its language', '{pots}', '{pots, text} for "@event-paint.pots"', 'a value that is a text']
  ])('%s, in every language', (_, message, found, expected) => {
    for (const language of ['fr', 'en']) copy.change(`words/${language}.json`, (words) => void (words.passages['passage-paint'].text = message));
    expect(problemsOf(copy.folder)).toEqual([expect.objectContaining({ file: 'words/fr.json', record: 'passages.passage-paint.text', found, expected })]);
  });

  it('a value that is no date, where every language takes it for one', () => {
    copy.change('documents.json', (documents: Records) => void (find(documents, 'gullholm-letter')['values'].handed = '2 April'));
    expect(problemsOf(copy.folder)).toEqual([
      expect.objectContaining({ record: 'documents.gullholm-letter.handedOver', field: 'handed', found: '{handed, date} for "2 April"' })
    ]);
  });

  it.each(['asks', 'paper', 'silent', 'toward'])('a side without its words, in every language: %s', (field) => {
    for (const language of ['fr', 'en']) copy.change(`words/${language}.json`, (words) => void delete words.parties.gullholm[field]);
    expect(problemsOf(copy.folder)).toEqual([expect.objectContaining({ file: 'words/fr.json', record: `parties.gullholm.${field}`, found: 'no words' })]);
  });

  it('words for nothing, in every language', () => {
    for (const language of ['fr', 'en']) copy.change(`words/${language}.json`, (words) => void (words.outcomes['outcome-ghost'] = { title: 'A ghost' }));
    expect(problemsOf(copy.folder)).toEqual([
      expect.objectContaining({ file: 'words/fr.json', record: 'outcomes.outcome-ghost.title', found: 'words for nothing in the dataset' })
    ]);
  });

  it('a name for an outlet that is not there', () => {
    copy.change('words/en.json', (words) => void (words.outlets = { 'tide-gazete': { name: 'The Tide Gazette' } }));
    expect(problemsOf(copy.folder)).toEqual([expect.objectContaining({ file: 'words/en.json', record: 'outlets.tide-gazete.name' })]);
  });

  it('a word of the interface that the first language lacks: both files are named', () => {
    copy.change('interface/fr.json', (words) => void delete words.live.lens.clear);
    expect(problemsOf(copy.folder)).toEqual([
      {
        file: 'src/words/en.json',
        record: 'live.lens.clear',
        field: '',
        found: 'words that no other language has',
        expected: 'no orphan words, or the same in interface/fr.json'
      }
    ]);
  });

  it('a language of the card without words', () => {
    copy.change('card.json', (card) => void card.languages.push({ code: 'eo', name: 'Esperanto', direction: 'ltr', locale: 'eo' }));
    expect(problemsOf(copy.folder).map(({ file, found }) => [file, found])).toEqual([
      ['words/eo.json', 'no file'],
      ['src/words/eo.json', 'no file']
    ]);
  });
});

describe('a file', () => {
  withCopyOf('tests/datasets/second');

  it('that is missing is named', () => {
    copy.remove('claimants.json');
    expect(problemsOf(copy.folder)).toEqual([{ file: 'claimants.json', record: '', field: '', found: 'no file', expected: 'the file' }]);
  });

  it.each(['events.json', 'words/en.json', 'interface/fr.json'])('that is not JSON is named once: %s', (file) => {
    copy.write(file, '{ "id": ');
    const problems = problemsOf(copy.folder).filter(({ expected }) => expected === 'JSON');
    expect(problems).toEqual([expect.objectContaining({ file, record: '' })]);
  });

  it('of facts that is not JSON is all that is told: nothing can be held against the rest', () => {
    copy.write('events.json', '{ "id": ');
    expect(problemsOf(copy.folder)).toHaveLength(1);
  });

  it('that holds something else altogether is named', () => {
    copy.write('events.json', '{}');
    expect(problemsOf(copy.folder)).toEqual([expect.objectContaining({ file: 'events.json', found: '{}' })]);
  });
});

describe('several faults at once', () => {
  withCopyOf('src/content');

  it('are all told, in all files, the malformed beside the misspelled', () => {
    const languages = readDataset('src/content').card.languages.map(({ code }) => code);
    const last = `words/${languages.at(-1)!}.json`;
    const spelledIn = languages.indexOf('en') === -1 ? languages[0]! : 'en';
    copy.change('reports.json', (reports: Records) => reports.filter(({ id }) => id !== 'kyivindependent-com-3193'));
    copy.change('findings.json', (findings: Records) => void (find(findings, 'duration')['reports'] = []));
    copy.change('events.json', (events: Records) => {
      find(events, 'event-spiderweb')['topic'] = 'strikse';
      find(events, 'event-talks-2-june')['date'] = '2025-06-31';
    });
    copy.change(`words/${spelledIn}.json`, (words) => void (words.outcomes['outcome-remains'].summary += ' Six thousand each way.'));
    copy.change(last, (words) => void delete words.outcomes['outcome-ceasefire'].title);
    const places = problemsOf(copy.folder).map(({ file, record, field }) => [file, record, field].filter(Boolean).join(' › '));
    expect(places).toEqual(
      expect.arrayContaining([
        'disputes.json › dispute-raid-and-spiderweb › reports',
        'findings.json › duration › reports',
        'events.json › event-spiderweb › topic',
        'events.json › event-talks-2-june › date',
        `words/${spelledIn}.json › outcomes.outcome-remains.summary`,
        `${last} › outcomes.outcome-ceasefire.title`
      ])
    );
  });

  it('do not make up others: a finding that is left out for its shape leaves no orphan words', () => {
    copy.change('findings.json', (findings: Records) => void (find(findings, 'duration')['reports'] = []));
    expect(problemsOf(copy.folder)).toHaveLength(1);
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
