import { beforeEach, describe, expect, it } from 'vitest';
import { textFault } from '../../src/site/dataset/textFault.ts';
import { draftOf, problemsOf, type Draft } from '../datasets/copy.ts';

describe('a text', () => {
  it.each([
    ['a control of direction', 'lamp\u202E', undefined, 'U+202E, which nobody sees'],
    ['a blank without width', 'la\u200Bmp', undefined, 'U+200B, which nobody sees'],
    ['a byte-order mark', '\uFEFFlamp', undefined, 'U+FEFF, which nobody sees'],
    ['NUL', 'lamp\u0000', undefined, 'U+0000, which nobody sees'],
    ['a tab', 'a\tlamp', undefined, 'U+0009, which nobody sees'],
    ['what could not be read', 'l\uFFFDmp', undefined, 'U+FFFD, which nobody sees'],
    ['a soft hyphen beside a word', 'lamp\u00AD', undefined, 'U+00AD, which nobody sees'],
    ['a non-joiner where the language has none', 'la\u200Cmp', 'en', 'U+200C, which nobody sees'],
    ['an element', 'a <b>lamp</b>', undefined, 'the markup <b>lamp</b>'],
    ['an entity', 'lamp &amp; rock', undefined, 'the markup &amp;'],
    ['a comment', 'lamp <!-- -->', undefined, 'the markup <!--'],
    ['a letter in two parts', 'lame\u0301', undefined, 'letters put together from parts'],
    ['a Cyrillic letter in a Latin word', 'lаmp', undefined, 'letters of two scripts in “lаmp”'],
    ['a Latin letter in a Cyrillic word', 'лaмпа', undefined, 'letters of two scripts in “лaмпа”'],
    ['a Greek letter in a Latin word', 'rοck', undefined, 'letters of two scripts in “rοck”']
  ])('with %s is told', (_, text, language, fault) => {
    expect(textFault(text, language)).toBe(fault);
  });

  it.each([
    ['words of several scripts', 'Лампа lamp λάμπα', undefined],
    ['a soft hyphen inside a word', 'собствен\u00ADности', 'ru'],
    ['a non-joiner inside a Persian word', 'می\u200Cخواهم', 'fa'],
    ['a separator that says its direction', '\u200F، ', 'ar'],
    ['a short Arabic word before a name', 'وTopcor', 'ar'],
    ['signs that are no markup', 'a < b & c > d', undefined]
  ])('with %s is not', (_, text, language) => {
    expect(textFault(text, language)).toBeUndefined();
  });
});

describe('a message', () => {
  let draft: Draft;
  beforeEach(() => {
    draft = draftOf('tests/datasets/second');
  });

  const title = ['outcomes', 'outcome-rock', 'title'];

  it.each([
    ['empty', '', '""'],
    ['blank', '\u00A0', '"\u00A0"'],
    ['a blank in front', ' The rock has no owner', 'a blank at one end of " The rock has no owner"'],
    ['a blank behind', 'The rock has no owner ', 'a blank at one end of "The rock has no owner "'],
    ['markup', 'The <i>rock</i>', 'the markup <i>rock</i>'],
    ['a letter of another script that stands alone', 'а rock', '“а” in letters of another script'],
    ['words of another script', 'The скала', '“скала” in letters of another script']
  ])('is told where it is or has %s', (_, text, found) => {
    draft.set('words/en.json', title, text);
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ file: 'words/en.json', record: title.join('.'), found })]);
  });

  it('is told where it has a plural form that its language has not', () => {
    draft.set('words/en.json', ['units', 'hours', 'name'], '{n, plural, one {hour} few {hours} other {hours}}');
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ record: 'units.hours.name', field: 'n', found: 'plural forms one, few, other', expected: 'no few: en has none' })
    ]);
  });

  it('is told where it names a style that there is none of', () => {
    draft.set('words/en.json', ['documents', 'gullholm-letter', 'handedOver'], 'On {handed, date, fully}');
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ field: 'handed', found: '{handed, date, fully}' })]);
  });

  it('is told where a share is no part of a whole', () => {
    for (const language of ['fr', 'en']) draft.set(`words/${language}.json`, ['passages', 'passage-paint', 'text'], '{pots, number, share}');
    expect(problemsOf(draft)).toEqual([expect.objectContaining({ field: 'pots', expected: 'a value in article.json from 0 to 1' })]);
  });

  it('is told where a number is a share in another language alone', () => {
    draft.set('words/fr.json', ['passages', 'passage-paint', 'text'], '{pots, number, percent}');
    draft.set('words/en.json', ['passages', 'passage-paint', 'text'], '{pots, number}');
    expect(problemsOf(draft)).toEqual([
      expect.objectContaining({ record: 'passages.passage-paint.text', found: '{pots, number}', expected: '{pots, number, percent}, as in words/fr.json' })
    ]);
  });

  it('is told in the language that differs from all others, the first one too', () => {
    const talks = draftOf('src/content');
    talks.set('words/en.json', ['card', 'description'], 'What came out of the talks');
    expect(problemsOf(talks).map(({ file }) => file)).toEqual(['words/en.json']);
  });
});

describe('the words of a language', () => {
  it('are told where they are another language’s', () => {
    const draft = draftOf('tests/datasets/second');
    draft.folder.words['en'] = draft.folder.words['fr']!;
    expect(problemsOf(draft)).toContainEqual(
      expect.objectContaining({ file: 'words/en.json', record: '', found: expect.stringContaining('the sentences of words/fr.json') as string })
    );
  });
});
