import { feedPath, folderOf } from '../pages/addresses.ts';
import { commonLanguage } from '../pages/localize.ts';
import type { Page } from '../pages/printDocument.ts';
import { writeNotFound } from '../pages/printNotFound.ts';
import type { Site } from '../pages/site.ts';
import { writeFeed } from './feed.ts';
import type { Files } from './files.ts';
import { publishOembed } from './oembed.ts';

/** The feed of corrections; none without the address of the site, since feeds need absolute addresses. */
function publishFeed({ loaded: { dataset }, localizer, url }: Site): Files {
  if (!url) return [];
  const language = commonLanguage(dataset);
  return [[feedPath, writeFeed(localizer.localize(language), url, `${url}${folderOf(language, dataset.card.languages)}about/`)]];
}

/** The files that static hosts and crawlers read beside the pages, except for `_headers`, which is made from the finished site. */
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
