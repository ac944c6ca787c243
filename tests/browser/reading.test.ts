import { describe, expect, it } from 'vitest';
import { createReader, type Visit } from '../support/reader.ts';
import { first, homeOf, languages, pages, published, recordPages, sections, textOf } from '../support/site.ts';

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
const visits = new Map<string, Promise<Visit>>();

/** A page as it is without scripts; opened once for all tests, since nothing changes it. */
function open(path: string): Promise<Visit> {
  const visit = visits.get(path) ?? reader.open(path, { javaScriptEnabled: false, isKept: true });
  visits.set(path, visit);
  return visit;
}

const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script ?? 'Latn';

describe.each(languages)('without scripts, in $code', (language) => {
  it('every page says its language and direction', () => {
    const own = [...pages, ...recordPages].filter((page) => page.language === language);
    const wrong = own.filter(({ path }) => !textOf(`${path}index.html`).includes(`<html lang="${language.code}" dir="${language.direction}"`));
    expect([own.length > 250, wrong]).toEqual([true, []]);
  });

  it('every section is there, with a heading, a finding and text, and each stands alone as an embed', async () => {
    const { page } = await open(homeOf(language));
    for (const id of sections) {
      const section = page.locator(`#${id}[data-section="${id}"]`);
      await expect.soft(section.locator('h2').first().innerText(), id).resolves.toMatch(/\S/);
      await expect
        .soft(
          section.innerText().then((text) => text.length),
          id
        )
        .resolves.toBeGreaterThan(500);
      expect.soft(pages.map(({ path }) => path)).toContain(`${homeOf(language)}embed/${id}/full/`);
    }
  });

  it('every record of the dataset that the sections tell of is on the page, under its id', async () => {
    const { page } = await open(homeOf(language));
    const ids = await page.evaluate(() => [...document.querySelectorAll('[data-record]')].map(({ id }) => id));
    const told = [...published.outcomes, ...published.demands, ...published.article.passages].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(told));
  });

  it('the tally of the badges is right, highest first, on the page and in the embed', async () => {
    for (const path of [homeOf(language), `${homeOf(language)}embed/sources/full/`]) {
      const { page } = await open(path);
      const rows = await page
        .locator('#sources [data-outlet]')
        .evaluateAll((elements) => elements.map((row) => [row.getAttribute('data-outlet'), Number(row.getAttribute('data-count'))] as const));
      const names = rows.map(([id, count]) => [published.outlets.find((outlet) => outlet.id === id)?.name, count]);
      expect(rows.map(([, count]) => count)).toEqual([7, 6, 5, 4, 3, 2, 1, 1, 1]);
      expect(Object.fromEntries(names)).toEqual(tally);
    }
  });

  it('the tally is written in the digits of the language', async () => {
    const { page } = await open(homeOf(language));
    const numbers = new Intl.NumberFormat(language.locale);
    const shown = await page.locator('#sources [data-outlet] [data-slot="count"]').allInnerTexts();
    expect(shown.map((text) => text.trim())).toEqual(Object.values(tally).map((count) => numbers.format(count)));
  });

  it('no page shows raw messages, missing keys or broken values', async () => {
    for (const { path } of pages.filter((page) => page.language === language && page.embed === undefined)) {
      const { page } = await open(path);
      const text = await page.locator('body').innerText();
      const words = [...Object.keys(published.words[first.code] ?? {}), 'live', 'about', 'page'].join('|');
      expect.soft(text, path).not.toMatch(/[{}]|\bundefined\b|\bNaN\b|\bnull\b|\[object|Invalid Date/);
      expect.soft(text, path).not.toMatch(new RegExp(`\\b(${[...sections, words].join('|')})\\.(?!csv\\b|json\\b)[a-z]+`));
    }
  });

  it('headings, findings and the text of every record are in the script of the language', async () => {
    const { page } = await open(homeOf(language));
    const texts = await page.locator('h1, h2, h3, .finding, [data-record] p:not(.badges, .actions), [data-record] > h4').allTextContents();
    const foreign = texts.filter((text) => /\p{L}{3}/u.test(text) && !new RegExp(`\\p{Script=${scriptOf(language.locale)}}`, 'u').test(text));
    expect(texts.length).toBeGreaterThan(50);
    expect(foreign).toEqual([]);
  });

  it('no control is offered that would need a script, beside those that name a row or a column: the switch between the forms needs none', async () => {
    const { page } = await open(homeOf(language));
    const controls = page.locator('button, select, input');
    const shown = await controls.evaluateAll((all) =>
      all.filter((control) => control.checkVisibility() && !control.closest('th') && !control.matches('[data-asof-choice]')).map((control) => control.outerHTML)
    );
    expect(shown).toEqual([]);
  });
});

it('an embed says word for word what its section of the page says', async () => {
  const home = homeOf(languages.at(-1)!);
  const { page } = await open(home);
  const text = (all: string | null): string | undefined => all?.replace(/\s+/g, ' ').trim();
  for (const id of sections) {
    const embed = await open(`${home}embed/${id}/full/`);
    expect(text(await embed.page.locator(`#${id}`).textContent()), id).toBe(text(await page.locator(`#${id}`).textContent()));
  }
});

it.runIf(languages.length > 1)('no record reads the same in two languages', async () => {
  const texts = await Promise.all(
    languages.map(async (language) => {
      const { page } = await open(homeOf(language));
      // Outlets keep their own names in every language.
      return page
        .locator('[data-record]:not([data-outlet])')
        .evaluateAll((all) => all.map((record) => [record.id, record.querySelector('h3, h4, th, p')?.textContent.trim() ?? ''] as const));
    })
  );
  const [original, ...others] = texts.map((entries) => new Map(entries));
  for (const translated of others) expect([...translated].filter(([id, text]) => /\p{L}/u.test(text) && original?.get(id) === text)).toEqual([]);
});
