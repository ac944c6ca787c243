import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Window, type Document, type Element } from 'happy-dom';
import { describe, expect, inject, it } from 'vitest';
import { eitherDirection, everywhere, first, homeOf, published, recordPages, tellingPages, textOf } from '../support/site.ts';
import { weighFile } from '../support/weigh.ts';

/**
 * No statement without a source, over the built HTML: what is printed, not what the dataset holds. Files are read, not opened:
 * there are hundreds of them, and none of this needs a browser.
 */
const window = new Window();

const opened = new Map<string, Document>();

function open(path: string): Document {
  const page = opened.get(path) ?? new window.DOMParser().parseFromString(textOf(`${path}index.html`), 'text/html');
  opened.set(path, page);
  return page;
}

/** The links of a page: where each leads, as it is written, and whether that is another site. Read off the text: to parse hundreds of pages takes long. */
function linksOf(path: string): { address: string; isExternal: boolean }[] {
  const links = [...textOf(`${path}index.html`).matchAll(/<a( [^>]*)>/g)].map(([, attributes]) => attributes!);
  return links.flatMap((attributes) => {
    const address = / href="([^"]*)"/.exec(attributes)?.[1];
    return address === undefined ? [] : [{ address: address.replaceAll('&amp;', '&'), isExternal: / rel="[^"]*\bexternal\b/.test(attributes) }];
  });
}

