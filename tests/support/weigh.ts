import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const weighed = new Map<string, number>();

function compressed(content: string | Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** The size of a file as a good host sends it: in bytes, brotli at its best. Fonts are compressed already. Each file is weighed once. */
export function weighFile(file: string): number {
  const known = weighed.get(file);
  if (known !== undefined) return known;
  const content = readFileSync(file);
  const weight = file.endsWith('.woff2') ? content.length : compressed(content);
  weighed.set(file, weight);
  return weight;
}

/** The size of the style sheets that stand in a page, alone, as a good host sends them. */
export function weighStylesIn(html: string): number {
  return compressed([...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style).join(''));
}

/** What a set of requests weighs, by kind, each file once. */
export interface Weight {
  html: number;
  css: number;
  js: number;
  fonts: number;
}

const kinds: Record<keyof Weight, RegExp> = { html: /(\/|\.html)$/, css: /\.css$/, js: /\.js$/, fonts: /\.woff2$/ };

/** Weighs what was asked for of a site, by its files. */
export function weigh(requests: readonly string[], site: string, folder: string): Weight {
  const paths = [...new Set(requests.map((address) => address.replace(/[?#].*$/, '')))]
    .filter((address) => address.startsWith(site))
    .map((address) => address.slice(site.length));
  const sum = (kind: RegExp): number =>
    paths
      .filter((path) => kind.test(`/${path}`))
      .reduce((total, path) => total + weighFile(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path)), 0);
  return { html: sum(kinds.html), css: sum(kinds.css), js: sum(kinds.js), fonts: sum(kinds.fonts) };
}
