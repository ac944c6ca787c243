import type { Browser, Page } from 'playwright-core';
import { beginReading } from '../support/actions.ts';
import { limit } from '../support/browser.ts';
import { openSlowly } from './phone.ts';

/** What one visit costs its reader, in ms. */
export interface Measured {
  /** From the start to the largest paint. */
  paint: number;
  /** How long the page could not answer: what tasks take beyond 50 ms, summed up, until it has been scrolled through. */
  blocked: number;
}

declare global {
  interface Window {
    /** The sum of what tasks took beyond 50 ms. */
    blocked: number;
    /** When the largest paint was, since the start of the visit. */
    paint: number;
  }
}

/** Notes paints and long tasks. Runs in the page, before anything of its own. */
function note(): void {
  window.blocked = 0;
  window.paint = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.blocked += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => (window.paint = list.getEntries().at(-1)?.startTime ?? 0)).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Scrolls to the end, a screen at a time, as a reader does who reads all of it. As text: what runs a program adds names to functions that a page does not know. */
async function scrollThrough(page: Page): Promise<void> {
  while (await page.evaluate<boolean>('scrollY + innerHeight < document.documentElement.scrollHeight - 1')) {
    await page.evaluate('scrollBy({ top: innerHeight * 0.8, behavior: "instant" })');
    await page.waitForTimeout(200);
  }
}

/** Visits a page on a slow phone, and scrolls through it. */
export async function measureVisit(browser: Browser, address: string): Promise<Measured> {
  const { page } = await openSlowly(browser);
  page.setDefaultTimeout(limit);
  await page.addInitScript(note);
  await page.goto(address, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(() => window.paint);
  await beginReading(page);
  await scrollThrough(page);
  const blocked = await page.evaluate(() => window.blocked);
  await page.context().close();
  return { paint, blocked };
}