/** The records that an address on this site leads to: that of the page, and what stands on it and is named behind the hash. */
function leadsTo(link: Element): string[] {
  const address = link.getAttribute('href') ?? '';
  return [/record\/([^/]+)\//.exec(address)?.[1], /#(.+)$/.exec(address)?.[1]].filter((id) => id !== undefined);
}

const passages = new Set(published.article.passages.map(({ id }) => id));
/** A correction is told in one place only, and leads to the record that it corrects. */
const corrected = new Map(published.changes.map(({ id, record }) => [id, record]));
const ids = (path: string): Set<string> => new Set([...textOf(`${path}index.html`).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!));

// What the pages say in a language is checked with its words; how they hang together is the same in each.
describe.each(everywhere(eitherDirection, [first]))('in $code', (language) => {
  const own = recordPages.filter((page) => page.language === language);

  it('every record on the page and in the embeds leads to its own page, or to the passage that it rests on', () => {
    for (const { path, isWhole, isForPaper } of tellingPages.filter((page) => page.language === language)) {
      const records = [...open(path).querySelectorAll('[data-record]')];
      // Most answers are told without a record: those are on the pages of the sections.
      expect(records.length, path).toBeGreaterThan(isWhole || isForPaper || path === homeOf(language) ? 5 : -1);
      const without = records.filter((record) => {
        const links = [...record.querySelectorAll('a[href]')].flatMap(leadsTo);
        return !links.includes(corrected.get(record.id) ?? record.id) && !links.some((id) => passages.has(id));
      });
      expect(
        without.map(({ id }) => id),
        path
      ).toEqual([]);
    }
  });

  it('every record on the page and in the embeds names an outlet in place, or the passage that it rests on', () => {
    const names = published.outlets.map(
      ({ id, name }) => (published.words[language.code] as { outlets?: Record<string, { name: string }> }).outlets?.[id]?.name ?? name
    );
    for (const { path } of tellingPages.filter((page) => page.language === language)) {
      const records = [...open(path).querySelectorAll('[data-record]')];
      const without = records.filter((record) => {
        const text = record.textContent;
        return !names.some((name) => text.includes(name)) && ![...record.querySelectorAll('a[href]')].flatMap(leadsTo).some((id) => passages.has(id));
      });
      expect(
        without.map(({ id }) => id),
        path
      ).toEqual([]);
    }
  });

  it('every record that the page tells has a page of its own, with a source on it', () => {
    const told = [
      ...published.outcomes,
      ...published.demands,
      ...published.events,
      ...published.disputes,
      ...published.documents.flatMap(({ clauses }) => clauses),
      ...published.rounds,
      ...published.background
    ];
    expect(own.map(({ record }) => record)).toEqual(expect.arrayContaining([...told.map(({ id }) => id), ...passages]));
    const without = own.filter(({ path, record }) => {
      const html = textOf(`${path}index.html`);
      return !/ data-report="|<a [^>]*href="[^"]*\/passage-/.test(html) && !passages.has(record);
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  it('every report of the dataset that something rests on stands on some page, linked where it may be; every finding too', () => {
    const html = own.map(({ path }) => textOf(`${path}index.html`));
    const shown = new Set(html.flatMap((text) => [...text.matchAll(/ data-report="([^"]+)"/g)].map(([, id]) => id!)));
    const found = new Set(html.flatMap((text) => [...text.matchAll(/ id="([^"]+)" data-record="finding"/g)].map(([, id]) => id!)));
    const linked = new Set(own.flatMap(({ path }) => linksOf(path).flatMap(({ address, isExternal }) => (isExternal ? [address] : []))));
    const used = new Set([...JSON.stringify({ ...published, reports: [], words: {} }).matchAll(/"([^"]+)"/g)].map(([, text]) => text!));
    const reports = published.reports.filter(({ id }) => used.has(id));
    expect(reports.length).toBeGreaterThan(200);
    // What only the paper as a whole rests on stands on the paper's page.
    expect(reports.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
    expect(reports.filter(({ linkable, address }) => linkable !== linked.has(address)).map(({ id }) => id)).toEqual([]);
    expect(published.findings.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('an id stands on a record’s page once, and every link of it that stays on the site leads somewhere', () => {
    const known = new Map<string, Set<string>>();
    const broken: string[] = [];
    for (const { path } of own) {
      const all = [...textOf(`${path}index.html`).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect
        .soft(
          all.filter((id, index) => all.indexOf(id) !== index),
          path
        )
        .toEqual([]);
      for (const { address, isExternal } of linksOf(path)) {
        if (isExternal) continue;
        const { pathname, hash } = new URL(address, `http://site/${path}`);
        const target = pathname.slice(1);
        if (!existsSync(join(inject('folder'), target, 'index.html'))) broken.push(`${path} → ${target}`);
        else if (hash) {
          if (!known.has(target)) known.set(target, ids(target));
          if (!known.get(target)?.has(hash.slice(1))) broken.push(`${path} → ${target}${hash}`);
        }
      }
    }
    expect(broken).toEqual([]);
  });

  it('a record’s page says its language and carries neither words nor data for islands', () => {
    for (const { path } of own) {
      const html = textOf(`${path}index.html`);
      expect(html).toContain(`<html lang="${language.code}" dir="${language.direction}"`);
      expect(html).not.toContain('id="locale"');
      expect(html).not.toMatch(/\{[a-z]+, (number|plural|date)|undefined|\[object|Invalid Date/);
      expect(html).not.toContain(' style="');
    }
  });

  it('a record’s page is small: 12 kB at most, 4 kB for most', () => {
    // The largest and the middle ones by their text: to pack hundreds at their best takes long.
    const files = own.map(({ path }) => join(inject('folder'), path, 'index.html')).sort((one, other) => statSync(one).size - statSync(other).size);
    for (const file of files.slice(-4)) expect(weighFile(file), file).toBeLessThanOrEqual(12_000);
    for (const file of files.slice(files.length / 2, files.length / 2 + 3)) expect(weighFile(file), file).toBeLessThanOrEqual(4_000);
  });

  it('the explainer and the passages say to search engines what they are, the reviews of statements where the statements stand', () => {
    const dataOf = (path: string): Record<string, unknown>[] => {
      const text = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(textOf(`${path}index.html`))?.[1];
      return text ? (JSON.parse(text) as { '@graph': Record<string, unknown>[] })['@graph'] : [];
    };
    expect(dataOf(homeOf(language)).map((thing) => thing['@type'])).toEqual(['Article', 'Dataset']);
    for (const { path, record } of own) {
      const reviewed = published.article.claims.filter(({ passage, verdict }) => passage === record && !['unchecked', 'not-found'].includes(verdict));
      expect(
        dataOf(path).map((thing) => thing['@type']),
        path
      ).toEqual(reviewed.map(() => 'ClaimReview'));
      for (const { id } of reviewed) expect(open(path).getElementById(id)?.getAttribute('data-record')).toBe('claim');
    }
  });

  it('the explainer tells how many later findings a record has, in the line that leads to them', () => {
    const page = open(homeOf(language));
    const numbers = new Intl.NumberFormat(language.locale);
    const counts = [...page.querySelectorAll('[data-record="outcome"]')].map((card) => {
      const n = published.findings.filter(({ about }) => about.includes(card.id)).length;
      return [card.id, n < 3 || (card.querySelector(`.source:has(a[href$="record/${card.id}/"])`)?.textContent ?? '').includes(`· ${numbers.format(n)} `)];
    });
    expect(counts.filter(([, isSaid]) => !isSaid)).toEqual([]);
  });
});
