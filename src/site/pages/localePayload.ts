import type { LocalePayload } from '../../i18n/language.ts';
import type { Card } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import type { Loaded } from '../dataset/load.ts';
import { parseWords } from '../dataset/parseMessages.ts';

/** A language that the dataset speaks, as its card names it. */
export type CardLanguage = Card['languages'][number];

/** One tree of words laid over another. */
function merge(a: Words, b: Words): Words {
  const merged: Words = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = merged[key];
    merged[key] = typeof known === 'object' && typeof value === 'object' ? merge(known, value) : value;
  }
  return merged;
}

/** A language's own month names for prose, January first, where its words have them. */
function monthsOf(words: Words | undefined): string[] | undefined {
  const months = words?.['months'];
  return typeof months === 'object' ? Object.values(months).filter((name) => typeof name === 'string') : undefined;
}

/** What a language's own words say after a year. */
function yearWordOf(words: Words | undefined): string | undefined {
  const word = words?.['yearWord'];
  return typeof word === 'string' ? word : undefined;
}

/** Whether a language writes other digits than JavaScript; nothing where it does not, since that is said on every page. */
function writesOwnDigits(locale: string): true | undefined {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(1234567890) !== '1234567890' || undefined;
}

function payloadOf({ interfaceWords }: Loaded, { code, locale, direction, grouping }: CardLanguage, words: Words): LocalePayload {
  const own = interfaceWords[code];
  return {
    ...{ code, locale, direction, grouping, hasOwnDigits: writesOwnDigits(locale) },
    ...{ months: monthsOf(own), yearWord: yearWordOf(own), messages: parseWords(words) }
  };
}

/** A language with all its words, those of the interface and those of the talks: what the build prints from. */
export function wholePayload(loaded: Loaded, language: CardLanguage): LocalePayload {
  const { words, interfaceWords } = loaded;
  return payloadOf(loaded, language, merge(interfaceWords[language.code] ?? {}, words[language.code] ?? {}));
}

/** The words that scripts need besides those of a section's own island. */
const shared = ['cite', 'failed', 'record'];

/** A language with the words that the islands of a page need in a browser: of each island by its name. */
export function pagePayload(loaded: Loaded, language: CardLanguage, islands: readonly string[]): LocalePayload {
  const live = loaded.interfaceWords[language.code]?.['live'] as Words;
  const needed = Object.entries(live).filter(([key]) => [...islands, ...shared].includes(key));
  return payloadOf(loaded, language, { live: Object.fromEntries(needed) });
}
