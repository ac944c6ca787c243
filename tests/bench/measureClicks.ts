import type { Browser } from 'playwright-core';
import { hydrateAll } from '../support/actions.ts';
import { openSlowly } from './phone.ts';

/** A control of each kind on the first page. */
const controls = [
  { what: 'a card', selector: '#outcomes summary' },
  { what: 'the edition', selector: 'label:has([data-asof-choice="article"])' },
  { what: 'back to the other edition', selector: 'label:has([data-asof-choice="now"])' },
  { what: 'the filter', selector: '#lens button' },
  { what: 'a jump link', selector: '[data-jump="rounds"]' },
  { what: 'a section, until its link answers', selector: '[data-open="rounds"]' }
];

declare global {
  interface Window {
    /** How long each click took until the next paint, in ms. */
    clicks: number[];
  }
}

/** From a click on each kind of control to the paint that answers it, in ms, on a slow phone. */
export async function measureClicks(browser: Browser, address: string): Promise<{ what: string; time: number }[]> {
  const { page } = await openSlowly(browser);
  await page.addInitScript(() => {
    window.clicks = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') window.clicks.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await hydrateAll(page);
  const times: { what: string; time: number }[] = [];
  for (const { what, selector } of controls) {
    const control = page.locator(selector).first();
    await control.scrollIntoViewIfNeeded();
    await page.evaluate(() => window.clicks.splice(0));
    await control.click();
    await page.waitForTimeout(300);
    times.push({ what, time: await page.evaluate(() => Math.max(0, ...window.clicks)) });
  }
  await page.context().close();
  return times;
}
