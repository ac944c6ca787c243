import type { Extent } from '../../sections/sectionDefinition.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { BuiltEmbed } from '../../builder/built.ts';
import type { SharePicture } from './sharePicture.ts';
import { writeDocument, type DocumentParts } from './writeDocument.ts';
import { absoluteOf, feedPath, folderOf, oembedName, rootFrom } from './addresses.ts';
import type { Assets, Site } from './site.ts';
import { pagePayload, type CardLanguage } from './localePayload.ts';
import { subsetsFor } from './scripts.ts';
import type { Task } from './task.ts';

/** A finished page, and what of it matters to whoever publishes it. */
export interface Page {
  /** The file, from the site's root. */
  path: string;
  html: string;
  /** The policy that it states. */
  policy: string;
  /** Whether search engines are to list it. */
  isIndexed: boolean;
  /** The picture that is shown where its address is shared. */
  picture?: SharePicture | undefined;
  /** The files that it leads to, by path from the site's root. */
  files?: readonly (readonly [path: string, text: string])[];
  /** What it is to the page that puts embeds together, if it is one. */
  embed?: BuiltEmbed;
}

/** The explainer, a section of it alone, a record, the list of all records, the explainer once more for printing, what is said about it, and the page that puts embeds together. */
export type PageKind = DocumentParts['kind'];

/** What one page says, before it is put into its document. */
export interface PageContent {
  path: string;
  kind: PageKind;
  title: string;
  description: string;
  /** What search engines read of it as data. */
  linkedData?: unknown;
  /** The picture that is shown where its address is shared. */
  picture?: SharePicture | undefined;
  /** The one section that it shows; nothing where it shows them all, or none. */
  section?: string | undefined;
  /** How much of its section it has: its answer, without it. */
  extent?: Extent;
  /** The islands that are hydrated on it; nothing on a page that is only read. */
  islands?: readonly string[];
  /** The id of what its first paint waits for. */
  awaited?: string;
  body: string;
  /** Tags of what it may show over itself. */
  shows?: string;
}

/** The address under which search engines list what a page says: for what the explainer has too, its place there, or the page of its section. */
function canonicalOf(site: Site, { path, kind, section = '', extent }: PageContent, language: CardLanguage): string | undefined {
  const explainer = folderOf(language, site.loaded.dataset.card.languages);
  const place = extent === 'whole' ? `${section}/` : section && `#${section}`;
  return absoluteOf(site, isOfExplainer(kind) ? explainer + place : path);
}

/** Whether a page has nothing that the explainer does not have: search engines are led there. */
function isOfExplainer(kind: PageKind): boolean {
  return kind === 'embed' || kind === 'print' || kind === 'builder' || kind === 'picture';
}

/** The scripts, styles and fonts of a page. */
type PageFiles = Pick<DocumentParts, 'firstScript' | 'style' | 'script' | 'isClassic' | 'fonts' | 'origin'>;

/** The scripts and styles of an embed: as little of them in files as can be, since a sandboxed frame may be denied them. */
async function filesOfEmbed({ assets, url }: Site, root: string, content: PageContent, { code: language }: CardLanguage): Promise<PageFiles> {
  const { body, section, shows = '', extent = 'gist' } = content;
  const style = await assets.stylesFor?.({ kind: 'embed', language, body: body + shows, section });
  return {
    firstScript: assets.inline.frame,
    style: style === undefined ? { address: root + assets.style } : { text: style },
    script: root + assets.embedScripts[extent],
    isClassic: true,
    fonts: [],
    origin: url && new URL(url).origin
  };
}

/** The script of a page; one that is only read has the record's. */
function scriptFor({ script, builderScript, indexScript, pictureScript, recordScript }: Assets, kind: PageKind): string {
  const own: Partial<Record<PageKind, string>> = { page: script, builder: builderScript, index: indexScript, picture: pictureScript };
  return own[kind] ?? recordScript;
}

/** The files of a page. The answers have their styles in themselves, so that a phone shows them as soon as they are there; a whole section has too many. */
async function filesOfPage({ assets }: Site, root: string, { kind, section, body }: PageContent, language: CardLanguage): Promise<PageFiles> {
  const isOfAnswers = kind === 'page' && section === undefined;
  const address = root + assets.style;
  return {
    firstScript: assets.inline.page,
    style:
      isOfAnswers && assets.stylesFor
        ? { text: await assets.stylesFor({ kind: 'page', language: language.code, body, root }), more: root + assets.sectionStyle }
        : { address },
    script: root + scriptFor(assets, kind),
    isClassic: false,
    fonts: subsetsFor(language.locale)
      .flatMap((subset) => assets.fonts[subset] ?? [])
      .map((font) => root + font)
  };
}

/** Puts a page into its document. */
export async function printDocument({ site, language }: Task, localized: Localized, content: PageContent): Promise<Page> {
  const { path, kind, islands } = content;
  const { url, loaded } = site;
  const { languages } = loaded.dataset.card;
  const root = rootFrom(site, path);
  const rest = path.replace(/index\.html$/, '').slice(folderOf(language, languages).length);
  const isIndexed = !isOfExplainer(kind);
  const name = localized.text('card', loaded.dataset.card, 'name');
  const written = writeDocument({
    ...content,
    template: site.template,
    language,
    address: absoluteOf(site, path),
    canonical: canonicalOf(site, content, language),
    oembed: kind === 'page' || kind === 'embed' ? absoluteOf(site, path.replace('index.html', oembedName)) : undefined,
    picture: url && content.picture ? { address: url + content.picture.path, alternative: content.picture.alternative } : undefined,
    site: name,
    alternates: url ? languages.map((other) => ({ code: other.code, address: `${url}${folderOf(other, languages)}${rest}` })) : [],
    isIndexed,
    worker: kind === 'embed' || kind === 'builder' ? undefined : site.worker,
    feed: url && isIndexed ? { address: url + feedPath, title: localized.say('correction.tell', { name }) } : undefined,
    icon: `${root}icon.svg`,
    inline: islands ? [site.assets.inline.edition] : [],
    locale: islands && pagePayload(loaded, language, islands.length ? [...islands, kind === 'embed' ? 'selected' : 'offline'] : islands),
    ...(await (kind === 'embed' ? filesOfEmbed : filesOfPage)(site, root, content, language))
  });
  return { path, isIndexed, picture: content.picture, ...written };
}
