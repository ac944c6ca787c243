/**
 * The only script of the page for addresses that do not exist, inline: shows the text in the reader's language alone, and the links once
 * the site's root is known. Hosts send this page for any address. Where it does not name the root, the root is the nearest folder above the
 * address that has the site's data. All that differs between sites is in attributes, so that the script, and with it its hash, is the same
 * for all.
 */
import { askedTheme, keptTheme, showTheme } from '../ui/theme.ts';

const page = document.documentElement;
const articles = [...document.querySelectorAll('article')];

/** Whether the address is in the folder of a language. That is right below the root; while the root is not known, it may be anywhere in the path. */
function isIn(folder: string, root: string | undefined): boolean {
  return folder !== '' && (root === undefined ? location.pathname.includes(`/${folder}`) : location.pathname.startsWith(root + folder));
}

/** The text for a language tag of the browser: `uk` for `uk-UA`. */
function articleIn(tag: string): HTMLElement | undefined {
  return articles.find(({ lang }) => `${tag}-`.toLowerCase().startsWith(`${lang.toLowerCase()}-`));
}

function show(root: string | undefined): void {
  const own =
    articles.find(({ dataset }) => isIn(dataset['folder'] ?? '', root)) ??
    navigator.languages.map(articleIn).find((article) => article !== undefined) ??
    articles[0];
  if (!own) return;
  for (const article of articles) article.hidden = article !== own;
  page.lang = own.lang;
  page.dir = own.dir;
  document.title = own.dataset['title'] ?? '';
  document.querySelector('nav')?.setAttribute('aria-label', own.dataset['languages'] ?? '');
}

function link(root: string): void {
  for (const link of document.querySelectorAll('a')) link.href = location.origin + root + (link.dataset['folder'] ?? '');
  for (const part of document.querySelectorAll<HTMLElement>('nav, .home-link')) part.hidden = false;
}

async function isRoot(folder: string): Promise<boolean> {
  try {
    const { ok, headers } = await fetch(`${location.origin}${folder}data/talks.json`, { method: 'HEAD' });
    return ok && (headers.get('Content-Type') ?? '').includes('json');
  } catch {
    return false;
  }
}

async function findRoot(): Promise<string | undefined> {
  for (const steps = location.pathname.split('/').slice(0, -1); steps.length; steps.pop()) {
    const folder = `${steps.join('/')}/`;
    if (await isRoot(folder)) return folder;
  }
  return undefined;
}

async function start(): Promise<void> {
  showTheme(askedTheme(location.search) ?? keptTheme());
  show(page.dataset['root']);
  const root = page.dataset['root'] ?? (await findRoot());
  if (root === undefined) return;
  show(root);
  link(root);
}

void start();
