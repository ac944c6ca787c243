import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { everywhere, first, homeOf, languages, pages, published, recordPages, sections, textOf, triedLanguages, type Language } from '../support/site.ts';

/** What the article's badges come to, outlet by outlet. Here it is typed in: the page has to compute it. */
const tally = {
  'The Washington Post': 7,
  'The Guardian': 6,
  'Fox News': 5,
  'AP News': 4,
  POLITICO: 3,
  'Al Jazeera': 2,
  'ABC News': 1,
  'New York Post': 1,
  Reuters: 1
};

const reader = createReader();

/** What a page says to who has no scripts. */
interface Said {
  /** All that is seen. */
  text: string;
  /** The ids of its records. */
  ids: string[];
  /** Its headings, its findings, and what its records say. */
  lines: string[];
  /** The first line of each record; outlets keep their own names in every language. */
  names: (readonly [string, string])[];
  /** Controls that need a script, beside those that name a row or a column: the switch between the forms needs none. */
  controls: string[];
  /** The outlets in their order: the id, the count, and the count as it is written. */
  outlets: (readonly [string | null, number, string | undefined])[];
  /** Its sections by id. */
  sections: Record<string, SaidSection>;
}

interface SaidSection {
  title: string | undefined;
  finding: string | undefined;
  /** How much of it is seen, in letters. */
  length: number;
  /** Its parts, in their order. */
  parts: (string | undefined)[];
  /** Where the way to all of it leads, where there is one and it is seen. */
  way: string | undefined;
  /** The whole of it and its answer alone, without what leads to the rest or is offered for further use: that stands elsewhere in an embed. */
  all: string;
  answer: string;
}

/** Reads a page. Runs in the page. */
function readPage(): Said {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  const withoutWays = (part: Element | null): string => {
    const copy = part?.cloneNode(true) as Element | undefined;
    for (const more of copy?.querySelectorAll('.section-toggle, .use') ?? []) more.remove();
    return plain(copy?.textContent);
  };
  const seen = (section: Element, selector: string): HTMLElement | undefined =>
    [...section.querySelectorAll<HTMLElement>(selector)].find((part) => part.checkVisibility());
  return {
    text: document.body.innerText,
    ids: all('[data-record]').map(({ id }) => id),
    lines: all('h1, h2, h3, .finding, [data-record] p:not(.badges, .actions), [data-record] > h4').map(({ textContent }) => textContent),
    names: all('[data-record]:not([data-outlet])').map((record) => [record.id, plain(record.querySelector('h3, h4, th, p')?.textContent)] as const),
    controls: all('button, select, input')
      .filter((control) => control.checkVisibility() && !control.closest('th') && !control.matches('[data-asof-choice]'))
      .map(({ outerHTML }) => outerHTML),
    outlets: all('#sources [data-outlet]').map(
      (row) =>
        [
          row.getAttribute('data-outlet'),
          Number(row.getAttribute('data-count')),
          row.querySelector<HTMLElement>('[data-slot="count"]')?.innerText.trim()
        ] as const
    ),
    sections: Object.fromEntries(
      all('section[data-section]').map((section) => [
        section.id,
        {
          title: seen(section, 'h2')?.innerText,
          finding: seen(section, '.finding')?.innerText,
          length: section.innerText.length,
          parts: [...section.querySelectorAll<HTMLElement>(':scope > [data-part]')].map((part) => part.dataset['part']),
          way: (seen(section, `a[data-open="${section.id}"]`) as HTMLAnchorElement | undefined)?.href,
          all: withoutWays(section),
          answer: withoutWays(section.querySelector('[data-part="gist"]'))
        }
      ])
    )
  };
}

const known = new Map<string, Promise<Said>>();

/** What a page says as it is without scripts; it is opened once for all tests. */
function read(path: string): Promise<Said> {
  const open = async (): Promise<Said> => {
    const { page } = await reader.open(path, { javaScriptEnabled: false });
    return page.evaluate(readPage);
  };
  const said = known.get(path) ?? open();
  known.set(path, said);
  return said;
}

/** What the pages of the sections say in a language, one after the other. */
async function readSections(language: Language): Promise<Said[]> {
  const all: Said[] = [];
  for (const id of sections) all.push(await read(`${homeOf(language)}${id}/`));
  return all;
}

const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script ?? 'Latn';

