import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { draw, settle, waitHydrated } from '../support/actions.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { everywhere } from '../support/site.ts';

/** Whoever comes back to a page, or loads it again, finds it as it was left: the same place, the same rows, in the same order. */
const reader = createReader();

/** In one font: who comes back has that of the headings, which a first visit may have been without. */
const before = async (context: BrowserContext): Promise<void> => {
  await context.route(/\.woff2$/, (route) => route.abort());
};

interface Place {
  /** The first record in sight of a section, and where it stands. */
  record: string | undefined;
  top: number;
  /** The rows of the table of demands that are shown, in their order. */
  rows: string[];
  sort: string | null | undefined;
}

function placeIn(page: Page, section: string): Promise<Place> {
  return page.evaluate((id) => {
    const isSeen = (record: HTMLElement): boolean => record.checkVisibility() && record.getBoundingClientRect().top > 120;
    const record = [...document.querySelectorAll<HTMLElement>(`#${id} [data-record]`)].find(isSeen);
    return {
      record: record?.id,
      top: Math.round(record?.getBoundingClientRect().top ?? 0),
      rows: [...document.querySelectorAll<HTMLElement>('#demands tbody[data-record]')].filter((row) => row.checkVisibility()).map((row) => row.id),
      sort: document.querySelector('#demands th[aria-sort]')?.getAttribute('aria-sort')
    };
  }, section);
}

/** Goes to a record in the lower part of a section. */
async function goDown(visit: Visit, section: string): Promise<void> {
  await visit.page.evaluate((id) => {
    const records = [...document.querySelectorAll<HTMLElement>(`#${id} [data-record]`)].filter((record) => record.checkVisibility());
    records[Math.floor(records.length * 0.7)]?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, section);
  await draw(visit.page);
  await settle(visit);
}

const cases = [
  { path: 'demands/?topic=territory', section: 'demands', isSorted: true },
  { path: 'demands/?topic=territory&sort=-name', section: 'demands', isSorted: false },
  { path: 'timeline/?topic=prisoners', section: 'timeline', isSorted: false },
  { path: '?topic=territory', section: 'rounds', isSorted: false }
];

describe.each(everywhere(cases, cases.slice(1, 3)))('$path, left in the lower part of $section', ({ path, section, isSorted }) => {
  it.each([
    ['loaded again', (page: Page) => page.reload()],
    [
      'come back to',
      async (page: Page) => {
        await page.goto(`${inject('site')}about/`);
        await page.goBack();
      }
    ]
  ])('is the same when it is %s', async (_, leave) => {
    const visit = await reader.open(path, { width: 390, height: 844, before });
    const { page } = visit;
    await page.locator(`#${section} [data-part="record"]`).waitFor();
    await waitHydrated(page);
    if (isSorted) await page.locator('#demands [data-sort="name"]').click();
    await goDown(visit, section);
    const left = await placeIn(page, section);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(844);
    await leave(page);
    await page.locator(`#${section} [data-part="record"]`).waitFor();
    await expect.poll(() => placeIn(page, section)).toEqual(left);
    await waitHydrated(page);
    await settle(visit);
    expect(await placeIn(page, section)).toEqual(left);
  });
});

it('from the page of a record that was opened from its dialog, one "back" leads to where the dialog was opened', async () => {
  const visit = await reader.open('outcomes/', { width: 390, height: 844, before });
  const { page } = visit;
  await waitHydrated(page, '#outcomes');
  const line = page.locator('#outcomes .source a[href*="record/"]:visible').last();
  await line.scrollIntoViewIfNeeded();
  await settle(visit);
  const top = await page.evaluate(() => scrollY);
  await line.click();
  await page.locator('dialog[open] h1').waitFor();
  await page.locator('dialog [data-followed]').click();
  await page.waitForURL('**/record/*/');
  await page.goBack();
  await page.waitForURL('**/outcomes/');
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(Math.round(top));
  expect(await page.evaluate(() => history.state as unknown)).toBeNull();
  expect(await page.locator('dialog[open]').count()).toBe(0);
});
