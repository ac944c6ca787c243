import { describe, expect, it } from 'vitest';
import { languageGaps } from '../../src/site/cli/languageGaps.ts';
import { loadOnce } from '../datasets/loaded.ts';

const second = loadOnce('tests/datasets/second');

/** What a language lacks that says one sentence in its words. */
function gapsOf(code: string, sentence: string): string[] {
  const language = { code, name: 'Invented', direction: 'ltr', locale: code, grouping: 'auto' } as const;
  const dataset = { ...second.dataset, card: { ...second.dataset.card, languages: [language] } };
  return languageGaps({ dataset, words: { [code]: { title: sentence } }, interfaceWords: {} });
}

const speller = 'Invented (%s): src/site/dataset/spelledNumbers.ts does not spell numbers in it, so that figures in words are not found.';

describe('what a language lacks', () => {
  it('is nothing where its letters have fonts, its numbers a speller and its pictures letters', () => {
    expect(languageGaps(loadOnce('src/content'))).toEqual([]);
  });

  it('is said by its name, with the file to add to: French has fonts, but nobody who spells', () => {
    expect(languageGaps(second)).toEqual([speller.replace('Invented (%s)', 'Français (fr)')]);
  });

  it.each([
    ['el', 'Η λάμπα καίει', ['src/site/pages/scripts.ts names no font for its script, Grek']],
    ['ja', '灯台の夕食', ['src/site/pages/scripts.ts names no font for its script, Jpan', 'src/site/pages/sharePicture.ts names no font for its script']],
    ['vi', 'Ngọn đèn vẫn cháy trong sương mù đến sáng', ['src/styles/fonts.css has no font with ọ ẫ ế']]
  ])('is a font, in %s, where the page or its picture has no letters for “%s”', (code, sentence, expected) => {
    const [first, ...others] = gapsOf(code, sentence);
    expect(first).toBe(speller.replace('%s', code));
    expect(others).toEqual(expected.map((gap) => expect.stringContaining(gap) as string));
  });

  it('is no font where a few foreign names alone need one', () => {
    expect(gapsOf('en', `Erdoğan. ${'The lamp burns. '.repeat(100)}`)).toEqual([]);
  });
});
