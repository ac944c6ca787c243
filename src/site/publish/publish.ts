import type { Site } from '../pages/site.ts';
import { feedPath, folderOf } from '../pages/addresses.ts';
import { z } from 'zod';
import { dataset as datasetSchema } from '../../schema/records.ts';
import { describePackage, type Packed } from './csv/package.ts';
import { tablesOf } from './csv/tables.ts';
import { writeCsv } from './csv/write.ts';
import type { Loaded } from '../dataset/load.ts';
import { writeFeed } from './feed.ts';
import { publishOembed } from './oembed.ts';
import { writeNotFound } from '../pages/printNotFound.ts';
import { type Page } from '../pages/printDocument.ts';
import { commonLanguage, tellIn } from '../pages/localize.ts';

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

/** What static hosts read beside the pages, but for `_headers`, which is made from all that the site has. */
export function publishHosting(site: Site, pages: readonly Page[]): Files {
  const files: Files = [
    ['404.html', writeNotFound(site)],
    ['.nojekyll', ''],
    ['robots.txt', `User-agent: *\nAllow: /\n${site.url ? `Sitemap: ${site.url}sitemap.xml\n` : ''}`],
    ...publishFeed(site),
    ...publishOembed(site, pages)
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
