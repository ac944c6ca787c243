/**
 * The script that a language is written in, by its ISO 15924 code; nothing where its tag is of no known language.
 *
 * @example scriptOf('uk') // 'Cyrl'
 */
export function scriptOf(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

/**
 * The subsets of the headings' font (`src/styles/fonts.css`) that headings in a script are set in. A script that has none is set in fonts of the
 * reader's own, on purpose: `src/styles/tokens.css` names them.
 */
export const fontSubsets: Readonly<Record<string, readonly string[]>> = { Latn: ['latin'], Cyrl: ['cyrillic', 'latin'], Arab: [] };

/** Languages whose own letters are also in the subset of further Latin letters: a word is not to be set in two fonts. */
const beyondLatin: readonly string[] = ['az', 'cs', 'et', 'hr', 'hu', 'lt', 'lv', 'mt', 'pl', 'ro', 'sk', 'sl', 'tk', 'tr'];

/** The subsets of the headings' font that a page in a language needs. */
export function subsetsFor(locale: string): readonly string[] {
  const { language } = new Intl.Locale(locale);
  const own = fontSubsets[scriptOf(locale) ?? ''] ?? [];
  return beyondLatin.includes(language) ? [...own, 'latin-ext'] : own;
}
