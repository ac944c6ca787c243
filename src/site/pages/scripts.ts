/**
 * The script that a language is written in, by its ISO 15924 code; nothing where its tag is of no known language.
 *
 * @example scriptOf('uk') // 'Cyrl'
 */
export function scriptOf(locale: string): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}

/**
 * Whether headings in a script have a font of the site (`src/styles/fonts.css`). Those that have none are set in fonts of the reader's own,
 * on purpose: `src/styles/tokens.css` names them.
 */
export const hasHeadingFont: Readonly<Record<string, boolean>> = { Latn: true, Cyrl: true, Arab: false };
