import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { Window, type Document, type Element } from 'happy-dom';
import { describe, expect, inject, it } from 'vitest';
import { secondAddress } from '../support/buildSites.ts';
import { pagedRecords, placesOf } from '../../src/model/pages.ts';
import { createTalks } from '../../src/model/talks.ts';
import { readDataset } from '../datasets/talks.ts';
import { badgesOf } from '../../src/model/citations.ts';

/**
 * Another negotiation, of other parties, at another time, in other languages, built with the same code. It proves that
 * the code tells what a dataset says and nothing else; it cannot prove that the words in `src/words/` suit every dataset.
 */
const folder = inject('second');
const site = secondAddress;

function filesIn(root: string, endings: readonly string[]): string[] {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
  return names.filter((name) => endings.includes(extname(name)));
}

function open(path: string): Document {
  const window = new Window();
  return new window.DOMParser().parseFromString(readFileSync(join(folder, path), 'utf8'), 'text/html');
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The sections, in no order. */
const sections = ['outcomes', 'delivery', 'demands', 'timeline', 'rounds', 'sources'];

const pages = [
  { path: 'index.html', lang: 'fr', name: 'Le souper du phare, expliqué', headline: 'La lampe brûlera par temps de brume' },
  { path: 'en/index.html', lang: 'en', name: 'The lighthouse supper, explained', headline: 'The lamp will burn in fog' }
];

describe('a second dataset', () => {
  it('has a page for each of its languages, sections and records, and for no other language', () => {
    const html = filesIn(folder, ['.html'])
      .map((path) => path.slice(folder.length + 1))
      .sort();
    const embeds = readdirSync(join(folder, 'embed'), { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    expect(embeds.sort()).toEqual([...sections, 'all'].sort());
    const records = pagedRecords(readDataset('tests/datasets/second')).map(({ record }) => `record/${record.id}`);
    const pictures = readdirSync(join(folder, 'picture')).map((picture) => `picture/${picture}`);
    expect(sections.filter((section) => !pictures.includes(`picture/${section}`))).toEqual([]);
    const expected = ['', 'en/'].flatMap((root) => [
      `${root}index.html`,
      `${root}print/index.html`,
      `${root}embed/index.html`,
      `${root}about/index.html`,
      `${root}record/index.html`,
      ...[...sections, ...embeds.map((part) => `embed/${part}`), ...sections.map((section) => `embed/${section}/full`), ...pictures, ...records].map(
        (page) => `${root}${page}/index.html`
      )
    ]);
    expect(html).toEqual([...expected, '404.html'].sort());
  });

  it.each(pages)('says on $path what it is, in $lang', ({ path, lang, name, headline }) => {
    const page = open(path);
    expect(page.documentElement.lang).toBe(lang);
    expect(page.documentElement.dir).toBe('ltr');
    expect(page.title).toContain(name);
    expect(textOf(page.querySelector('h1'))).toContain(headline);
  });

  it.each([
    ['index.html', ['Français', 'English']],
    ['en/index.html', ['Français', 'English']]
  ])('leads from %s to its languages', (path, names) => {
    expect([...open(path).querySelectorAll('[data-language]')].map(textOf)).toEqual(names);
  });

  it.each([
    ['sources/index.html', 'La Gazette des marées', '3 fois', '5 mentions'],
    ['en/sources/index.html', 'The Tide Gazette', '3 times', '5 source badges']
  ])('counts its own badges on %s', (path, outlet, n, all) => {
    const section = open(path).querySelector('#sources');
    expect(textOf(section?.querySelector('.finding') ?? null)).toMatch(new RegExp(`${outlet} .*${n}.*${all}`));
    const rows = [...(section?.querySelectorAll('[data-outlet]') ?? [])].map((row) => [row.getAttribute('data-outlet'), row.getAttribute('data-count')]);
    expect(rows).toEqual([
      ['tide-gazette', '3'],
      ['puffin-post', '2']
    ]);
  });

  it.each([
    ['demands/index.html', 'Proches', 'Éloignées', 'Gullholm n’en parle pas'],
    ['en/demands/index.html', 'Close', 'Apart', 'Not in Gullholm’s paper']
  ])('computes its own standings on %s', (path, ...standings) => {
    expect([...open(path).querySelectorAll('#demands [data-record="demand"] .mark')].map(textOf)).toEqual(standings);
  });

  it.each([
    ['index.html', '2 avril 1971', '1 200 barils d’huile'],
    ['en/index.html', '2 April 1971', '1,200 barrels of oil']
  ])('writes dates and numbers on %s as its language does', (path, date, amount) => {
    const text = textOf(open(path).body).replace(/[\u00A0\u202F]/g, ' ');
    expect(text).toContain(date);
    expect(text).toContain(amount);
  });

  it('dates its events for machines by its own clock', () => {
    const times = [...open('timeline/index.html').querySelectorAll('#timeline [data-part="record"] time')].map((time) => time.getAttribute('datetime'));
    expect(times).toEqual(['1971-03-20', '1971-03-28', '1971-04-02T14:30-01:00', '1971-04-05', '1971-05-02']);
  });

  it('tells what was handed over in a lane of its own, which leads to the record of it', () => {
    const entries = [...open('en/timeline/index.html').querySelectorAll('#timeline [data-entry]')];
    expect(entries.map(textOf)).toEqual(['2 May · What is handed over 12–14 barrels of oil to Saltmere, 2 to Gullholm']);
    expect(entries[0]?.querySelector('a')?.getAttribute('href')).toBe('../delivery/#delivery-oil-may');
  });

  it('opens the chapter of the days in focus, and folds the others', () => {
    const chapters = [...open('en/timeline/index.html').querySelectorAll('#timeline .chapter')];
    expect(chapters.map((chapter) => [textOf(chapter.querySelector('summary')), chapter.hasAttribute('open')])).toEqual([
      ['15 March to 24 March 1 event', false],
      ['25 March to 10 April 3 events', true],
      ['May 1971 1 handover', false]
    ]);
  });

  it('links to its own reports alone', () => {
    const pages = filesIn(folder, ['.html']).map((path) => open(path.slice(folder.length + 1)));
    const links = pages.flatMap((page) => [...page.querySelectorAll('a[rel~="external"]:not([href^="mailto:"])')]);
    expect(new Set(links.map((link) => new URL(link.getAttribute('href') ?? '').hostname))).toEqual(new Set(['tide-gazette.example.org']));
  });

  it.each([
    ['en/about/index.html', 'Write to the editors', ''],
    ['about/index.html', 'Écrire à la rédaction', ''],
    ['en/record/outcome-lamp/index.html', 'Report a mistake', '?subject=outcome-lamp'],
    ['record/event-paint/index.html', 'Signaler une erreur', '?subject=event-paint']
  ])('leads from %s to the contact of its card: %s', (path, name, subject) => {
    const link = open(path).querySelector('a[href^="mailto:"]');
    expect([textOf(link), link?.getAttribute('href')]).toEqual([name, `mailto:keeper@lighthouse.example.org${subject}`]);
  });

  it.each(['index.html', 'en/index.html', 'timeline/index.html', 'embed/outcomes/full/index.html', 'en/embed/outcomes/full/index.html'])(
    'leads from each section of %s to a file of its data',
    (path) => {
      const sections = [...open(path).querySelectorAll('[data-section]')];
      const files = sections.map((section) => resolve(folder, dirname(path), section.querySelector('a[download]')?.getAttribute('href') ?? '?'));
      expect(files).toEqual(sections.map((section) => join(folder, `data/${section.getAttribute('data-section')}.csv`)));
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
    }
  );

  it('lists in About every file of its data', () => {
    const links = [...open('en/about/index.html').querySelectorAll('#about a[href*="data/"]')].map((link) => link.getAttribute('href'));
    expect(links.sort()).toEqual(
      readdirSync(join(folder, 'data'))
        .map((name) => `../../data/${name}`)
        .sort()
    );
  });

  it('says in About what was corrected, under the same ids as on the page, and leads to it', () => {
    const about = open('en/about/index.html');
    const changes = [...about.querySelectorAll('[data-record="change"]')];
    expect(changes.map(({ id }) => id)).toEqual(['change-lamp-hours', 'change-paint']);
    expect(changes.map((change) => change.querySelector('h3 a')?.getAttribute('href'))).toEqual([
      '../record/outcome-lamp/#outcome-lamp.hours-mayor',
      '../record/event-paint/#finding-paint'
    ]);
    expect([...about.querySelectorAll('h1')].map(textOf)).toEqual(['About this page']);
  });

  it.each(['about/', 'record/'])('names the addresses of %s in every language, and lists them', (rest) => {
    const page = open(`en/${rest}index.html`);
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(`${site}en/${rest}`);
    const alternates = [...page.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => link.getAttribute('href'));
    expect(alternates).toEqual([`${site}${rest}`, `${site}en/${rest}`]);
    expect(page.title).toMatch(/^(About this page|All records) – The lighthouse supper, explained$/);
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toMatch(/\S+ \S+/);
    const map = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    for (const address of alternates) expect(map).toContain(`<loc>${address}</loc>`);
  });

  it('lists every record, each once, with the address of where it is told', () => {
    const second = readDataset('tests/datasets/second');
    const places = [...placesOf(createTalks(second)).values()];
    const outlets = new Set(second.article.passages.flatMap(badgesOf).map(({ outlet }) => `../sources/#outlet-${outlet}`));
    const changes = second.changes.map(({ id }) => `../about/#${id}`);
    const listed = [...open('en/record/index.html').querySelectorAll('[data-group] a')].map((link) => link.getAttribute('href'));
    expect(listed.sort()).toEqual([...places, ...outlets, ...changes].sort());
  });

  it.each([
    ['about/index.html', ['9 mai 1971', '2 mai 1971'], ['Affiché avant', 'Affiché maintenant', 'Pourquoi']],
    ['en/about/index.html', ['9 May 1971', '2 May 1971'], ['Shown before', 'Shown now', 'Why']]
  ])('says on %s what was corrected, the newest first, with what stood there before and why', (path, dates, terms) => {
    const changes = [...open(path).querySelectorAll('[data-record="change"]')];
    expect(changes.map(({ id }) => id)).toEqual(['change-lamp-hours', 'change-paint']);
    expect(changes.map((change) => textOf(change.querySelector('h3')).split(' · ')[0])).toEqual(dates);
    for (const change of changes) {
      expect([...change.querySelectorAll('dt')].map(textOf)).toEqual(terms);
      expect(textOf(change)).toMatch(/La Gazette des marées|The Tide Gazette/);
    }
    expect(textOf(changes[0]?.querySelector('dd') ?? null)).toContain('6');
  });

  it.each([
    ['en/index.html', 'outcome-lamp', 'about/#change-lamp-hours'],
    ['en/timeline/index.html', 'event-paint', '../about/#change-paint'],
    ['en/embed/outcomes/index.html', 'outcome-lamp', '../../about/#change-lamp-hours'],
    ['en/embed/outcomes/full/index.html', 'outcome-lamp', '../../../about/#change-lamp-hours'],
    ['en/record/outcome-lamp/index.html', 'outcome-lamp', '../../about/#change-lamp-hours'],
    ['en/print/index.html', 'event-paint', '#change-paint']
  ])('marks on %s that %s was corrected, and leads to how', (path, id, address) => {
    const mark = open(path).getElementById(id)?.querySelector('a[href*="#change-"]');
    expect([textOf(mark ?? null), mark?.getAttribute('href')]).toEqual(['Corrected', address]);
  });

  it('marks nothing that was not corrected', () => {
    const marks = sections.flatMap((section) => [...open(`en/${section}/index.html`).querySelectorAll('[data-record] a[href*="#change-"]')]);
    const marked = marks.map((mark) => mark.closest('[data-record]')?.id);
    expect(marked).toEqual(['outcome-lamp', 'event-paint']);
    expect(open('en/record/outcome-rock/index.html').querySelector('a[href*="#change-"]')).toBeNull();
  });

  it.each(['index.html', 'en/index.html', 'en/record/outcome-lamp/index.html'])('leads from the head of %s to the feed of corrections', (path) => {
    const feed = open(path).querySelector('link[rel="alternate"][type="application/atom+xml"]');
    expect(feed?.getAttribute('href')).toBe(`${site}changes.xml`);
    expect(readFileSync(join(folder, 'changes.xml'), 'utf8')).toContain(`href="${site}en/about/#change-lamp-hours"`);
  });

  it('has a permalink for every record, each once', () => {
    const parts = sections.map((section) => open(`${section}/index.html`));
    const second = readDataset('tests/datasets/second');
    const ids = [...second.outcomes, ...second.demands, ...second.article.passages, ...second.documents.flatMap(({ clauses }) => clauses)];
    expect(ids.filter(({ id }) => parts.flatMap((page) => [...page.querySelectorAll(`[id="${id}"]`)]).length !== 1)).toEqual([]);
    const places = placesOf(createTalks(second));
    const lost = second.findings.filter(({ id }) => {
      const [home, anchor] = places.get(id)?.split('#') ?? [];
      return open(`record/${home}index.html`).querySelectorAll(`[id="${anchor}"]`).length !== 1;
    });
    expect(lost).toEqual([]);
  });

  it('says of a finding on its page its verdict before its statement, who says it, and that it has one source', () => {
    const finding = open('en/record/outcome-lamp/index.html').querySelector('#finding-lamp');
    expect(textOf(finding)).toMatch(
      /^Corrected in detail · 3 April 1971 · Said by the mayor of Gullholm · One source only · claimed by one side only: Gullholm The mayor speaks of at least 8 hours\./
    );
  });
});

/** What names the talks of this project: countries, cities, people and dates, in its three languages. */
function namesOfTheTalks(): RegExp[] {
  const talks = readDataset('src/content');
  const atTheTable = talks.parties.filter(({ role }) => role !== 'other').map(({ id }) => id);
  const speakers = talks.claimants.filter(({ party }) => party !== undefined).map(({ id }) => id);
  const dates = [...talks.events.map(({ date }) => date), talks.card.window, talks.article.published].flatMap((date) => date.match(/\d{4}-\d{2}/g) ?? []);
  const words = [...atTheTable, ...speakers].map((id) => new RegExp(`\\b${id}\\b`, 'i'));
  const places = [
    /\bUkraine/,
    /\bRussia/,
    /\bKyiv|\bKiev/,
    /\bMoscow/,
    /\bIstanbul/,
    /\bTürkiye|\bTurkey|\bTurkish/,
    /Украї|Росі|росій|Киї|Київ|Москв|Стамбул|Туреччин/,
    /أوكراني|روسي|كييف|موسكو|إسطنبول|تركي/
  ];
  const days = [/\b2 June\b/, /\b2 червня/, /(?<!\d)2 (يونيو|حزيران)/, /\b2025\b/];
  return [...words, ...places, ...days, ...new Set(dates)].map((name) => (typeof name === 'string' ? new RegExp(name) : name));
}

function namedIn(files: readonly string[]): string[] {
  const names = namesOfTheTalks();
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return names
      .map((name) => name.exec(text)?.[0])
      .filter((found) => found !== undefined)
      .map((found) => `${file}: ${found}`);
  });
}

describe('the talks of this project', () => {
  it('would be found where they are told', () => {
    const found = namedIn(['src/content/words/en.json', 'src/content/events.json']).join();
    expect(['Ukraine', 'Russia', 'Istanbul', 'medinsky', '2025-06'].filter((name) => !new RegExp(name, 'i').test(found))).toEqual([]);
  });

  it('are named in no file that the second dataset publishes', () => {
    // The notices name the years of those whose work ships.
    const files = filesIn(folder, ['.html', '.js', '.json', '.css', '.txt', '.csv', '.xml', '.svg']).filter((file) => !file.endsWith('notices.txt'));
    expect(files.length).toBeGreaterThan(10);
    expect(namedIn(files)).toEqual([]);
  });

  it('are named nowhere in the code, nor in the words of the interface', () => {
    const files = ['index.html', ...filesIn('src', ['.ts', '.svelte', '.css', '.json']).filter((file) => !file.startsWith(join('src', 'content')))];
    expect(files.length).toBeGreaterThan(60);
    expect(namedIn(files)).toEqual([]);
  });
});
