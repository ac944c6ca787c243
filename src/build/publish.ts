import { z } from 'zod';
import { dataset as datasetSchema } from '../schema/records.ts';
import { describePackage, type Packed } from './csv/package.ts';
import { tablesOf } from './csv/tables.ts';
import { writeCsv } from './csv/write.ts';
import type { Loaded } from './load.ts';
import { feedPath, writeFeed } from './feed.ts';
import { policyOfAll } from './policy.ts';
import { folderOf, type Page, type Site } from './sheet.ts';
import { commonLanguage, tellIn } from './tellPage.ts';

/** Files of the site by path. */
type Files = [path: string, text: string][];

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The data for reuse: the dataset with its words in every language, the schema of its records, tables in one language,
 * and the description of all of these. `url` is the address of the site, where one is known.
 */
export function publishData(loaded: Loaded, url?: string): Files {
  const { dataset, words } = loaded;
  const published = z.strictObject({ ...datasetSchema.shape, words: z.record(z.string(), z.record(z.string(), z.unknown())) });
  const told = tellIn(loaded, commonLanguage(loaded));
  const tables = tablesOf(told);
  const files = tables.map((table): Packed => ({ path: `${table.name}.csv`, text: writeCsv(table) }));
  const talks = { path: 'talks.json', text: json({ ...dataset, words }) };
  const schema = { path: 'talks.schema.json', text: json(z.toJSONSchema(published, { io: 'output' })) };
  const description = { path: 'datapackage.json', text: json(describePackage(told, { tables, files, talks, schema }, url)) };
  return [talks, schema, ...files, description].map(({ path, text }) => [`data/${path}`, text]);
}

/** The feed of corrections, where the address of the site is known: a feed needs absolute addresses. */
function publishFeed({ loaded, url }: Site): Files {
  if (!url) return [];
  const language = commonLanguage(loaded);
  return [[feedPath, writeFeed(tellIn(loaded, language), url, url + folderOf(language, loaded.dataset.card.languages))]];
}

/** What hosts that read `_headers` send along: the policy with every file, leave for other sites to read the data, types that a name does not tell. */
const headersFor = (pages: readonly Page[]): string => `/*
  Content-Security-Policy: ${policyOfAll(pages.map(({ policy }) => policy))}
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff

/assets/*
  Cache-Control: public, max-age=31536000, immutable

/data/*
  Access-Control-Allow-Origin: *

/${feedPath}
  Content-Type: application/atom+xml; charset=utf-8
`;

function notFound(site: Site): string {
  const { languages } = site.loaded.dataset.card;
  const links = languages.map(
    ({ code, name, direction }, index) => `<li><a lang="${code}" dir="${direction}" href="/${index ? `${code}/` : ''}">${name}</a></li>`
  );
  return `<!doctype html>\n<html lang="${languages[0]?.code ?? 'en'}"><meta charset="utf-8"><meta name="robots" content="noindex"><title>404</title>\n<h1>404</h1>\n<ul>${links.join('')}</ul>\n</html>\n`;
}

/** What static hosts read beside the pages. */
export function publishHosting(site: Site, pages: readonly Page[]): Files {
  const files: Files = [
    ['404.html', notFound(site)],
    ['.nojekyll', ''],
    ['_headers', headersFor(pages)],
    ['robots.txt', `User-agent: *\nAllow: /\n${site.url ? `Sitemap: ${site.url}sitemap.xml\n` : ''}`],
    ...publishFeed(site)
  ];
  if (site.url) {
    const listed = pages.filter(({ isIndexed }) => isIndexed).map(({ path }) => path.replace(/index\.html$/, ''));
    const addresses = listed.map((path) => `  <url><loc>${site.url}${path}</loc></url>`);
    files.push([
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`
    ]);
  }
  return files;
}
