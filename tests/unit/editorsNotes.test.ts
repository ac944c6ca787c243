import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Words } from '../../src/schema/words.ts';
import { type Loaded } from '../../src/site/dataset/load.ts';
import { parseLanguage, type LanguageWords } from '../../src/site/dataset/languageWords.ts';
import { DatasetError, describe as tell } from '../../src/site/dataset/problem.ts';
import { editorsNotes } from '../../src/site/editors/editorsNotes.ts';
import { outOfOrder } from '../../src/site/editors/outOfOrder.ts';
import type { LanguageStyle } from '../../src/site/editors/readStyle.ts';
import { wordQuality } from '../../src/site/editors/wordQuality.ts';
import { loadOnce } from '../datasets/loaded.ts';

const second = loadOnce('tests/datasets/second');

describe('the talks of this project', () => {
  it('keep the order that the page states', () => {
    expect(editorsNotes(loadOnce('src/content'), 'src/content').faults).toEqual([]);
  });
});

describe('the order of the dataset', () => {
  /** The second dataset with the figures of its first event given by these claimants on these days. */
  function ordered(figures: readonly { claimedBy: string[]; date?: string }[]): string[] {
    const dataset = structuredClone(second.dataset);
    const [event] = dataset.events;
    const [known] = event?.figures ?? [];
    if (!event || !known) throw new Error('the second dataset has no event with a figure');
    event.figures = figures.map((figure, index) => ({ ...known, id: `${event.id}.${index}`, ...figure, date: figure.date }));
    return outOfOrder(dataset).map(tell);
  }

  it.each([
    [
      'by day',
      [
        { claimedBy: ['mayor'], date: '1971-04-01' },
        { claimedBy: ['keeper'], date: '1971-04-02' }
      ]
    ],
    [
      'on one day by side',
      [
        { claimedBy: ['keeper'], date: '1971-04-01' },
        { claimedBy: ['mayor'], date: '1971-04-01' }
      ]
    ],
    [
      'whoever speaks for no side, and what has no day',
      [{ claimedBy: ['puffin-post'], date: '1971-04-02' }, { claimedBy: ['keeper'] }, { claimedBy: ['keeper'], date: '1971-04-02' }]
    ],
    ['among those who give one figure by side', [{ claimedBy: ['puffin-post', 'keeper', 'mayor'] }]]
  ])('is kept %s', (_, figures) => {
    expect(ordered(figures)).toEqual([]);
  });

  it.each([
    [
      'a later day first',
      [
        { claimedBy: ['keeper'], date: '1971-04-02' },
        { claimedBy: ['mayor'], date: '1971-04-01' }
      ]
    ],
    ['the second side first on one day', [{ claimedBy: ['mayor'] }, { claimedBy: ['keeper'] }]],
    ['the second side first among those who give one figure', [{ claimedBy: ['mayor', 'puffin-post', 'keeper'] }]]
  ])('is broken by %s', (_, figures) => {
    expect(ordered(figures)).toHaveLength(1);
    expect(ordered(figures)[0]).toContain('event-paint');
  });
});

describe('the accounts of attacks', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'style-'));
    mkdirSync(join(folder, 'style'));
    const sides = { saltmere: ['Saltmere', 'keeper'], gullholm: ['Gullholm'] };
    writeFileSync(join(folder, 'style', 'en.json'), JSON.stringify({ sides }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is wrong where these are the words of the attack by Saltmere, which the house style of English knows. */
  function faultsOf(words: { title: string; reason: string }): string[] {
    const loaded: Loaded = structuredClone({ ...second });
    const events = loaded.words['en']?.['events'] as Record<string, Words>;
    Object.assign(events['event-paint'] ?? {}, words);
    Object.assign(events['event-lamp-out'] ?? {}, { title: 'Gullholm puts out the lamp' });
    return editorsNotes(loaded, folder).faults.filter((fault) => fault.includes('event-paint.'));
  }

  it('name in the title who made it', () => {
    expect(faultsOf({ title: 'Saltmere paints the tower', reason: 'The keeper: it looked dull.' })).toEqual([]);
    expect(faultsOf({ title: 'The tower is painted', reason: 'The keeper: it looked dull.' })).toEqual([expect.stringContaining('event-paint.title')]);
  });

  it('let that side give the reason first, and the other answer', () => {
    const title = 'Saltmere paints the tower';
    expect(faultsOf({ title, reason: 'The keeper: it looked dull. Gullholm: it did not.' })).toEqual([]);
    expect(faultsOf({ title, reason: 'Gullholm: for no reason. The keeper: it looked dull.' })).toEqual([expect.stringContaining('event-paint.reason')]);
    expect(faultsOf({ title, reason: 'Nobody knows.' })).toEqual([]);
  });

  it('are held by names that sentences have', () => {
    const misspelt = mkdtempSync(join(tmpdir(), 'style-'));
    mkdirSync(join(misspelt, 'style'));
    writeFileSync(join(misspelt, 'style', 'en.json'), JSON.stringify({ sides: { saltmere: ['Saltmere', 'Saltmeer'] } }));
    expect(editorsNotes(second, misspelt).faults).toContainEqual(expect.stringMatching(/^style\/en\.json › sides\.saltmere: found "Saltmeer"/));
    expect(editorsNotes(second, misspelt).faults.join()).not.toContain('found "Saltmere"');
    rmSync(misspelt, { recursive: true });
  });

  it('are held by nothing where the editors keep no house style', () => {
    expect(editorsNotes(second, 'tests/datasets/second').faults).toEqual([]);
  });

  it('are told of a language without a house style where another one has it', () => {
    expect(editorsNotes(second, folder).warnings).toContain('style/fr.json is missing: nothing is held by the house style in Français');
    expect(editorsNotes(second, 'tests/datasets/second').warnings.filter((warning) => warning.startsWith('style/'))).toEqual([]);
  });

  it('say what is wrong with a house style that is none', () => {
    const broken = mkdtempSync(join(tmpdir(), 'style-'));
    mkdirSync(join(broken, 'style'));
    for (const text of [JSON.stringify({ loaded: 'regime' }), JSON.stringify({ unknown: [] }), 'no JSON']) {
      writeFileSync(join(broken, 'style', 'en.json'), text);
      expect(() => editorsNotes(second, broken)).toThrow(DatasetError);
    }
    rmSync(broken, { recursive: true });
  });
});

