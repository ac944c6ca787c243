import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { LanguageWords } from '../dataset/languageWords.ts';
import { literalText, type Message } from '../dataset/parseMessages.ts';
import { matcherOf, type LanguageStyle } from './readStyle.ts';

/** How many times as long as the first language a text may be where it has a width. */
const widest = 1.6;
/** Texts of fewer letters fit anywhere. */
const short = 14;

/** Places that have a width: headings, labels, buttons, heads of tables, legends. Units have none: they are told in sentences, and in charts beside a number. */
const hasWidth =
  /^(?:status|standing|position|verdict|ownership|facet|theme|asof\.(?:article|now)|lanes|topics|parts)\b|^(?!units\.).*\.(?:title|short|name|open|copy|heading|legend)$|\.(?:table|key|stand|chapters|jump)\./;

/** The longest text that a message can be, in letters, each argument counted as none. */
function longest(elements: readonly MessageFormatElement[] | string): number {
  if (typeof elements === 'string') return elements.length;
  const lengths = elements.map((element) => {
    if (element.type === TYPE.literal) return element.value.length;
    const isBranching = element.type === TYPE.plural || element.type === TYPE.select;
    return isBranching ? Math.max(...Object.values(element.options).map(({ value }) => longest(value))) : 0;
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

/** What is looked for: in one message, beside that of the first language. Returns what is wrong, if anything. */
type Look = (own: Message, first: Message, path: string) => string | undefined;

/** A word of plain prose, or four words: a name alone may be the same everywhere. */
const prose = /(?<![\p{L}.])\p{Ll}{4,}|(?:\p{L}[^\s]*\s+){3}\p{L}/u;

const isUntranslated: Look = (own, first) =>
  JSON.stringify(own) === JSON.stringify(first) && prose.test(literalText(own)) ? 'is the same as in the first language' : undefined;

const isTooLong: Look = (own, first, path) => {
  const [length, measure] = [longest(own), longest(first)];
  return hasWidth.test(path) && length > short && length > widest * measure
    ? `has ${length} letters in a place with a width, the first language ${measure}`
    : undefined;
};

/** Opening marks without closing ones, quotations and brackets alike. */
function isUnbalanced({ quotes }: LanguageStyle): Look {
  const pairs: readonly (readonly [string, string])[] = [['(', ')'], ['[', ']'], ...quotes];
  return (own) => {
    const text = literalText(own);
    const odd = pairs.find(([open, close]) => text.split(open).length !== text.split(close).length);
    return odd ? `has ${odd.join(' and ')} in unequal numbers` : undefined;
  };
}

/** Names of formats, licences and signs that every language writes in Latin letters. */
const technical = [
  'AA',
  'Atom',
  'BibTeX',
  'cookie',
  'CSV',
  'Data',
  'HTML',
  'iframe',
  'JSON',
  'MIT',
  'oEmbed',
  'Package',
  'PNG',
  'px',
  'RIS',
  'WCAG',
  'WordPress'
];
const isNumeral = /^[IVXLC]+$/;

/** Latin words in a text of other letters that are no names. */
function hasForeignLetters({ latin }: LanguageStyle, isLatin: boolean, names: ReadonlySet<string>): Look {
  const known = new Set([...technical, ...latin, ...names].flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)).map((word) => word.toLowerCase()));
  return (own) => {
    if (isLatin) return undefined;
    const words = literalText(own).match(/\p{Script=Latin}{2,}/gu) ?? [];
    const strange = words.filter((word) => !isNumeral.test(word) && !known.has(word.toLowerCase()));
    return strange.length ? `has ${[...new Set(strange)].join(', ')} in Latin letters` : undefined;
  };
}

/** Loaded words outside of quotations. */
function isLoaded({ loaded, quotes }: LanguageStyle): Look {
  const words = matcherOf(loaded, 'whole');
  const quoted = quotes.map(([open, close]) => new RegExp(`${open}[^${open}${close}]*${close}`, 'gu'));
  return (own) => {
    const text = quoted.reduce((rest, quotation) => rest.replace(quotation, ' '), literalText(own));
    const found = words?.exec(text)?.[0];
    return found ? `has the loaded word “${found}” in our own voice` : undefined;
  };
}

/** Terms of the glossary that the first language has and this one has not. */
function lacksTerm({ terms }: LanguageStyle): Look {
  const pairs = Object.entries(terms).map(([term, own]) => ({ term, first: matcherOf([term], 'whole'), own: matcherOf(own, 'begins') }));
  return (own, first) => {
    const [text, measure] = [literalText(own), literalText(first)];
    const missing = pairs.filter((pair) => pair.first?.test(measure) && !pair.own?.test(text)).map(({ term }) => term);
    return missing.length ? `has no term of the glossary for ${missing.join(', ')}` : undefined;
  };
}

/** Names of outlets are what they are in every language. */
function namesOutlet(path: string): boolean {
  return /^(?:outlets|claimants)\./.test(path);
}

/**
 * What may be wrong with the words of a language beside those of the first one: left untranslated, too long for their place, letters of
 * another script, unequal marks, loaded words, terms of the glossary not used. `isLatin`: the language is written in Latin letters.
 * `names`: those of outlets, which any script may have in Latin letters. A line each, with the place.
 */
export function wordQuality(own: LanguageWords, first: LanguageWords, style: LanguageStyle, isLatin: boolean, names: ReadonlySet<string>): string[] {
  const ofAny = [isUnbalanced(style), isLoaded(style)];
  const ofOthers = [isUntranslated, isTooLong, hasForeignLetters(style, isLatin, names), lacksTerm(style)];
  const looks = own.language === first.language ? ofAny : [...ofAny, ...ofOthers];
  return [...own.messages].flatMap(([path, message]) => {
    const measure = first.messages.get(path);
    if (measure === undefined || namesOutlet(path)) return [];
    return looks.flatMap((look) => look(message, measure, path) ?? []).map((found) => `${own.file} › ${path} ${found}`);
  });
}
