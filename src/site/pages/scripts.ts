/**
 * The script that a language is written in, by its ISO 15924 code; nothing where its tag is of no known language.
 *
 * @example scriptOf('uk') // 'Cyrl'
 */
export function scriptOf(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

/**
 * The subsets of the headings' font (`src/styles/fonts.css`) that a page loads at once, by its script. A script that has none here
 * is set in fonts of the reader's own, on purpose: `src/styles/tokens.css` names them.
 */
export const fontSubsets: Readonly<Record<string, readonly string[]>> = { Latn: ['latin'], Cyrl: ['cyrillic', 'latin'], Arab: [] };