describe('the balance of voices', () => {
  it('says whose word figures are, who owns the sources, and who is named first and last', () => {
    const { balance } = editorsNotes(loadOnce('src/content'), 'src/content');
    expect(balance).toEqual([
      expect.stringMatching(/^Figures by the party .*ukraine \d+ \(\d+ %\)/),
      expect.stringMatching(/^Reports by who owns .*state \d+ \(\d+ %\)/),
      expect.stringMatching(/^Accounts of events .*first .*ukraine \d+ .*; last .*russia \d+/)
    ]);
  });
});

describe('the words of a language', () => {
  const plain: LanguageStyle = { sides: {}, loaded: [], quotes: [['«', '»']], latin: [], terms: {} };
  const parse = (language: string, words: Words): LanguageWords => parseLanguage(language, `${language}.json`, words, () => undefined);

  interface Place {
    path?: string;
    isLatin?: boolean;
    style?: Partial<LanguageStyle>;
    names?: readonly string[];
  }

  /** What is said of one message beside that of the first language. */
  function notesOn(own: string, first: string, { path = 'text', isLatin = true, style, names = [] }: Place = {}): string[] {
    const tree = (text: string): Words => path.split('.').reduceRight<Words | string>((inner, key) => ({ [key]: inner }), text) as Words;
    return wordQuality(parse('xx', tree(own)), parse('en', tree(first)), { ...plain, ...style }, isLatin, new Set(names));
  }

  it('are looked at where they are those of the first language', () => {
    expect(notesOn('The lamp burns', 'The lamp burns')).toEqual([expect.stringContaining('xx.json › text is the same')]);
    expect(notesOn('No Light In The Fog', 'No Light In The Fog')).toHaveLength(1);
    expect(notesOn('Puffin Post', 'Puffin Post')).toEqual([]);
  });

  it('are looked at where they are much longer in a place with a width', () => {
    expect(notesOn('Ein sehr viel längerer Titel', 'A longer title', { path: 'lamp.title' })).toEqual([expect.stringContaining('28 letters')]);
    expect(notesOn('Ein sehr viel längerer Satz', 'A longer line', { path: 'lamp.text' })).toEqual([]);
    const [own, first] = ['{n, plural, one {eine Lampe auf der Insel} other {# Lampen}}', '{n, plural, one {one island lamp} other {# lamps}}'];
    expect(notesOn(own, first, { path: 'lamp.title' })).toEqual([]);
  });

  it('are looked at where letters are of another script, but for names and signs', () => {
    const options = { isLatin: false, names: ['Puffin Post'], style: { latin: ['ISW'] } };
    expect(notesOn('Лампа lamp горит', 'x', options)).toEqual([expect.stringContaining('has lamp in Latin letters')]);
    expect(notesOn('Лампа: Puffin Post, ISW, CSV, раздел IV', 'x', options)).toEqual([]);
    expect(notesOn('Eine lamp', 'x', { ...options, isLatin: true })).toEqual([]);
  });

  it('are looked at where marks do not pair', () => {
    expect(notesOn('Сказал: «да', 'x')).toEqual([expect.stringContaining('« and »')]);
    expect(notesOn('(да', 'x')).toEqual([expect.stringContaining('( and )')]);
    expect(notesOn('{n, plural, one {«#»} other {«#»}} (да)', '{n, plural, one {#} other {#}}')).toEqual([]);
  });

  it('are looked at where a loaded word stands outside of quotations', () => {
    const style = { loaded: ['режим\\p{L}*'] };
    expect(notesOn('Режимы пали', 'x', { style })).toEqual([expect.stringContaining('loaded word “Режимы”')]);
    expect(notesOn('Он сказал: «режим»', 'x', { style })).toEqual([]);
  });

  it('are looked at where a term of the glossary is not used', () => {
    const style = { terms: { 'ceasefires?': ['прекращени\\p{L}* огня'] } };
    expect(notesOn('Перемирие', 'A ceasefire', { style })).toEqual([expect.stringContaining('no term of the glossary for ceasefires?')]);
    expect(notesOn('О прекращении огня', 'On ceasefires', { style })).toEqual([]);
    expect(notesOn('Перемирие', 'A truce', { style })).toEqual([]);
  });
});
