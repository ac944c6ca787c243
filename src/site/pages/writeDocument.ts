import type { LocalePayload } from '../../i18n/language.ts';
import { trustedName } from '../../offline/register.ts';
import { escapeMarkup } from '../../ui/escapeMarkup.ts';
import { pictureSize } from './sharePicture.ts';
import { policyOf } from './policy.ts';

/** What the head and body of one page are made of. All addresses are relative to the page. */
export interface DocumentParts {
  template: string;
  language: { code: string; direction: string };
  title: string;
  description: string;
  /** The page's own absolute address, the one under which it is listed, and those of every language; only where `SITE_URL` is given. */
  address?: string | undefined;
  canonical?: string | undefined;
  alternates: { code: string; address: string }[];
  isIndexed: boolean;
  /** The worker that keeps the page for when there is no network: absolute, since a copy of the site elsewhere has none. */
  worker?: string | undefined;
  /** What tells editors how the page is embedded; only where `SITE_URL` is given. */
  oembed?: string | undefined;
  /** The picture that is shown where the address is shared, absolute; only where `SITE_URL` is given. */
  picture?: { address: string; alternative: string } | undefined;
  /** The name of the site. */
  site: string;
  /** The feed of corrections; only where `SITE_URL` is given. */
  feed?: { address: string; title: string } | undefined;
  icon: string;
  /** The style sheet: its address; or its text, where it is short, or a frame may be denied every file. `more` is the address of one for what may be put into the page. */
  style: { address: string } | { text: string; more?: string };
  script: string;
  /** Whether the script is a classic one: an embed may stand in a frame that is denied modules. */
  isClassic: boolean;
  /** The script that runs before anything else. */
  firstScript: string;
  /** Further scripts that stand in the body. */
  inline: readonly string[];
  /** The origin of the site, where it is known and `'self'` may not be enough. */
  origin?: string | undefined;
  /** The fonts of headings, which wide screens get early: on a phone on a slow network that would hold back the first paint. */
  fonts: readonly string[];
  /** The id of what the first paint waits for, so that it has the headline: browsers would paint what stands above it first, and then lay out again. */
  awaited?: string | undefined;
  /** The words of the islands in this language, parsed, and how numbers and dates are written; nothing on a page without islands. */
  locale: LocalePayload | undefined;
  /** What search engines read of the page as data. */
  linkedData?: unknown;
  body: string;
  kind: 'page' | 'embed' | 'record' | 'index' | 'about' | 'print' | 'picture' | 'builder';
}

/** JSON that may stand inside a script element. */
function inlineJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** The kinds of page on which Svelte runs, and makes elements out of the markup of components. */
const svelteKinds: readonly DocumentParts['kind'][] = ['page', 'embed', 'builder'];

/** The name that Svelte gives to what it makes markup by (svelte/src/internal/client/dom/reconciler.js). */
const svelteName = 'svelte-trusted-html';

function policyFor({ firstScript, inline, style, kind, worker, origin }: DocumentParts): string {
  return policyOf({
    scripts: [firstScript, ...inline],
    styles: 'text' in style ? [style.text] : [],
    hasSheets: kind !== 'embed',
    trusted: [...(svelteKinds.includes(kind) ? [svelteName] : []), ...(worker ? [trustedName] : [])],
    origin
  });
}

/** What is shown of the page where its address is shared (https://ogp.me; X reads the same, but for the size of the picture). */
function socialOf({ title, description, address, picture, site, kind }: DocumentParts): [name: string, content: string][] {
  const shown: [string, string][] = [
    ['og:title', title],
    ['og:description', description]
  ];
  // Without an address of its own a page can name neither itself nor its picture.
  if (address) shown.push(['og:type', kind === 'page' || kind === 'record' ? 'article' : 'website'], ['og:site_name', site], ['og:url', address]);
  if (picture)
    shown.push(
      ['og:image', picture.address],
      ['og:image:width', String(pictureSize.width)],
      ['og:image:height', String(pictureSize.height)],
      ['og:image:alt', picture.alternative],
      ['twitter:card', 'summary_large_image']
    );
  return shown;
}

/**
 * What scripts and search engines read, and readers do not. It stands in the head, where it takes 0.1 kB less, or behind a page whose first
 * paint must not wait for it.
 */
function dataOf({ linkedData, locale }: DocumentParts): string[] {
  return [
    ...(linkedData === undefined ? [] : [`<script type="application/ld+json">${inlineJson(linkedData)}</script>`]),
    ...(locale === undefined ? [] : [`<script type="application/json" id="locale">${inlineJson(locale)}</script>`])
  ];
}

function headOf(parts: DocumentParts, policy: string): string {
  const lines = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">`,
    `<title>${escapeMarkup(parts.title)}</title>`,
    `<meta name="description" content="${escapeMarkup(parts.description)}">`,
    `<script>${parts.firstScript}</script>`,
    ...parts.fonts.map((font) => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin media="(min-width: 48em)">`),
    ...(parts.awaited === undefined ? [] : [`<link rel="expect" href="#${parts.awaited}" blocking="render">`]),
    `<link rel="icon" href="${parts.icon}" type="image/svg+xml">`,
    'text' in parts.style ? `<style>${parts.style.text}</style>` : `<link rel="stylesheet" href="${parts.style.address}">`,
    ...(parts.isIndexed ? [] : ['<meta name="robots" content="noindex">']),
    ...(parts.kind === 'embed' ? ['<meta name="responsive-embedded-sizing">'] : []),
    ...(parts.canonical ? [`<link rel="canonical" href="${escapeMarkup(parts.canonical)}">`] : []),
    ...parts.alternates.map(({ code, address }) => `<link rel="alternate" hreflang="${code}" href="${escapeMarkup(address)}">`),
    ...(parts.feed
      ? [`<link rel="alternate" type="application/atom+xml" title="${escapeMarkup(parts.feed.title)}" href="${escapeMarkup(parts.feed.address)}">`]
      : []),
    ...(parts.oembed ? [`<link rel="alternate" type="application/json+oembed" href="${escapeMarkup(parts.oembed)}">`] : []),
    ...socialOf(parts).map(([name, content]) => `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeMarkup(content)}">`),
    ...(parts.awaited === undefined ? dataOf(parts) : [])
  ];
  return lines.join('\n    ');
}

/** A whole HTML document from the template `index.html`, and the policy that it states. */
export function writeDocument(parts: DocumentParts): { html: string; policy: string } {
  const policy = policyFor(parts);
  const { code, direction } = parts.language;
  const worker = parts.worker ? ` data-offline="${escapeMarkup(parts.worker)}"` : '';
  const sheet = 'more' in parts.style ? ` data-sheet="${parts.style.more}"` : '';
  const html = parts.template
    .replace('<html>', () => `<html lang="${code}" dir="${direction}" data-kind="${parts.kind}"${worker}${sheet}>`)
    .replace('<!--head-->', () => headOf(parts, policy))
    // The script stands last, so that it is not asked for while the page itself is still on its way.
    .replace('<!--body-->', () =>
      [
        parts.body,
        ...(parts.awaited === undefined ? [] : dataOf(parts)),
        `<script ${parts.isClassic ? 'defer' : 'type="module" async'} src="${parts.script}"></script>`
      ].join('\n')
    );
  return { html, policy };
}
