import type { Assets, Site } from './site.ts';
import { folderOf } from './addresses.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapeMarkup } from '../../ui/escapeMarkup.ts';
import { fillTokens } from './fillTokens.ts';
import { policyOf } from './policy.ts';
import type { CardLanguage } from './localePayload.ts';

const layout = `
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.55 var(--sans); text-size-adjust: 100%; }
body { max-inline-size: 75rem; margin: 0 auto; padding-inline: clamp(1rem, 4vw, 2.5rem); padding-block-end: 4rem; overflow-wrap: break-word; }
article { font-size: calc(1rem * var(--scale)); }
article:not([hidden]) + article { margin-block-start: 3rem; }
.name { margin: 0; padding-block: 0.75rem; border-block-end: 1px solid var(--rule); font: 600 1em/1.4 var(--serif); }
.kicker { margin: 3rem 0 0.5rem; font-size: var(--size-small); color: var(--soft); }
h1 { margin: 0; font: 600 clamp(2.1875em, 1.2em + 4.2vw, 3.5em) / 1.1 var(--serif); text-wrap: balance; }
:lang(ar) h1 { line-height: 1.4; }
.text { max-inline-size: 40rem; margin: 1rem 0; font-size: 1.1875em; line-height: 1.5; }
a { display: inline-block; padding-block: 0.3rem; color: inherit; text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 2rem 0 0; padding: 0.5rem 0 0; border-block-start: 1px solid var(--rule); list-style: none; }
li { font-size: var(--size-small); }
`;

/** A file of the project without comments and line breaks. */
function readShort(path: string): string {
  return readFileSync(resolve(path), 'utf8')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ');
}

// Without scripts an article may be in another language than the document.
const style = fillTokens(readShort('src/styles/tokens.css')).replaceAll(':root:lang(', ':lang(') + layout;

/** The policy of the page for what is not there, which needs no file of the site but asks where its data is. */
export function notFoundPolicy({ inline }: Assets): string {
  return policyOf({ scripts: [inline.notFound], styles: [style], hasSheets: false, trusted: [] });
}

/** The values of a way into the site. A frame that an article holds is left by it. Without a root there is no address yet. */
function addressOf(folder: string, root: string | undefined): string {
  return `data-folder="${folder}" target="_top"${root === undefined ? '' : ` href="${escapeMarkup(root + folder)}"`}`;
}

interface Text {
  title: string;
  html: string;
}

/** The text in one language. */
function tellText({ loaded, localizer }: Site, language: CardLanguage, root: string | undefined): Text {
  const { card } = loaded.dataset;
  const localized = localizer.localize(language);
  const name = localized.text('card', card, 'name');
  const title = `${localized.say('notFound.title')} – ${name}`;
  const folder = folderOf(language, card.languages);
  const values = `data-folder="${folder}" data-title="${escapeMarkup(title)}" data-languages="${escapeMarkup(localized.say('page.languages'))}"`;
  const lines = [
    `<article lang="${language.code}" dir="${language.direction}" ${values}>`,
    `<p class="name">${escapeMarkup(name)}</p>`,
    '<p class="kicker">404</p>',
    `<h1>${escapeMarkup(localized.say('notFound.title'))}</h1>`,
    `<p class="text">${escapeMarkup(localized.say('notFound.text'))}</p>`,
    `<p class="home-link"${root === undefined ? ' hidden' : ''}><a ${addressOf(folder, root)}>${escapeMarkup(localized.say('notFound.link'))}</a></p>`,
    '</article>'
  ];
  return { title, html: lines.join('\n') };
}

/**
 * The page that hosts send for what is not there, at whatever depth: it needs no other file, and no address that is relative
 * to its own. Without scripts it says in every language what is the matter.
 */
export function writeNotFound(site: Site): string {
  const { languages } = site.loaded.dataset.card;
  const root = site.url ? new URL(site.url).pathname : undefined;
  const texts = languages.map((language) => tellText(site, language, root));
  const links = languages.map((language) => {
    const { code, name, direction } = language;
    return `<li><a lang="${code}" hreflang="${code}" dir="${direction}" ${addressOf(folderOf(language, languages), root)}>${escapeMarkup(name)}</a></li>`;
  });
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${notFoundPolicy(site.assets)}">`,
    '<meta name="robots" content="noindex">',
    `<title>${escapeMarkup(texts[0]?.title ?? '')}</title>`,
    `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(readShort('public/icon.svg'))}">`,
    `<style>${style}</style>`
  ];
  const body = [
    '<main>',
    ...texts.map(({ html }) => html),
    '</main>',
    '<nav hidden>',
    '<ul>',
    ...links,
    '</ul>',
    '</nav>',
    `<script>${site.assets.inline.notFound}</script>`
  ];
  const [first] = languages;
  const values = `lang="${first?.code ?? ''}" dir="${first?.direction ?? ''}"${root === undefined ? '' : ` data-root="${escapeMarkup(root)}"`}`;
  return site.template
    .replace('<html>', () => `<html ${values}>`)
    .replace('<!--head-->', () => head.join('\n    '))
    .replace('<!--body-->', () => body.join('\n'));
}
