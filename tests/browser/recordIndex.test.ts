import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/model/pages.ts';
import { createTalks } from '../../src/model/talks.ts';
import { createReader, type Opening } from '../support/reader.ts';
import { homeOf, languages, pages, published, textOf, triedLanguages, type Language } from '../support/site.ts';

const reader = createReader();

const addressOf = (language: Language): string => `${homeOf(language)}record/`;

/** What of the list is in sight: its lines, its headings, and what is said of it. */
interface Sight {
  lines: string[];
  kinds: number;
  sections: number;
  status: string;
}

const inSight = (page: Page): Promise<Sight> =>
  page.evaluate(() => {
    const seen = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)].filter((part) => part.checkVisibility());
    const status = document.querySelector('[role="status"]')?.textContent ?? '';
    return { lines: seen('[data-group] a').map((link) => link.textContent), kinds: seen('[data-group]').length, sections: seen('main h2').length, status };
  });

async function openHydrated(path: string, opening?: Opening): Promise<Page> {
  const { page } = await reader.open(path, opening);
  await page.locator('[data-scripted]').waitFor({ state: 'attached' });
  return page;
}

/** The language that a test is about, by its script. */
const written = (script: string): Language => languages.find(({ locale }) => new Intl.Locale(locale).maximize().script === script)!;

