import { toCardinal as arabic } from 'n2words/ar-SA';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as ukrainian } from 'n2words/uk-UA';

/** How each language spells a number out. A language that is not here is checked for digits only, and `npm run check` says so. */
const spellers: Record<string, (value: number) => string> = { ar: arabic, en: english, uk: ukrainian };

/** Below this a number is a word of ordinary prose ("two sides", "both papers"); from here on it is a figure. */
const smallest = 4;

/** Whether figures that are spelled out can be found in a language. */
export function hasSpeller(language: string): boolean {
  return language in spellers;
}

/**
 * A text as its bare words, for comparison: without case, vowel signs, apostrophes and marks. n2words writes the Ukrainian і
 * with the Latin letter.
 *
 * @example bareWords('Twenty-two: «П’ять»') // 'twenty two пять'
 */
function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('i', 'і')
    .replace(/[\u064B-\u0652'’ʼ]/g, '')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** A number and the words that it is spelled with. */
interface Spelled {
  number: number;
  words: string;
}

/** Numbers in words by the first of these words, so that each word of a text is compared with the few that may begin there. */
function spellAll(speller: (value: number) => string, numbers: Iterable<number>): Map<string, Spelled[]> {
  const byFirstWord = new Map<string, Spelled[]>();
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < smallest) continue;
    const words = bareWords(speller(number));
    const [first = ''] = words.split(' ', 1);
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { number, words }]);
  }
  return byFirstWord;
}

/**
 * Makes what finds, among `numbers`, the one that a text spells out in words in `language`: the longest, since "six thousand"
 * is not six.
 *
 * @example createNumberFinder('en', [40, 6000])('Six thousand bodies') // 6000
 */
export function createNumberFinder(language: string, numbers: Iterable<number>): (text: string) => number | undefined {
  const speller = spellers[language];
  if (!speller) return () => undefined;
  const byFirstWord = spellAll(speller, numbers);
  return (text) => {
    const words = bareWords(text).split(' ');
    const found = words.flatMap((word, index) => {
      const begun = byFirstWord.get(word);
      if (!begun) return [];
      const rest = `${words.slice(index).join(' ')} `;
      return begun.filter((spelled) => rest.startsWith(`${spelled.words} `));
    });
    return found.sort((a, b) => b.words.length - a.words.length)[0]?.number;
  };
}
