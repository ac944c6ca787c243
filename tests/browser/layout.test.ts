import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { draw, hold, openAll, scrollThrough, hydrateAll, waitHydrated } from '../support/actions.ts';
import { overflow } from '../support/overflow.ts';
import { createReader } from '../support/reader.ts';
import { openSections } from '../support/openWhole.ts';
import { distinctPages, everywhere, first, homeOf, languages, pages, sections, triedDirections, widest } from '../support/site.ts';

const reader = createReader();

describe('at 320 px', () => {
  // Embeds are looked at in frames that are narrower.
  const read = pages.filter((page) => page.section !== undefined || distinctPages.includes(page));
  it.each(read.filter(({ embed, language }) => embed === undefined && triedDirections.includes(language)))(
    'nothing scrolls sideways on $address, closed or opened',
    async ({ path }) => {
      const { page } = await reader.open(path, { width: 320, height: 640 });
      await hydrateAll(page);
      expect.soft(await overflow(page), 'closed').toEqual({ width: 320, wide: [] });
      await openAll(page);
      expect.soft(await overflow(page), 'opened').toEqual({ width: 320, wide: [] });
    }
  );

  it.each(everywhere(languages, [widest[1]]))('nothing scrolls sideways without scripts, in $code', async (language) => {
    for (const path of ['', ...sections.map((section) => `${section}/`)]) {
      const { page } = await reader.open(homeOf(language) + path, { width: 320, height: 640, javaScriptEnabled: false });
      await openAll(page);
      expect.soft(await overflow(page), path).toEqual({ width: 320, wide: [] });
    }
  });
});

describe('with letters twice as large, on a phone of 320 px', () => {
  it.each(everywhere(languages, [widest[1]]))('nothing scrolls sideways, closed or opened, in $code', async (language) => {
    for (const path of ['', ...everywhere([...sections, 'about', 'picture/outcomes'], ['delivery', 'timeline', 'about']).map((page) => `${page}/`)]) {
      const { page } = await reader.open(homeOf(language) + path, { width: 320, height: 640 });
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await hydrateAll(page);
      await openAll(page);
      const filter = page.locator('#lens button[aria-expanded]');
      if (await filter.count()) await filter.click();
      await draw(page);
      expect.soft(await overflow(page), path).toEqual({ width: 320, wide: [] });
    }
  });
});

/** Controls of the page's own that are less than 24 px high or wide. */
function findSmall(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, summary, label:has(input), nav a, [data-section] svg a')]
      .filter((control) => control.checkVisibility() && !control.closest('.unseen'))
      .map((control) => ({ control, box: control.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.height, box.width) < 23.9)
      .map(({ control, box }) => `${box.width}×${box.height} ${control.outerHTML.slice(0, 120)}`)
  );
}

it.each([
  { widths: [768], language: languages.at(-1)! },
  { widths: [390, 1280, 1920], language: languages[0]! }
])('at $widths px nothing scrolls sideways and no control is small in $language.code, closed or with all sections opened in place', async (one) => {
  const { page } = await reader.open(homeOf(one.language), { width: one.widths.at(-1)! });
  await hydrateAll(page);
  expect.soft(await overflow(page)).toEqual({ width: one.widths.at(-1), wide: [] });
  await openSections(page);
  await openAll(page);
  for (const width of one.widths) {
    await page.setViewportSize({ width, height: 900 });
    await draw(page);
    expect.soft(await overflow(page)).toEqual({ width, wide: [] });
    expect.soft(await findSmall(page), `${width} px`).toEqual([]);
  }
});

it('nothing moves under the reader when what opens in place comes late', async () => {
  const { before, release } = hold(/\/demands\/$/);
  const { page } = await reader.open('', { width: 390, height: 844, before });
  await page.locator('html[data-scripted]').waitFor({ state: 'attached' });
  const way = page.locator('a[data-open="demands"]');
  await way.scrollIntoViewIfNeeded();
  const topOfWay = (): Promise<number> => way.evaluate((link) => link.getBoundingClientRect().top);
  const stood = await topOfWay();
  // By a script: what moves right after a reader's own click would not be noted.
  await way.evaluate((link) => (link as HTMLElement).click());
  await page.locator('a[data-open="demands"][aria-busy="true"]').waitFor();
  await draw(page);
  await page.evaluate(() => window.noticed.shifts.splice(0)); // what stood below has made room, as the click asked
  release();
  await page.locator('#demands [data-part="record"]').waitFor();
  await waitHydrated(page, '#demands');
  await draw(page);
  expect(await page.evaluate(() => window.noticed.shifts)).toEqual([]);
  expect(Math.abs((await topOfWay()) - stood)).toBeLessThanOrEqual(1);
});

it('nothing moves under the reader when the font comes after the page was drawn without it', async () => {
  let release = (): void => undefined;
  const isDrawn = new Promise<void>((resolve) => (release = resolve));
  const { page } = await reader.open('', {
    width: 390,
    reducedMotion: 'no-preference',
    waitUntil: 'domcontentloaded',
    before: (context) => context.route(/\.woff2$/, (route) => isDrawn.then(() => route.continue()))
  });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  await draw(page);
  release();
  await page.waitForFunction(() => document.fonts.size > 0 && document.fonts.status === 'loaded');
  await page.waitForLoadState();
  await scrollThrough(page);
  await draw(page);
  expect(await page.evaluate(() => window.noticed.shifts)).toEqual([]);
});

it.each(everywhere(languages, [first, widest[0]]))(
  'what stays at the top of a phone takes at most 12 % of it, and nothing of a low screen, in $code',
  async (language) => {
    const { page } = await reader.open(homeOf(language), { width: 390, height: 844 });
    await waitHydrated(page, '#lens');
    const bar = page.locator('#lens');
    expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(0.12 * 844);
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    expect((await bar.boundingBox())!.y).toBe(0);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.evaluate(() => scrollTo({ top: 2000, behavior: 'instant' }));
    expect((await bar.boundingBox())!.y).toBeLessThan(0);
  }
);
