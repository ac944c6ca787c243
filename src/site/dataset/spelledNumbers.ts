import { toCardinal as arabic } from 'n2words/ar-SA';
import { toCardinal as english } from 'n2words/en-GB';
import { toCardinal as ukrainian } from 'n2words/uk-UA';

/** How each language spells a number out. A language that is not here is checked for digits only. */
const spellers: Record<string, (value: number) => string> = { ar: arabic, en: english, uk: ukrainian };

/** Below this a number is a word of ordinary prose ("two sides", "both papers"); from here on it is a figure. */
const smallest = 4;

/** n2words writes the Ukrainian і with the Latin letter; compare without that difference, nor case or vowel signs. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('i', 'і')
    .replace(/[\u064B-\u0652]/g, '')
    .replace(/[\s-]+/g, ' ');
}

const known = new Map<string, string>();

/** A number in words, folded for comparison; spelled once, since every message is compared with every number. */
function inWords(language: string, number: number): string {
  const key = `${language} ${number}`;
  const words = known.get(key) ?? fold(spellers[language]?.(number) ?? '');
  known.set(key, words);
  return words;
}

/** Finds, among `numbers`, the one that `text` spells out in words in `language`: the longest, since "six thousand" is not six. */
export function findSpelledNumber(text: string, language: string, numbers: Iterable<number>): number | undefined {
  if (!(language in spellers)) return undefined;
  const prose = ` ${fold(text)
    .replace(/[^\p{L}\p{M} ]+/gu, ' ')
    .replace(/ +/g, ' ')} `;
  const figures = [...numbers]
    .filter((number) => Number.isInteger(number) && number >= smallest)
    .map((number) => ({ number, words: inWords(language, number) }));
  const found = figures.filter(({ words }) => prose.includes(` ${words} `));
  return found.sort((a, b) => b.words.length - a.words.length)[0]?.number;
}
