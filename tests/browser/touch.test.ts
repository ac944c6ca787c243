import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitAlive, wordOf } from '../support/actions.ts';
import { createReader, type Visit } from '../support/reader.ts';

const reader = createReader();

/** A page on which the scripts whose address matches are on their way until `release` is called. */
async function openHeld(pattern: RegExp, path = ''): Promise<Visit & { release: () => void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const before = (context: BrowserContext): Promise<unknown> =>
    context.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
  return { ...(await reader.open(path, { before, waitUntil: 'domcontentloaded' })), release };
}

const asked = (page: Page, key: string): string | null => new URL(page.url()).searchParams.get(key);

interface Late {
  what: string;
  file: (section: string) => RegExp;
}

/** What may still be on its way when a reader touches something: the section's own script, or the page's. */
const late: [Late, ...Late[]] = [
  { what: 'its section', file: (section: string) => new RegExp(`/assets/${section}-[^/]*\\.js$`) },
  { what: 'the page', file: () => /\/assets\/main-[^/]*\.js$/ }
];

describe.each(late)('while the script of $what is on its way', ({ file }) => {
  it('a click on a button is done afterwards', async () => {
    const { page, release } = await openHeld(file('Sources'));
    const button = page.locator('#sources [data-outlet="fox-news"] button');
    await button.click();
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    release();
    await expect.poll(() => asked(page, 'outlet')).toBe('fox-news');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
  });

  it('a key press on a button is done afterwards', async () => {
    const { page, release } = await openHeld(file('Demands'));
    await page.locator('#demands [data-sort="name"]').focus();
    await page.keyboard.press('Enter');
    release();
    await expect.poll(() => page.locator('#demands th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('name');
  });

  it('a choice from a list is made afterwards', async () => {
    const { page, release } = await openHeld(file('Demands'));
    const list = page.locator('#demands select[data-facet="topic"]');
    await list.selectOption('territory');
    release();
    await expect.poll(() => asked(page, 'topic')).toBe('territory');
    await waitAlive(page);
    expect(await list.inputValue()).toBe('territory');
    expect(await page.locator('#demands [data-record][hidden]').count()).toBeGreaterThan(0);
  });
});

describe('while the script of its section is on its way', () => {
  const [{ file }] = late;

  it('a choice of measure is made afterwards', async () => {
    const { page, release } = await openHeld(file('Sources'));
    await page.locator('#sources input[value="passage"]').check();
    release();
    await expect.poll(() => asked(page, 'measure')).toBe('passage');
    await waitAlive(page, '#sources');
    expect(await page.locator('#sources input[value="passage"]').isChecked()).toBe(true);
  });

  it('two touches are both done, in their order', async () => {
    const { page, release } = await openHeld(file('Sources'));
    await page.locator('#sources [data-outlet="fox-news"] button').click();
    await page.locator('#sources [data-outlet="reuters"] button').click();
    release();
    await expect.poll(() => asked(page, 'outlet')).toBe('reuters');
  });

  it('a lid can be opened, and stays open', async () => {
    const { page, release } = await openHeld(file('Outcomes'));
    const card = page.locator('#outcomes [data-record]').first();
    await card.locator('summary').click();
    release();
    await waitAlive(page, '#outcomes');
    expect(await card.locator('details').evaluate((lid) => (lid as HTMLDetailsElement).open)).toBe(true);
  });
});

it('the lens bar opens when its script has come', async () => {
  const { page, release } = await openHeld(/\/assets\/LensBar-[^/]*\.js$/);
  await page
    .locator('#lens')
    .getByRole('button', { name: await wordOf(page, 'lens.narrow') })
    .click();
  release();
  await expect.poll(() => page.locator('#lens select').first().isVisible()).toBe(true);
});

it('a choice of colours is made when the script of the page has come', async () => {
  const { page, release } = await openHeld(/\/assets\/main-[^/]*\.js$/);
  await page.locator('[data-theme-choice]').selectOption('dark');
  release();
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('[data-theme-choice]').inputValue()).toBe('dark');
});

it('a citation that was asked for is given when the script of the page has come', async () => {
  const { page, release } = await openHeld(/\/assets\/main-[^/]*\.js$/);
  const card = page.locator('#outcomes [data-record]').first();
  await card.locator('summary').click();
  await card.locator('[data-cite]').click();
  release();
  await expect.poll(() => card.locator('[role="status"]').allInnerTexts()).toHaveLength(1);
});

it('a list that a browser filled in again after a reload is left as the address says', async () => {
  const { page } = await reader.open('');
  await page.locator('#demands select[data-facet="topic"]').selectOption('territory');
  await expect.poll(() => asked(page, 'topic')).toBe('territory');
  await page.goto(page.url().split('?', 1)[0]!);
  await waitAlive(page, '#lens');
  expect(await page.locator('#lens select[data-facet="topic"]').inputValue()).toBe('');
});
