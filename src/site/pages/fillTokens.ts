import { colours, type Colour } from '../../styles/tokens.ts';

const byName: Readonly<Record<string, Colour>> = colours;

/**
 * Puts the colours of `tokens.ts` into a style sheet that names them: both themes, or one of them. Throws on a name of none.
 *
 *     "light-dark($rule)" → "light-dark(#ddd8cd, #363a41)"; "$ink.dark" → "#ebe7df"
 */
export function fillTokens(css: string): string {
  return css.replace(/\$([a-z0-9-]+)(?:\.(light|dark))?/g, (_, name: string, theme: keyof Colour | undefined) => {
    const colour = byName[name];
    if (!colour) throw new Error(`no colour "${name}" in tokens.ts`);
    return theme ? colour[theme] : `${colour.light}, ${colour.dark}`;
  });
}
