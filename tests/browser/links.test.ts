import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { namedInStyle, readMarkup, type Markup } from '../support/markup.ts';
import { published } from '../support/site.ts';

/** Where each address in the files of the built site leads. What scripts make of addresses is seen by the tests of what they do. */

const isAbsolute = (address: string): boolean => /^[a-z][\w+.-]*:/i.test(address);

/** The files of a built site. */
class Site {
  readonly files: readonly string[];
  private readonly read = new Map<string, Markup>();

  constructor(private readonly folder: string) {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    this.files = all.filter((file) => statSync(join(folder, file)).isFile());
  }

  ending(...endings: string[]): string[] {
    return this.files.filter((file) => endings.includes(extname(file)));
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  markup(page: string): Markup {
    const known = this.read.get(page) ?? readMarkup(this.text(page));
    this.read.set(page, known);
    return known;
  }

  /** What is wrong with where an address leads, from the site's root; nothing where the file is there, and in it the place. */
  fault(address: string): string | undefined {
    const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (path.startsWith('../') || path === '..') return 'leads out of the site';
    if (!existsSync(join(this.folder, file)) || !statSync(join(this.folder, file)).isFile()) return 'leads to no file';
    if (hash && !(file.endsWith('.html') && this.markup(file).ids.includes(decodeURIComponent(hash)))) return 'leads to no place in its file';
    return undefined;
  }
}

const plain = new Site(inject('folder'));
const { address: home, folder } = inject('published');
const placed = new Site(folder);

/** An address in a file, from the site's root. */
function fromRoot(file: string, address: string): string {
  if (address.startsWith('#') || address.startsWith('?')) return file + address;
  const [path = ''] = address.split(/[?#]/, 1);
  return posix.join(dirname(file), path || '.').replace(/^\.\/?$/, '') + address.slice(path.length);
}

/** Faults with the file and the address that has them. */
function faultsOf(file: string, named: readonly string[]): string[] {
  return named.flatMap((address) => {
    const fault = address.startsWith('/') ? 'is of the host, not of the site' : plain.fault(fromRoot(file, address));
    return fault === undefined ? [] : [`${file}: ${address} ${fault}`];
  });
}

describe('the relative addresses of the site', () => {
  const pages = plain.ending('.html').filter((file) => file !== '404.html');

  it('lead, on every page, to a file of the site, and to a place that is there', () => {
    expect(pages.length).toBeGreaterThan(100);
    const faults = pages.flatMap((page) => {
      const named = plain.markup(page).named.map(({ address }) => address);
      return faultsOf(
        page,
        named.filter((address) => !isAbsolute(address))
      );
    });
    expect(faults).toEqual([]);
  });

  it('lead, in style sheets, to a file of the site', () => {
    const named = plain.ending('.css').map((file) => ({ file, addresses: namedInStyle(plain.text(file)) }));
    expect(named.some(({ addresses }) => addresses.length > 0)).toBe(true);
    expect(named.flatMap(({ file, addresses }) => faultsOf(file, addresses))).toEqual([]);
  });

  it('lead from 404.html, which is shown at any depth, from the root of the host, where that is known', () => {
    const addressesOf = (site: Site): string[] => site.markup('404.html').named.flatMap(({ address }) => (address.startsWith('data:') ? [] : [address]));
    const root = new URL(home).pathname;
    expect(addressesOf(plain)).toEqual([]);
    expect(addressesOf(placed).length).toBeGreaterThan(1);
    expect(addressesOf(placed).filter((address) => !address.startsWith(root) || placed.fault(address.slice(root.length)) !== undefined)).toEqual([]);
  });

  it.each([
    ['#nothing', 'leads to no place in its file'],
    [`../record/${published.outcomes[0]!.id}/?side=a#nothing`, 'leads to no place in its file'],
    ['record/nothing/', 'leads to no file'],
    ['embed', 'leads to no file'],
    ['../../uk/', 'leads out of the site'],
    ['/uk/', 'is of the host, not of the site']
  ])('are told where they do not: %s %s', (address, fault) => {
    expect(faultsOf('uk/index.html', [address])).toEqual([`uk/index.html: ${address} ${fault}`]);
  });

  it('can lead to any place: no id is on a page twice', () => {
    const twice = pages.flatMap((page) => {
      const { ids } = plain.markup(page);
      return new Set(ids).size === ids.length ? [] : [`${page}: ${ids.filter((id, index) => ids.indexOf(id) !== index).join(', ')}`];
    });
    expect(twice).toEqual([]);
  });
});

/** Absolute addresses in a text, as they are written there. */
const absolute = /\bhttps?:\/\/[^\s"'`<>\\{}]+/g;

/** The addresses of reports, in all the ways in which they are written: as they are, in HTML, in JSON. */
const reports = new Set(published.reports.flatMap(({ address }) => [address, address.replaceAll('&', '&amp;')]));

/** A policy names the origin of the site, which is no address. */
const inPolicy = /Content-Security-Policy.*/g;

/** What names no place to go to: a vocabulary, the namespaces of XML, and the numbers of Svelte's errors. */
const names = /^(https:\/\/schema\.org|http:\/\/www\.w3\.org\/[\w./]+|http:\/\/www\.sitemaps\.org\/schemas\/[\w./]+|https:\/\/svelte\.dev\/e\/\w*)$/;

/** The absolute addresses of a site’s files that are neither a report’s nor a mere name. The data says where it is from, the notices where what they name is from. */
function strangersIn(site: Site): string[] {
  const files = site.files.filter((file) => !file.startsWith('data/') && file !== 'notices.txt' && !['.woff2', '.png'].includes(extname(file)));
  return files.flatMap((file) => {
    const found = [...site.text(file).replace(inPolicy, '').matchAll(absolute)].map(([address]) => address);
    return found.filter((address) => !reports.has(address) && !names.test(address)).map((address) => `${file}: ${address}`);
  });
}

describe('the absolute addresses of the site', () => {
  it('are, without SITE_URL, those of reports alone', () => {
    expect(strangersIn(plain)).toEqual([]);
  });

  it('are followed only where the page says that they lead to another site', () => {
    const links = [plain, placed].flatMap((site) => site.ending('.html').flatMap((page) => site.markup(page).named));
    const away = links.filter(({ address }) => isAbsolute(address) && !/^data:/.test(address) && !address.startsWith(home));
    expect(away.length).toBeGreaterThan(0);
    expect(away.filter(({ attribute, rel }) => attribute !== 'href' || !rel.split(' ').includes('external'))).toEqual([]);
  });

  it('are, with SITE_URL, besides those, the site’s own, each of a file and a place that are there', () => {
    const own = strangersIn(placed).map((found) => found.split(': ', 2) as [string, string]);
    expect(own.filter(([, address]) => !address.startsWith(home))).toEqual([]);
    const addresses = [...new Set(own.map(([, address]) => address.slice(home.length)))];
    expect(addresses).toEqual(expect.arrayContaining(['', 'uk/', 'sitemap.xml', 'changes.xml', 'offline.js', 'data/talks.json']));
    const faults = addresses.map((address) => [address, placed.fault(address)]);
    expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
  });
});
