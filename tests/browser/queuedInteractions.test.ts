import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginReading, draw, hold, hydrateAll, waitHydrated } from '../support/actions.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { everywhere, published } from '../support/site.ts';

const reader = createReader();

/** A page on which the scripts whose address matches are on their way until `release` is called. */
async function openHeld(pattern: RegExp, path = ''): Promise<Visit & { release: () => void }> {
  const { before, release } = hold(pattern);
  return { ...(await reader.open(path, { before, waitUntil: 'domcontentloaded' })), release };
}

const asked = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

const anyMain = /\/assets\/main-[^/]*\.js$/;

/** What may still be on its way when a reader does something: the section's own script, or the page's. */
const late = [
  { what: 'its section', file: (section: string) => new RegExp(`/assets/${section}\\.island-[^/]*\\.js$`) },
  { what: 'the page', file: () => anyMain }
];

describe.each(late)('while the script of $what is on its way', ({ file }) => {
  it('a click on a button is done afterwards, once', async () => {
    const { page, release } = await openHeld(file('Sources'), 'sources/');
    const button = page.locator('#sources [data-outlet="fox-news"] button');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    release();
    await expect.poll(() => asked(page, 'outlet')).toBe('fox-news');
    await hydrateAll(page);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });

  it('two clicks are both done, in their order', async () => {
    const { page, release } = await openHeld(file('Sources'), 'sources/');
    await page.locator('#sources [data-outlet="fox-news"] button').click();
    await page.locator('#sources [data-outlet="reuters"] button').click();
    release();
    await expect.poll(() => asked(page, 'outlet')).toBe('reuters');
  });

  it('a key press on a button is done afterwards', async () => {
    const { page, release } = await openHeld(file('Demands'), 'demands/');
    await page.locator('#demands [data-sort="name"]').focus();
    await page.keyboard.press('Enter');
    release();
    await expect.poll(() => page.locator('#demands th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('name');
  });

  it('a lid can be opened, and stays open', async () => {
    const { page, release } = await openHeld(file('Outcomes'));
    const card = page.locator('#outcomes [data-record]').first();
    await card.locator('summary').first().click();
    release();
    await waitHydrated(page, '#outcomes');
    expect(
      await card
        .locator('details')
        .first()
        .evaluate((lid) => (lid as HTMLDetailsElement).open)
    ).toBe(true);
  });
});

it('the filter opens by one press, before anything else was touched and before its script has come', async () => {
  const { page, release } = await openHeld(/\/assets\/LensBar\.island-[^/]*\.js$/);
  const button = page.locator('#lens button').first();
  await button.waitFor();
  const { width, height } = (await button.boundingBox())!;
  await button.click();
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  release();
  await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
  expect(await page.locator('#lens select').first().isVisible()).toBe(true);
  expect(await button.boundingBox()).toMatchObject({ width, height });
});

it('a citation that was opened before the script of its page came is filled in when it comes', async () => {
  const { page, release } = await openHeld(/\/assets\/recordPage-[^/]*\.js$/, `record/${published.outcomes[0]!.id}/`);
  await page.locator('[data-citation] summary').click();
  release();
  await expect.poll(() => page.locator('[data-fill="read"]').first().textContent()).toContain(String(new Date().getUTCFullYear()));
});

it('a way into a section that is clicked before the script of the page came leads to the page of that section', async () => {
  const { page, release } = await openHeld(anyMain);
  await page.locator('a[data-open="rounds"]').click();
  await page.waitForURL('**/rounds/', { waitUntil: 'domcontentloaded' });
  release();
  await page.locator('#rounds [data-part="record"]').waitFor();
});

it('a click on a button in a section that was opened in place is done once its script has come, once', async () => {
  const { page, release } = await openHeld(/\/assets\/Sources\.island-[^/]*\.js$/);
  await page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
  await page.locator('a[data-open="sources"]').click();
  const button = page.locator('#sources [data-part="record"] [data-outlet="fox-news"] button');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  release();
  await expect.poll(() => asked(page, 'outlet')).toBe('fox-news');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
});

/** Controls by what serves them, the script of the page or that of their own part of it, and a light page with each. */
const controls = [
  { path: '', control: '[data-theme-choice]', file: anyMain },
  { path: '', control: '#outcomes .use [data-share]', file: anyMain },
  { path: 'demands/', control: '#demands select[data-facet="topic"]', file: /\/assets\/Demands\.island-[^/]*\.js$/ },
  { path: 'sources/', control: '#sources input[name="measure"]', file: /\/assets\/Sources\.island-[^/]*\.js$/ },
  { path: 'timeline/', control: '#timeline .controls button', file: /\/assets\/Timeline\.island-[^/]*\.js$/ }
];

it.each(everywhere(controls, controls.slice(0, 3)))(
  '$control is shown when what serves it has come, in the room that was kept for it',
  async ({ path, control, file }) => {
    const { page, release } = await openHeld(file, path);
    const first = page.locator(control).first();
    await first.evaluate((element) => {
      for (let lid = element.closest('details'); lid; lid = lid.parentElement?.closest('details') ?? null) lid.open = true;
      element.scrollIntoView({ behavior: 'instant', block: 'center' });
    });
    expect(await first.isVisible()).toBe(false);
    const room = await first.boundingBox();
    expect(room?.width).toBeGreaterThan(0);
    await page.evaluate(() => window.noticed.shifts.splice(0)); // of a page that is still on its way
    release();
    await beginReading(page);
    await first.waitFor();
    expect(await first.boundingBox()).toEqual(room);
    expect(await page.evaluate(() => window.noticed.shifts)).toEqual([]);
  }
);

it('a pointer that rests where the page appears, which browsers tell as a move by nothing, hydrates nothing', async () => {
  const { page, pending, requests } = await reader.open('');
  const bars = (): string[] => requests.filter((address) => address.includes('/LensBar'));
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointermove', { bubbles: true })));
  await draw(page);
  await expect.poll(() => pending.size).toBe(0);
  expect(bars()).toEqual([]);
  await beginReading(page);
  await waitHydrated(page, '#lens');
  expect(bars()).toHaveLength(1);
});

it('a list that a browser filled in again after a reload is left as the address says', async () => {
  const { page } = await reader.open('demands/');
  await hydrateAll(page);
  await page.locator('#demands select[data-facet="topic"]').selectOption('territory');
  await expect.poll(() => asked(page, 'topic')).toBe('territory');
  await page.goto(page.url().split('?', 1)[0]!);
  await waitHydrated(page, '#lens');
  expect(await page.locator('#lens select[data-facet="topic"]').inputValue()).toBe('');
});
