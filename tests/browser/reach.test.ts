import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { homeOf, languages, published, textOf } from '../support/site.ts';

/** The files of the pages that a page's plain links lead to, from the site's root. */
function linkedFrom(path: string, html: string): string[] {
  const links = [...html.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), `https://site.example/${path}`));
  const own = links.filter(({ host, pathname }) => host === 'site.example' && pathname.endsWith('/'));
  return own.map(({ pathname }) => `${pathname.slice(1)}index.html`);
}

/** The ids of all places on all pages that can be reached from one by plain links, without scripts; of one language, in whose folder they lie. */
function reach(home: string): Set<string> {
  const ids = new Set<string>();
  const waiting = [`${home}index.html`];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const html = textOf(path);
    for (const [, id = ''] of html.matchAll(/ id="([^"]+)"/g)) ids.add(id);
    for (const next of linkedFrom(path, html)) {
      const isElsewhere = languages.some((language) => homeOf(language) !== home && homeOf(language) && next.startsWith(homeOf(language)));
      if (seen.has(next) || isElsewhere || !next.startsWith(home) || !existsSync(join(inject('folder'), next))) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return ids;
}

/** Every record of the dataset: whatever has an id and sources of its own. */
function recordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(recordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, reports, passages } = value as Record<string, unknown>;
  const own = typeof id === 'string' && (Array.isArray(reports) || Array.isArray(passages)) ? [id] : [];
  return [...own, ...Object.values(value).flatMap(recordsIn)];
}

it.each(languages)('every record can be reached from the first page by links alone, in $code', (language) => {
  // The article is what its passages are parts of: no record, but each of them is one.
  const records = recordsIn({ ...published, words: undefined }).filter((id) => id !== published.article.id);
  expect(records.length).toBeGreaterThan(400);
  const reached = reach(homeOf(language));
  expect(records.filter((id) => !reached.has(id))).toEqual([]);
});
