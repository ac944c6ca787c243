import { Window, type Element } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { writeFeed } from '../../src/site/publish/feed.ts';
import { publishHosting } from '../../src/site/publish/publishHosting.ts';
import { commonLanguage, createLocalizer } from '../../src/site/pages/localize.ts';
import { noAssets } from '../datasets/assets.ts';
import { loadOnce } from '../datasets/loaded.ts';

const site = 'https://example.org/talks/';
const loaded = loadOnce('tests/datasets/second');
const language = commonLanguage(loaded.dataset);

/** The feed of a dataset, read as XML. */
function read(changes = loaded.dataset.changes) {
  const text = writeFeed(createLocalizer({ ...loaded, dataset: { ...loaded.dataset, changes } }).localize(language), site, `${site}en/`);
  const { DOMParser } = new Window();
  const feed = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  return { text, feed, entries: [...feed.querySelectorAll('entry')] };
}

function has(parent: Element, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => [...parent.children].find((child) => child.tagName === name)?.textContent ?? undefined);
}

describe('the feed of corrections', () => {
  const { feed, entries, text } = read();

  it('has what RFC 4287 asks of a feed: an id, a title, an author, its date and its own address', () => {
    expect(feed.getAttribute('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect(has(feed, ['id', 'title', 'updated'])).toEqual([`${site}changes.xml`, 'The lighthouse supper, explained: corrections', '1971-05-09T00:00:00.000Z']);
    expect(feed.querySelector('author > name')?.textContent).toBe('The lighthouse supper, explained');
    expect(feed.querySelector('link[rel="self"]')?.getAttribute('href')).toBe(`${site}changes.xml`);
  });

  it('says in which language it is, the one that the site has in common', () => {
    expect(feed.getAttribute('xml:lang')).toBe('en');
  });

  it('has an entry for each correction, the newest first, each with an id, a title, its date and a link to its place', () => {
    expect(entries.map((entry) => has(entry, ['id', 'title', 'updated']))).toEqual([
      [`${site}en/#change-lamp-hours`, 'The lamp burns in fog', '1971-05-09T00:00:00.000Z'],
      [`${site}en/#change-paint`, 'The tower is painted by night', '1971-05-02T00:00:00.000Z']
    ]);
    expect(entries.map((entry) => entry.querySelector('link[rel="alternate"]')?.getAttribute('href'))).toEqual([
      `${site}en/#change-lamp-hours`,
      `${site}en/#change-paint`
    ]);
  });

  it('says what was shown before and after, and why, and names the reports that may be linked', () => {
    expect(text).toContain('<p>Shown before: The mayor was said to count 6 hours.</p><p>Shown now: He counts at least 8 hours.</p><p>Why: ');
    expect(entries.map((entry) => entry.querySelectorAll('link[rel="via"]').length)).toEqual([0, 1]);
  });

  it('is as old as the facts while nothing was corrected', () => {
    const none = read([]);
    expect(none.entries).toEqual([]);
    expect(has(none.feed, ['updated'])).toEqual(['1971-11-01T00:00:00.000Z']);
  });
});

describe('the files of the site', () => {
  const base = {
    loaded,
    localizer: createLocalizer(loaded),
    assets: noAssets,
    template: '',
    files: []
  };
  const paths = (url?: string) => publishHosting({ ...base, url }, []).map(([path]) => path);

  it('have the feed where the address of the site is known, and only there', () => {
    expect(paths(site)).toContain('changes.xml');
    expect(paths()).not.toContain('changes.xml');
  });
});
