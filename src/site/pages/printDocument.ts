import { say } from '../../i18n/t.ts';
import type { BuiltEmbed } from '../../builder/built.ts';
import type { SharePicture } from './sharePicture.ts';
import { early, turnEarly, writeDocument, type DocumentParts } from './writeDocument.ts';
import { absoluteOf, feedPath, folderOf, oembedName, rootFrom } from './addresses.ts';
import type { Assets, Site } from './site.ts';
import type { Press } from './printer.ts';
import { speechOf, type Language } from './localePayload.ts';

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
  picture?: SharePicture | undefined;
  /** The one section that it shows; nothing where it shows them all, or none. */
  section?: string | undefined;
  body: string;
  /** Tags of what it may show over itself. */
  shows?: string;
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
    picture: url && sheet.picture ? { address: url + sheet.picture.path, alternative: sheet.picture.alternative } : undefined,
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
  return { path, isIndexed, picture: sheet.picture, ...written };
}
