import { toCardinal as arabic } from 'n2words/ar-SA';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as russian } from 'n2words/ru-RU';
import { toCardinal as turkish } from 'n2words/tr-TR';
import { toCardinal as ukrainian } from 'n2words/uk-UA';
import { baseOfNumeral } from './numeralForms.ts';

/** How each language spells a number out. A language that is not here is checked for digits only, and `npm run check` says so. */
const spellers: Record<string, (value: number) => string> = { ar: arabic, en: english, ru: russian, tr: turkish, uk: ukrainian };

/** Numbers whose word is another one too: six is also "under", ten "he" in some cases, a hundred "face". They are found in longer ones only. */
const ambiguous: Readonly<Record<string, readonly number[]>> = { tr: [6, 10, 100] };

/** Below this a number is a word of ordinary prose ("two sides", "both papers"); from here on it is a figure. */
const smallest = 4;

/** Whether figures that are spelled out can be found in a language. */
export function hasSpeller(language: string): boolean {
  return language in spellers;
}

/**
 * The bare words of a text, for comparison: without case, vowel signs, apostrophes and marks, each numeral in one form. n2words writes
 * the Ukrainian і with the Latin letter.
 *
 * @example bareWords('en', 'Twenty-two: “Forty”') // ['twenty', 'two', 'forty']
 */
function bareWords(language: string, text: string): readonly string[] {
  const known = bared.get(language) ?? new Map<string, readonly string[]>();
  bared.set(language, known);
  const words = known.get(text) ?? splitWords(language, text);
  known.set(text, words);
  return words;
}

/** The bare words of texts that were asked about, by language: a build reads the same words three times. */
const bared = new Map<string, Map<string, readonly string[]>>();

function splitWords(language: string, text: string): string[] {
  const letters = text
    .toLocaleLowerCase(language)
    .replaceAll('ё', 'е')
    .replace(/[\u064B-\u0652'’ʼ]/g, '');
  return (language === 'uk' ? letters.replaceAll('i', 'і') : letters)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => baseOfNumeral(language, word));
}

/** A thousand that needs no "one": both ways are written. */
const oneThousand = /^(?:одна тисяч|одна тысяч) ?/;

/** The ways in which a number is spelled. */
function spell(language: string, speller: (value: number) => string, number: number): string[] {
  const words = bareWords(language, speller(number)).join(' ');
  return oneThousand.test(words) ? [words, words.slice(words.indexOf(' ') + 1)] : [words];
}

/** A number and the words that it is spelled with. */
interface Spelled {
  number: number;
  words: string;
}

/** Numbers in words by the first of these words, so that each word of a text is compared with the few that may begin there. */
function spellAll(language: string, speller: (value: number) => string, numbers: Iterable<number>): Map<string, Spelled[]> {
  const byFirstWord = new Map<string, Spelled[]>();
  for (const number of numbers) {
    if (!Number.isInteger(number) || number < smallest || ambiguous[language]?.includes(number)) continue;
    for (const words of spell(language, speller, number)) {
      const [first = ''] = words.split(' ', 1);
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { number, words }]);
    }
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
  const byFirstWord = spellAll(language, speller, numbers);
  return (text) => {
    const words = bareWords(language, text);
    const found = words.flatMap((word, index) => {
      const begun = byFirstWord.get(word);
      if (!begun) return [];
      const rest = `${words.slice(index).join(' ')} `;
      return begun.filter((spelled) => rest.startsWith(`${spelled.words} `));
    });
    return found.sort((a, b) => b.words.length - a.words.length)[0]?.number;
  };
}
