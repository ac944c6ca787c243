import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { getContext } from 'svelte';
import { addMessages, dictionary, json } from 'svelte-i18n';
import { get } from 'svelte/store';
import { createFormatters, formats, type LocaleFormat } from './formats.ts';

// Which locales a browser knows the library needs for texts that are not parsed yet. Ours are, and to ask takes a slow phone 45 ms.
IntlMessageFormat.resolveLocale = () => undefined;

/** What a message's arguments may be. */
export type Values = Record<string, number | string | Date>;

/** All that makes a language: the build has the words of the talks in it too, a page only those that its scripts need. */
export interface LocalePayload extends LocaleFormat {
  /** The code of the language, as addresses and `lang` have it: `uk`. */
  code: string;
  direction: 'ltr' | 'rtl';
  /** Parsed messages (see `parseWords`), in a tree. */
  messages: Record<string, unknown>;
}

/** One language: how it says what the page says. */
export interface Language extends Pick<LocalePayload, 'code' | 'locale' | 'direction'> {
  /**
   * A message in words, by its dotted path: `say('outcomes.title', { n: 8 })`. Throws on an unknown message or a missing value, so
   * that a build with a gap fails.
   */
  say: (path: string, values?: Values) => string;
  /** Whether there is a message, or a branch of them, at a dotted path. */
  has: (path: string) => boolean;
  /** A number as the language writes it: `6000` is “6,000” in English, “6000” in Ukrainian. */
  number: (value: number) => string;
  /** A date in one of the styles of `formats.date`, in UTC. */
  date: (date: Date, style: string) => string;
  /** Which of two names comes first. */
  compare: (a: string, b: string) => number;
}

/**
 * The messages of one language in svelte-i18n's dictionary, under a key of their own: two datasets that speak the same language
 * do not share a word. Returns the look-up of a dotted path.
 */
function fileMessages(code: string, messages: LocalePayload['messages']): (path: string) => unknown {
  const key = `${code}#${Object.keys(get(dictionary)).length}`;
  addMessages(key, messages as Parameters<typeof addMessages>[1]);
  return (path) => get(json)(path, key);
}

/**
 * Makes a language from its payload.
 *
 * Parsed messages are formatted here, and kept by identity: svelte-i18n's own formatters are kept by a message's text, and would
 * write a text that two languages share with the dates and plurals of the first.
 */
export function createLanguage(payload: LocalePayload): Language {
  const { code, locale, direction, messages } = payload;
  const find = fileMessages(code, messages);
  const formatters = createFormatters(payload);
  // A browser without these is found out here, where an island says that it cannot work, and not at the first number that it writes.
  formatters.getNumberFormat().format(0);
  formatters.getPluralRules();
  const parsed = new Map<object, IntlMessageFormat>();
  const formatOf = (message: MessageFormatElement[]): IntlMessageFormat => {
    const format = parsed.get(message) ?? new IntlMessageFormat(message, locale, formats, { formatters });
    parsed.set(message, format);
    return format;
  };
  return {
    code,
    locale,
    direction,
    say: (path, values) => {
      const message = find(path);
      if (typeof message === 'string') return message;
      if (!Array.isArray(message)) throw new Error(`no message "${path}" in ${code}`);
      return String(formatOf(message as MessageFormatElement[]).format(values));
    },
    has: (path) => find(path) !== undefined,
    number: (value) => formatters.getNumberFormat().format(value),
    date: (date, style) => formatters.getDateTimeFormat(undefined, formats.date?.[style]).format(date),
    compare: (a, b) => a.localeCompare(b, locale)
  };
}

const key = Symbol('language');

/** The context entry that hands a language down to components. */
export function languageContext(language: Language): [symbol, Language] {
  return [key, language];
}

/** The language of the page that this component is part of. */
export function getLanguage(): Language {
  return getContext<Language>(key);
}
