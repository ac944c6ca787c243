import type { Dataset } from '../../schema/records.ts';
import { show, type AddProblem } from './problem.ts';

type Language = Dataset['card']['languages'][number];

/** The tag of a locale as `Intl` understands it, with its likely script; nothing where it is none. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/** Scripts that are read from the right. */
const fromTheRight = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The field of a language that cannot be, with what it would have to be. */
function faultOf({ code, direction, locale }: Language): [field: keyof Language, expected: string] | undefined {
  if (!isLanguage(code)) return ['code', 'an ISO 639 code of a language'];
  const known = localeOf(locale);
  if (known?.language !== code) return ['locale', `a BCP 47 tag of ${code}, its code`];
  const expected = fromTheRight.has(known.script ?? '') ? 'rtl' : 'ltr';
  return direction === expected ? undefined : ['direction', `${expected}: its script, ${known.script}, is read that way`];
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a code of two or three letters is that of a language. */
function isLanguage(code: string): boolean {
  return /^[a-z]{2,3}$/.test(code) && names.of(code) !== undefined;
}

/**
 * Checks the languages that a dataset speaks, each once and as one that there is, and the codes of languages and countries in its records.
 *
 * @example `card.json › lighthouse-talks › languages.1.direction: found "ltr", expected rtl: its script, Arab, is read that way`
 */
export function checkLanguages({ card, reports, outlets }: Dataset, addProblem: AddProblem): void {
  for (const [index, language] of card.languages.entries()) {
    const place = `languages.${index}`;
    const earlier = card.languages.slice(0, index);
    for (const field of ['code', 'name', 'locale'] as const)
      if (earlier.some((other) => other[field] === language[field]))
        addProblem('card.json', card.id, `${place}.${field}`, `${show(language[field])} a second time`, 'each language once');
    const [field, expected] = faultOf(language) ?? [];
    if (field && expected) addProblem('card.json', card.id, `${place}.${field}`, show(language[field]), expected);
  }
  const strange = new Set([...new Set(reports.map(({ language }) => language))].filter((language) => !isLanguage(language)));
  for (const { id, language } of reports)
    if (strange.has(language)) addProblem('reports.json', id, 'language', show(language), 'an ISO 639 code of a language');
  for (const { id, country } of outlets)
    if (country !== null && regions.of(country) === undefined) addProblem('outlets.json', id, 'country', show(country), 'an ISO 3166 code of a country');
}
