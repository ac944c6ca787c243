import { say } from '../i18n/t.ts';
import type { BuiltEmbed } from '../builder/built.ts';
import type { Card } from './cards/card.ts';
import { early, turnEarly, writeDocument, type DocumentParts } from './document.ts';
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
  /** The one script of all embeds, a classic one. */
  embedScript: string;
  /** What it weighs, compressed, in bytes. */
  embedWeight: number;
  /** The one script of the page that puts embeds together. */
  builderScript: string;
  /** What runs first in an embed: the text of a script. */
  frameScript: string;
  /** Font files by ISO 15924 script. */
  fonts: Record<string, string[]>;
  /** The part of the style sheet that an embed needs, of one section or of all, as text; nothing in development, where the sheet is in parts. */
  stylesFor?: (markup: string, section?: string) => Promise<string>;
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
  /** The policy that it states. */
  policy: string;
  /** Whether search engines are to list it. */
  isIndexed: boolean;
  /** The picture that is shown where its address is shared. */
  card?: Card | undefined;
  /** What it is to the page that puts embeds together, if it is one. */
  embed?: BuiltEmbed;
}

/** The explainer, a section of it alone, a record, the explainer once more for printing, and the page that puts embeds together. */
export type PageKind = DocumentParts['kind'];

/** One page before it is put into its document. */
export interface Sheet {
  path: string;
  kind: PageKind;
  title: string;
  description: string;
  /** What search engines read of it as data. */
  linkedData?: unknown;
  /** The picture that is shown where its address is shared. */
  card?: Card | undefined;
  /** The one section that it shows; nothing where it shows them all, or none. */
  section?: string | undefined;
  body: string;
  /** Tags of what it may show over itself. */
  shows?: string;
}

/** The file beside a page that says how it is embedded. */
export const oembedName = 'oembed.json';

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

/** The absolute address of a page, where the build knows one. */
export function absoluteOf({ url }: Site, path: string): string | undefined {
  return url && url + path.replace(/index\.html$/, '');
}

/** The address under which search engines list what a page says: that of the explainer, at the section, for what it has too. */
function canonicalOf(site: Site, { path, kind, section }: Sheet, language: Language): string | undefined {
  const explainer = folderOf(language, site.loaded.dataset.card.languages);
  return absoluteOf(site, isOfExplainer(kind) ? explainer + (section ? `#${section}` : '') : path);
}

/** Whether a page has nothing that the explainer does not have: search engines are led there. */
function isOfExplainer(kind: PageKind): boolean {
  return kind === 'embed' || kind === 'print' || kind === 'builder';
}

function scriptOf(language: Language): string {
  return new Intl.Locale(language.locale).maximize().script ?? '';
}

function hasIslands(kind: PageKind): boolean {
  return kind === 'page' || kind === 'embed';
}

/** What a page runs and is dressed in. */
type Outfit = Pick<DocumentParts, 'early' | 'style' | 'script' | 'isClassic' | 'fonts' | 'origin'>;

/** What an embed runs and is dressed in: as little of it in files as can be, since a sandboxed frame may be denied them. */
async function dressEmbed({ assets, url }: Site, root: string, { body, section, shows = '' }: Sheet): Promise<Outfit> {
  return {
    early: assets.frameScript,
    style: assets.stylesFor
      ? { text: await assets.stylesFor(`<html data-kind="embed"><body>${body}${shows}</body></html>`, section) }
      : { address: root + assets.style },
    script: root + assets.embedScript,
    isClassic: true,
    fonts: [],
    origin: url && new URL(url).origin
  };
}

function scriptFor({ script, builderScript, recordScript }: Assets, kind: PageKind): string {
  return kind === 'page' ? script : kind === 'builder' ? builderScript : recordScript;
}

function dressPage({ assets }: Site, root: string, kind: PageKind, language: Language): Outfit {
  return {
    early,
    style: { address: root + assets.style },
    script: root + scriptFor(assets, kind),
    isClassic: false,
    fonts: (assets.fonts[scriptOf(language)] ?? []).map((font) => root + font)
  };
}

/** Puts a page into its document. */
export async function printSheet(site: Site, { told }: Press, sheet: Sheet): Promise<Page> {
  const { path, kind, section } = sheet;
  const { url, loaded } = site;
  const { language } = told;
  const { languages } = loaded.dataset.card;
  const root = rootFrom(site, path);
  const rest = path.replace(/index\.html$/, '').slice(folderOf(language, languages).length);
  const isIndexed = !isOfExplainer(kind);
  const written = writeDocument({
    ...sheet,
    template: site.template,
    language,
    address: absoluteOf(site, path),
    canonical: canonicalOf(site, sheet, language),
    oembed: kind === 'page' || kind === 'embed' ? absoluteOf(site, path.replace('index.html', oembedName)) : undefined,
    picture: url && sheet.card ? { address: url + sheet.card.path, alternative: sheet.card.alternative } : undefined,
    site: told.tell('card', loaded.dataset.card, 'name'),
    alternates: url ? languages.map((other) => ({ code: other.code, address: `${url}${folderOf(other, languages)}${rest}` })) : [],
    isIndexed,
    worker: kind === 'embed' || kind === 'builder' ? undefined : site.worker,
    feed: url && isIndexed ? { address: url + feedPath, title: say('correction.tell', { name: told.tell('card', loaded.dataset.card, 'name') }) } : undefined,
    icon: `${root}icon.svg`,
    inline: hasIslands(kind) ? [turnEarly] : [],
    speech: hasIslands(kind) ? speechOf(loaded, language, section) : undefined,
    ...(kind === 'embed' ? await dressEmbed(site, root, sheet) : dressPage(site, root, kind, language))
  });
  return { path, isIndexed, card: sheet.card, ...written };
}
