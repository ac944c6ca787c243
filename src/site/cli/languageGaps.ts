import { readFileSync } from 'node:fs';
import type { Loaded } from '../dataset/load.ts';
import { hasSpeller } from '../dataset/spelledNumbers.ts';
import { fontSubsets, scriptOf } from '../pages/scripts.ts';
import { hasPictures } from '../pages/sharePicture.ts';

/** The share of letters that the fonts may lack: foreign names bring more than are worth a file. */
const foreignShare = 1 / 500;

/**
 * Every character that a style sheet has a font for, by its unicode ranges.
 *
 * @example coverageOf('unicode-range: U+0400-045F, U+2116') // /[\u{0400}-\u{045F}\u{2116}-\u{2116}]/gu
 */
function coverageOf(sheet: string): RegExp {
  const ranges = [...sheet.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].map(([, from = '', to = from]) => `\\u{${from}}-\\u{${to}}`);
  return new RegExp(`[${ranges.join('')}]`, 'gu');
}

function lettersIn(text: string): string[] {
  return text.match(/\p{L}/gu) ?? [];
}

/** What the headings of a language lack, if anything. */
function fontGap(locale: string, words: readonly unknown[]): string | undefined {
  const script = scriptOf(locale) ?? 'unknown';
  const subsets = fontSubsets[script];
  if (!subsets) return `src/site/pages/scripts.ts names no font for its script, ${script}, so that headings are set in whatever the reader has`;
  if (!subsets.length) return undefined;
  const text = JSON.stringify(words);
  const bare = lettersIn(text.replace(coverageOf(readFileSync('src/styles/fonts.css', 'utf8')), ''));
  if (bare.length <= lettersIn(text).length * foreignShare) return undefined;
  return `src/styles/fonts.css has no font with ${[...new Set(bare)].slice(0, 8).join(' ')}, so that headings are set in two fonts`;
}

/** What the languages of a dataset are built without: where it is to be added, and what follows from it. None of it stops a build. */
export function languageGaps({ dataset, words, interfaceWords }: Loaded): string[] {
  return dataset.card.languages.flatMap((language) => {
    const { code, name, locale } = language;
    const gaps = [
      hasSpeller(code) ? undefined : 'src/site/dataset/spelledNumbers.ts does not spell numbers in it, so that figures in words are not found',
      fontGap(locale, [words[code], interfaceWords[code]]),
      hasPictures(language) ? undefined : 'src/site/pages/sharePicture.ts names no font for its script, so that its pages are shared without a picture'
    ];
    return gaps.filter((gap) => gap !== undefined).map((gap) => `${name} (${code}): ${gap}.`);
  });
}