describe('the list of all records', () => {
  it.each(triedLanguages)('has in $code, without scripts, every record once, and no box', async (language) => {
    const { page } = await reader.open(addressOf(language), { javaScriptEnabled: false });
    const addresses = await page.locator('[data-group] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const places = [...placesOf(createTalks(published)).values()];
    expect(addresses.filter((address) => !address.startsWith('../')).sort()).toEqual(places.sort());
    expect(new Set(addresses).size).toBe(addresses.length);
    await expect.soft(page.locator('[data-filter]').isVisible()).resolves.toBe(false);
    await expect.soft(page.locator('[role="status"]').innerText()).resolves.toContain(String(addresses.length));
  });

  it('is led to from the page, from the page about the whole, and from each record, and leads back', () => {
    for (const language of languages) {
      const home = homeOf(language);
      const record = `record/${published.outcomes[0]!.id}/`;
      expect(textOf(`${home}index.html`)).toContain('href="record/"');
      expect(textOf(`${home}about/index.html`)).toContain('href="../record/"');
      expect(textOf(`${home}${record}index.html`)).toContain('href="../"');
      expect(textOf(`${home}record/index.html`)).toContain('href="../about/"');
    }
    expect(pages.filter(({ isIndex }) => isIndex)).toHaveLength(languages.length);
  });

  it.each([
    ['Latn', (text: string) => text.toUpperCase().replaceAll('’', "'"), /’/],
    ['Cyrl', (text: string) => text.toUpperCase().replaceAll('’', 'ʼ').replaceAll('Ї', 'І'), /’.*ї|ї.*’/],
    ['Arab', (text: string) => text.replace(/[أإآ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('ى', 'ي').replace(/\p{M}/gu, ''), /[أإآ].*ة/]
  ])('is filtered as one types, however it is typed: %s', async (script, retype, form) => {
    const page = await openHydrated(addressOf(written(script)));
    const all = await inSight(page);
    const line = all.lines.find((text) => form.test(text))!;
    await page.locator('[data-filter]').pressSequentially(retype(line));
    const some = await inSight(page);
    expect(some.lines).toContain(line);
    expect(some.lines.length).toBeLessThan(12);
    expect(some.kinds).toBeLessThan(all.kinds);
    expect(some.sections).toBeLessThan(all.sections);
    expect(some.status.match(/\d+/g)?.map(Number)).toEqual([some.lines.length, all.lines.length]);
    await page.locator('[data-filter]').fill('');
    expect(await inSight(page)).toEqual(all);
  });

  it('keeps what has every word, in any order, in its title or beside it', async () => {
    const page = await openHydrated('record/');
    const lines = await page.locator('[data-group] li').evaluateAll((items) => items.map((item) => item.textContent.toLowerCase()));
    const [year, word] = ['2025', 'bodies'];
    await page.locator('[data-filter]').fill(` ${year}  ${word} `);
    const { lines: found } = await inSight(page);
    expect(found.length).toBeGreaterThan(3);
    expect(found).toHaveLength(lines.filter((line) => line.includes(year) && line.includes(word)).length);
  });

  it('says so where nothing matches', async () => {
    const page = await openHydrated('record/');
    await page.locator('[data-filter]').fill('qqq');
    const { status, ...sight } = await inSight(page);
    expect(sight).toEqual({ lines: [], kinds: 0, sections: 0 });
    expect(status).toMatch(/^0 \D+ \d+ /);
  });

  it('keeps the filter out of the address, and holds to it after "back"', async () => {
    const page = await openHydrated('record/');
    const { address } = { address: page.url() };
    await page.locator('[data-filter]').fill('spiderweb');
    expect(page.url()).toBe(address);
    const { lines } = await inSight(page);
    await page.locator('[data-group] a:visible').first().click();
    await page.waitForURL(/\/record\/[^/]+\//);
    await page.goBack();
    await expect
      .poll(async () => ({ typed: await page.locator('[data-filter]').inputValue(), lines: (await inSight(page)).lines }))
      .toEqual({
        typed: 'spiderweb',
        lines
      });
  });

  it('is worked by keyboard alone: to the box, and from it to what it left', async () => {
    const page = await openHydrated('record/');
    const box = page.locator('[data-filter]');
    let stops = 0;
    while (!(await box.evaluate((input) => input === document.activeElement))) {
      await page.keyboard.press('Tab');
      expect((stops += 1)).toBeLessThan(20);
    }
    await page.keyboard.type('spiderweb');
    const { lines } = await inSight(page);
    for (const line of lines.slice(0, 5)) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const link = document.activeElement as HTMLElement;
        const [box, finder] = [link.getBoundingClientRect(), document.querySelector('.finder')!.getBoundingClientRect()];
        return { text: link.textContent, isClear: box.top >= finder.bottom - 1 && box.top < innerHeight };
      });
      expect(focused).toEqual({ text: line, isClear: true });
    }
  });

  it('takes a reader to a section, clear of the box', async () => {
    const page = await openHydrated('record/', { width: 390, height: 844 });
    await page.locator('main nav a').nth(3).click();
    await expect
      .poll(() =>
        page.evaluate(() => {
          const heading = document
            .querySelector(location.hash || 'main')!
            .querySelector('h2')!
            .getBoundingClientRect();
          const finder = document.querySelector('.finder')!.getBoundingClientRect();
          return heading.top >= finder.bottom && heading.top < finder.bottom + 200;
        })
      )
      .toBe(true);
  });
});

describe('the page about the whole', () => {
  it.each(triedLanguages)('has in $code each correction under its id', async (language) => {
    const { page } = await reader.open(`${homeOf(language)}about/#${published.changes.at(-1)!.id}`);
    const ids = await page.locator('[data-record="change"]').evaluateAll((changes) => changes.map(({ id }) => id));
    expect(ids.sort()).toEqual(published.changes.map(({ id }) => id).sort());
    await expect.poll(() => page.locator(`#${published.changes.at(-1)!.id}`).evaluate((change) => change.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  it('cites the explainer, not itself', async () => {
    const page = await openHydrated('about/');
    await page.locator('[data-citation] summary').click();
    const address = page.url().replace('about/', '');
    await expect.poll(() => page.locator('[data-citation] pre').first().innerText()).toContain(address);
    await expect(page.locator('[data-citation] pre').first().innerText()).resolves.not.toContain('about/');
  });

  it('names no repository and no address where the build knows none', () => {
    const main = /<main>([^]*)<\/main>/.exec(textOf('about/index.html'))?.[1] ?? '';
    expect(main).not.toMatch(/issues|mailto:/);
  });
});
