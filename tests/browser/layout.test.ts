import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll, scrollThrough, wakeAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { distinctPages, homeOf, languages } from '../support/site.ts';

const reader = createReader();

/** How far the page goes, and what stands out of it sideways. */
function overflow(page: Page): Promise<{ width: number; wide: string[] }> {
  return page.evaluate(() => {
    const isClipped = (element: Element): boolean => element.closest('svg, .unseen, .skip, .window') !== null;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !isClipped(element);
    });
    return { width: document.documentElement.scrollWidth, wide: wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
  });
}

describe('at 320 px', () => {
  it.each(distinctPages)('nothing scrolls sideways on $address, closed or opened', async ({ path }) => {
    const { page } = await reader.open(path, { width: 320, height: 640 });
    await wakeAll(page);
    expect.soft(await overflow(page), 'closed').toEqual({ width: 320, wide: [] });
    await openAll(page);
    expect.soft(await overflow(page), 'opened').toEqual({ width: 320, wide: [] });
  });

  it.each(languages)('nothing scrolls sideways without scripts, in $code', async (language) => {
    const { page } = await reader.open(homeOf(language), { width: 320, height: 640, javaScriptEnabled: false });
    await openAll(page);
    expect(await overflow(page)).toEqual({ width: 320, wide: [] });
  });
});

describe.each([768, 1920])('at %i px', (width) => {
  it.each(languages)('nothing scrolls sideways in $code', async (language) => {
    const { page } = await reader.open(homeOf(language), { width });
    await wakeAll(page);
    await openAll(page);
    expect(await overflow(page)).toEqual({ width, wide: [] });
  });
});

describe.each([390, 1280])('at %i px', (width) => {
  it('nothing moves under the reader when the font comes late', async () => {
    const { page } = await reader.open('', {
      width,
      reducedMotion: 'no-preference',
      before: (context) => context.route(/\.woff2$/, (route) => new Promise((resolve) => setTimeout(() => resolve(route.continue()), 800)))
    });
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    await scrollThrough(page);
    expect(await page.evaluate(() => window.noticed.shifts.reduce((sum, { by }) => sum + by, 0))).toBeLessThan(0.01);
  });

  it('each control of its own is at least 24 px high and wide', async () => {
    const { page } = await reader.open('', { width });
    await wakeAll(page);
    await openAll(page);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, summary, label:has(input), nav a, [data-section] svg a')]
        .filter((control) => control.checkVisibility() && !control.closest('.unseen'))
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && Math.min(box.height, box.width) < 23.9)
        .map(({ control, box }) => `${box.width}×${box.height} ${control.outerHTML.slice(0, 120)}`)
    );
    expect(small).toEqual([]);
  });
});
