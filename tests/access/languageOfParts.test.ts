import { expect, it } from 'vitest';
import { languages, pages, recordPages, textOf, type SitePage } from '../support/site.ts';

/** Scripts in which no language of the site but these is written. What is in Latin letters elsewhere is a proper name, which needs no mark. */
const scripts: [letters: RegExp, codes: readonly string[]][] = [
  [/\p{Script=Cyrillic}/u, ['uk', 'ru']],
  [/\p{Script=Arabic}/u, ['ar']]
];

const hidden = /<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->|<!doctype[^>]*>/gi;
const piece = /<(\/?)([\w:-]+)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g;

/** Each text of a page, with the language that the elements around it say it is in. */
function textsIn(html: string): { text: string; code: string }[] {
  const open: { name: string; code: string }[] = [];
  const texts: { text: string; code: string }[] = [];
  for (const [, slash, name = '', attributes = '', text] of html.replace(hidden, '').matchAll(piece)) {
    const around = open.at(-1)?.code ?? '';
    if (text !== undefined) texts.push({ text, code: around });
    else if (slash)
      open.splice(
        Math.max(
          0,
          open.findLastIndex((one) => one.name === name)
        )
      ); // what was never closed, such as `<br>`, too
    else open.push({ name, code: /\slang="([\w]+)/.exec(attributes)?.[1] ?? around });
  }
  return texts;
}

function unmarkedOn({ path }: SitePage): string[] {
  const texts = textsIn(textOf(`${path}index.html`));
  expect(texts.length).toBeGreaterThan(10);
  return texts.flatMap(({ text, code }) =>
    scripts.some(([letters, codes]) => letters.test(text) && !codes.includes(code)) ? `${path}: ${text.trim().slice(0, 80)} (${code})` : []
  );
}

it.each(languages)('what is in the letters of another language says in which, on every page in $code', (language) => {
  const own = [...pages, ...recordPages].filter((page) => page.language === language);
  expect(own.flatMap(unmarkedOn)).toEqual([]);
});
