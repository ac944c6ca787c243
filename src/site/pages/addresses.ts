import type { CardLanguage } from './localePayload.ts';
import type { Site } from './site.ts';

/** The file of the feed of corrections, from the site's root. */
export const feedPath = 'changes.xml';

/** The worker that keeps pages for when there is no network, from the site's root: its folder is what it keeps. */
export const workerPath = 'offline.js';

/** The file beside a page that says how it is embedded. */
export const oembedName = 'oembed.json';

/** The folder of a language: the site's root for the first. */
export function folderOf({ code }: Pick<CardLanguage, 'code'>, languages: readonly CardLanguage[]): string {
  return code === languages[0]?.code ? '' : `${code}/`;
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
