import { say } from '../i18n/t.ts';
import { writeDocument } from './document.ts';
import { feedPath } from './feed.ts';
import type { Loaded } from './load.ts';
import type { Press } from './press.ts';
import { speechOf, type Language } from './speech.ts';

/** What the build knows of the files that pages load, as addresses from the site's root. */
export interface Assets {
  style: string;
  script: string;
  /** The one script of a record's page. */
  recordScript: string;
  /** Font files by ISO 15924 script. */
  fonts: Record<string, string[]>;
  /** The chunks of each section's island, for embeds, which need them at once. */
  chunks: Record<string, string[]>;
}

export interface Site {
  loaded: Loaded;
  assets: Assets;
  template: string;
  /** The absolute address of the site, with a final slash, where one is known. */
  url?: string | undefined;
  /** The absolute address of the worker that keeps pages for when there is no network, where there is one. */
  worker?: string | undefined;
  repository?: string | undefined;
  /** The files of data that are published beside the pages, from the site's root. */
  files: string[];
  /** The site's root as an absolute path: in development only; the built site's addresses are relative. */
  root?: string | undefined;
}

export interface Page {
  /** The file, from the site's root. */
  path: string;
  html: string;
  /** Whether search engines are to list it. */
  isIndexed: boolean;
}

/** The explainer, a section of it alone, a record, and the explainer once more for printing. */
export type PageKind = 'page' | 'embed' | 'record' | 'print';

/** One page before it is put into its document. */
export interface Sheet {
  path: string;
  kind: PageKind;
  title: string;
  description: string;
  /** Chunks that it needs at once. */
  preloads?: string[];
  /** What search engines read of it as data. */
  linkedData?: unknown;
  body: string;
}

/** The folder of a language: the site's root for the first. */
export function folderOf(language: Language, languages: readonly Language[]): string {
  return language === languages[0] ? '' : `${language.code}/`;
}

/** The way from a file to the site's root. */
export function rootFrom(site: Site, path: string): string {
  return site.root ?? '../'.repeat(path.split('/').length - 1);
}

/** The same page in every language, as the head of a page links to it. `rest` is its address from the folder of its language. */
export function languageLinks(site: Site, path: string, rest: string): { code: string; name: string; address: string }[] {
  const { languages } = site.loaded.dataset.card;
  const root = rootFrom(site, path);
  return languages.map((language) => ({ code: language.code, name: language.name, address: `${root}${folderOf(language, languages)}${rest}` || './' }));
}

/** The absolute address of a page, where the build knows one. That of an embed, or of the page for printing, is the explainer's. */
export function absoluteOf({ url, loaded }: Site, { path, kind }: Pick<Sheet, 'path' | 'kind'>, language: Language): string | undefined {
  return url && `${url}${isOfExplainer(kind) ? folderOf(language, loaded.dataset.card.languages) : path.replace(/index\.html$/, '')}`;
}

/** Whether a page has nothing that the explainer does not have: search engines are led there. */
function isOfExplainer(kind: PageKind): boolean {
  return kind === 'embed' || kind === 'print';
}

function scriptOf(language: Language): string {
  return new Intl.Locale(language.locale).maximize().script ?? '';
}

function hasIslands(kind: PageKind): boolean {
  return kind === 'page' || kind === 'embed';
}

/** Puts a page into its document. */
export function printSheet(site: Site, { told }: Press, sheet: Sheet): Page {
  const { path, kind, preloads = [] } = sheet;
  const { assets, url, loaded } = site;
  const { language } = told;
  const { languages } = loaded.dataset.card;
  const root = rootFrom(site, path);
  const rest = path.replace(/index\.html$/, '').slice(folderOf(language, languages).length);
  const isIndexed = !isOfExplainer(kind);
  const html = writeDocument({
    ...sheet,
    template: site.template,
    language,
    canonical: absoluteOf(site, sheet, language),
    alternates: url ? languages.map((other) => ({ code: other.code, address: `${url}${folderOf(other, languages)}${rest}` })) : [],
    isIndexed,
    worker: kind === 'embed' ? undefined : site.worker,
    feed: url && isIndexed ? { address: url + feedPath, title: say('correction.tell', { name: told.tell('card', loaded.dataset.card, 'name') }) } : undefined,
    icon: `${root}icon.svg`,
    style: root + assets.style,
    script: root + (hasIslands(kind) ? assets.script : assets.recordScript),
    preloads: preloads.map((chunk) => root + chunk),
    fonts: (kind !== 'embed' ? (assets.fonts[scriptOf(language)] ?? []) : []).map((font) => root + font),
    speech: hasIslands(kind) ? speechOf(loaded, language) : undefined
  });
  return { path, html, isIndexed };
}