describe.each(everywhere(languages, languages.slice(-1)))('without scripts, in $code', (language) => {
  const home = homeOf(language);

  it('every page says its language and direction', () => {
    const own = [...pages, ...recordPages].filter((page) => page.language === language);
    const wrong = own.filter(({ path }) => !textOf(`${path}index.html`).includes(`<html lang="${language.code}" dir="${language.direction}"`));
    expect([own.length > 250, wrong]).toEqual([true, []]);
  });

  it('every section is there, with a heading, a finding and a way to its own page, and each stands alone as an embed, its answer or whole', async () => {
    const said = await read(home);
    const built = pages.map(({ path }) => path);
    expect([sections.length, Object.keys(said.sections)]).toEqual([6, sections]);
    for (const id of sections) {
      const { title, finding, parts, way } = said.sections[id]!;
      for (const text of [title, finding]) expect.soft(text, id).toMatch(/\S/);
      expect.soft([parts, way], id).toEqual([['gist'], `${inject('site')}${home}${id}/`]);
      for (const embed of [`embed/${id}/`, `embed/${id}/full/`]) expect.soft(built).toContain(home + embed);
    }
  });

  it.each(sections)('the page of %s has its answer and all that is known', async (id) => {
    const { [id]: section, ...others } = (await read(`${home}${id}/`)).sections;
    expect(others).toEqual({});
    for (const text of [section?.title, section?.finding]) expect.soft(text).toMatch(/\S/);
    expect(section?.parts).toEqual(['gist', 'record']);
    expect(section?.length).toBeGreaterThan(500);
  });

  it('every record of the dataset that the sections tell of is on the page of its section, under its id', async () => {
    const ids = (await readSections(language)).flatMap((said) => said.ids);
    const told = [...published.outcomes, ...published.demands, ...published.article.passages].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(told));
  });

  it('the tally of the badges is right, highest first, on the page and in the embed', async () => {
    for (const path of [`${home}sources/`, `${home}embed/sources/full/`]) {
      const { outlets } = await read(path);
      const names = outlets.map(([id, count]) => [published.outlets.find((outlet) => outlet.id === id)?.name, count]);
      expect(outlets.map(([, count]) => count)).toEqual([7, 6, 5, 4, 3, 2, 1, 1, 1]);
      expect(Object.fromEntries(names)).toEqual(tally);
    }
  });

  it('the tally is written in the digits of the language', async () => {
    const numbers = new Intl.NumberFormat(language.locale);
    const { outlets } = await read(`${home}sources/`);
    expect(outlets.map(([, , written]) => written)).toEqual(Object.values(tally).map((count) => numbers.format(count)));
  });

  it('no page shows raw messages, missing keys or broken values', async () => {
    const words = [...Object.keys(published.words[first.code] ?? {}), 'live', 'about', 'page'].join('|');
    for (const { path } of pages.filter((page) => page.language === language && page.embed === undefined)) {
      const { text } = await read(path);
      expect.soft(text, path).not.toMatch(/[{}]|\bundefined\b|\bNaN\b|\bnull\b|\[object|Invalid Date/);
      expect.soft(text, path).not.toMatch(new RegExp(`\\b(${[...sections, words].join('|')})\\.(?!csv\\b|json\\b)[a-z]+`));
    }
  });

  it('headings, findings and the text of every record are in the script of the language', async () => {
    const texts = [await read(home), ...(await readSections(language))].flatMap(({ lines }) => lines);
    const foreign = texts.filter((text) => /\p{L}{3}/u.test(text) && !new RegExp(`\\p{Script=${scriptOf(language.locale)}}`, 'u').test(text));
    expect(texts.length).toBeGreaterThan(50);
    expect(foreign).toEqual([]);
  });

  it('no control is offered that would need a script, beside those that name a row or a column: the switch between the forms needs none', async () => {
    const controls = [await read(home), ...(await readSections(language))].map((said) => said.controls);
    expect(controls.flat()).toEqual([]);
  });
});

it('an embed says word for word what its section says: whole, as on its own page; its answer, as on the page of all', async () => {
  const home = homeOf(languages.at(-1)!);
  const [page, all] = [await read(home), await read(`${home}embed/all/`)];
  for (const id of sections) {
    const [whole, own] = [await read(`${home}embed/${id}/full/`), await read(`${home}${id}/`)];
    expect(whole.sections[id]?.all, id).toBe(own.sections[id]?.all);
    const answers = [await read(`${home}embed/${id}/`), all].map((said) => said.sections[id]?.answer);
    expect(answers, id).toEqual([page.sections[id]?.answer, page.sections[id]?.answer]);
  }
});

it.runIf(languages.length > 1)('no record reads the same in two languages', async () => {
  const texts: Map<string, string>[] = [];
  for (const language of triedLanguages) texts.push(new Map((await readSections(language)).flatMap(({ names }) => names)));
  const [original, ...others] = texts;
  expect(original?.size).toBeGreaterThan(100);
  for (const translated of others) expect([...translated].filter(([id, text]) => /\p{L}/u.test(text) && original?.get(id) === text)).toEqual([]);
});
