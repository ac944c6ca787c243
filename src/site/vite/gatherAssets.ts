import type { Assets } from '../pages/site.ts';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PurgeCSS } from 'purgecss';
import type { Manifest } from 'vite';
import { writeFile } from './readSite.ts';

/** The style sheets of the site, the text of the whole one and the fonts that it names. */
interface Styles extends Pick<Assets, 'style' | 'sectionStyle' | 'fonts'> {
  text: string;
}

/** The fonts that a sheet loads. */
const loadedFonts = /@font-face\{[^}]*url\([^}]*\}/g;

/** Moves the styles and fonts from the folder of the rendering build, which has those of every part of every page, to the site's. */
function moveStyles(from: string, out: string): Styles {
  const files = readdirSync(from);
  const sheet = files.find((file) => file.endsWith('.css'));
  if (!sheet) throw new Error('the build made no style sheet');
  // Fonts lie beside the sheet that names them.
  const text = readFileSync(join(from, sheet), 'utf8').replaceAll('url(./assets/', 'url(');
  for (const file of files) if (file !== sheet) cpSync(join(from, file), join(out, 'assets', file));
  const write = (name: string, css: string): string => {
    const path = `assets/${name}-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
    writeFile(out, path, css);
    return path;
  };
  // `source-serif-4-latin-ext-600-normal-….woff2` is the subset `latin-ext`.
  const fonts = files.flatMap((file) => {
    const subset = /^source-serif-4-([a-z-]+)-600-/.exec(file)?.[1];
    return subset ? [[subset, `assets/${file}`] as const] : [];
  });
  return { style: write('style', text), sectionStyle: write('sections', text.replace(loadedFonts, '')), text, fonts: Object.fromEntries(fonts) };
}

/** Leaves of a sheet what some markup, or a script that may change it, has a use for. */
async function purge(sheet: string, markup: string, scripts: readonly string[]): Promise<string> {
  const css = [{ raw: sheet }];
  // A script writes `dataset.fooBar` where a sheet says `data-foo-bar`.
  const attributes = scripts.flatMap((code) =>
    [...code.matchAll(/dataset\.(\w+)/g)].map(([, name = '']) => `data-${name.replace(/[A-Z]/g, '-$&').toLowerCase()}`)
  );
  const code = [...scripts, attributes.join(' ')].map((raw) => ({ raw, extension: 'js' }));
  // What holds for a language or a state of an element is in no markup: whether the element is there decides.
  const [purged] = await new PurgeCSS().purge({ css, content: [{ raw: markup, extension: 'html' }, ...code], safelist: [/^:/] });
  if (!purged) throw new Error('the style sheet was lost');
  return purged.css.replace(/\/\*.*?\*\/|@media[^{}]*\{\}/gs, '').trim();
}

/** Leaves out of a sheet the rules that hold for other languages alone; what is read from the right is told by language too. */
function onlyFor(language: string, sheet: string): string {
  return sheet.replace(/(?<=[{}])([^{}]*:lang\([^{}]*)\{[^{}]*\}/g, (rule, selector: string) => {
    const isForOthers = !selector.includes(`:lang(${language})`) && !selector.includes(':not(');
    const isAlone = !selector.replace(/:is\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '').includes(',');
    return isForOthers && isAlone ? '' : rule;
  });
}

/** The section whose island a file of the browsers' build is, `bar` for that of the bar, which no section alone has; nothing where it is none. */
function islandOf(source: string): string | undefined {
  const island = /^src\/(?:sections\/(\w+)|page)\/[A-Z]\w*\.island\.svelte$/.exec(source);
  return island ? (island[1] ?? 'bar') : undefined;
}

/**
 * Gathers the files that pages load, from the manifest of the browsers' builds and the folder `rendered` of the rendering
 * build's own files, in the site's folder `out`. `inline` are the scripts that stand inside pages.
 */
export function gatherAssets(manifest: Manifest, rendered: string, out: string, inline: Assets['inline']): Assets {
  const fileOf = (source: string): string => {
    const chunk = manifest[source];
    if (!chunk) throw new Error(`the build made no script of ${source}`);
    return chunk.file;
  };
  const { text, ...styles } = moveStyles(rendered, out);
  const textOf = (file: string): string => readFileSync(join(out, file), 'utf8').trim();
  const embedScripts = { gist: fileOf('src/embed/answerMain.ts'), whole: fileOf('src/embed/embedMain.ts') };
  const weightOf = (file: string): number => gzipSync(textOf(file), { level: 9 }).length;
  /** What runs in an embed, in parts: the islands of other sections have no say in its styles. */
  const parts = Object.entries(manifest)
    .filter(([source, { file }]) => file.endsWith('.js') && !/^src\/(embed|builder|picture)\/|\/indexPage\.ts$/.test(source))
    .map(([source, { file }]) => ({ section: islandOf(source), code: textOf(file) }));
  const codeFor = (shown: string | undefined): string[] =>
    parts.filter(({ section }) => shown === undefined || section === undefined || section === shown).map(({ code }) => code);
  // An embed loads no fonts. Of pages of other kinds it has no part, though scripts that they share name some.
  const forEmbeds = text
    .replace(loadedFonts, '')
    .replace(/(?<=[{}])(?:#lens|\[data-kind=(?:page|print|index)\]|dialog:has\(\[data-builder\]\))[^,{}]*\{[^{}]*\}/g, '');
  return {
    ...styles,
    script: fileOf('src/main.ts'),
    recordScript: fileOf('src/record/recordPage.ts'),
    indexScript: fileOf('src/record/indexPage.ts'),
    pictureScript: fileOf('src/picture/picturePage.ts'),
    builderScript: fileOf('src/builder/builderPage.ts'),
    embedScripts,
    embedWeights: { gist: weightOf(embedScripts.gist), whole: weightOf(embedScripts.whole) },
    inline,
    stylesFor: ({ kind, language, body, section, root }) => {
      const whole = root === undefined ? forEmbeds : text.replaceAll('url(', `url(${root}assets/`);
      // In the embed of an answer, the whole of it is opened elsewhere.
      const isAnswer = root === undefined && !body.includes('data-part="record"');
      const sheet = isAnswer ? whole.replace(/(?<=[{}])\[data-part=(?:record|coming)\][^,{}]*\{[^{}]*\}/g, '') : whole;
      return purge(onlyFor(language, sheet), `<html data-kind="${kind}"><body>${body}</body></html>`, [inline.frame, ...codeFor(section)]);
    }
  };
}
