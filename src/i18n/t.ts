import { IntlMessageFormat, type Formatters } from 'intl-messageformat';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { addMessages, json, locale } from 'svelte-i18n';
import { derived, get, writable } from 'svelte/store';
import { createFormatters, formats, type Locale } from './formats.ts';

/** What a message's arguments may be. */
export type Values = Record<string, number | string | Date>;

/** Says a message, by its dotted path, in the language of the page. */
export type Say = (path: string, values?: Values) => string;

const current = writable<{ locale: Locale; formatters: Formatters } | undefined>(undefined);

/**
 * Parsed messages by identity. svelte-i18n's own cache is keyed by a message's text: a text that is equal in two
 * languages would keep the dates and plurals of the first. A parsed message is one object per language.
 */
const parsed = new WeakMap<object, IntlMessageFormat>();

function format(message: unknown, locale: Locale, formatters: Formatters, path: string, values?: Values): string {
  if (typeof message === 'string') return message;
  if (!Array.isArray(message)) throw new Error(`no message "${path}" in ${locale.tag}`);
  const known = parsed.get(message);
  const text = known ?? new IntlMessageFormat(message as MessageFormatElement[], locale.tag, formats, { formatters });
  if (!known) parsed.set(message, text);
  return String(text.format(values));
}

/**
 * The page's one way to words, as a store: `$t('outcomes.title', { n: 8 })`. Throws on an unknown message or a
 * missing value, so that a build with a gap fails.
 */
export const t = derived([json, current], ([messageAt, language]): Say => {
  return (path, values) => {
    if (!language) throw new Error(`"${path}" was asked for before a language was set`);
    return format(messageAt(path), language.locale, language.formatters, path, values);
  };
});

/**
 * Sets the language of everything that is rendered from here on. `messages` are parsed messages; they are added
 * once per language, since svelte-i18n joins lists on a second time, and a parsed message is a list.
 */
export function speak(code: string, language: Locale, messages: Record<string, unknown>, isKnown = false): void {
  if (!isKnown) addMessages(code, messages as Parameters<typeof addMessages>[1]);
  current.set({ locale: language, formatters: createFormatters(language) });
  void locale.set(code);
}

/** The language's ways with what stands outside a message: how a number and a date are written, which of two names comes first. */
export const write = derived(current, (language) => ({
  number: (value: number): string => language?.formatters.getNumberFormat().format(value) ?? String(value),
  date: (date: Date, style: string): string => language?.formatters.getDateTimeFormat(undefined, formats.date?.[style]).format(date) ?? '',
  compare: (a: string, b: string): number => a.localeCompare(b, language?.locale.tag)
}));

/** The words of the page's language as they are now, outside a component. */
export function say(path: string, values?: Values): string {
  return get(t)(path, values);
}
