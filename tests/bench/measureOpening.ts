import type { Browser, Page } from 'playwright-core';
import { hydrateAll } from '../support/actions.ts';
import { openSlowly } from './phone.ts';

/** The sections whose record comes from a page of its own. */
const sections = ['delivery', 'demands', 'timeline', 'rounds', 'sources'];

/** Waits until the record of a section that is being opened is on the screen. Returns how long that is after it had come, in ms. */
function waitForContent(page: Page, section: string): Promise<number> {
  return page.evaluate(async (id) => {
    for (let isThere = false; !isThere;) {
      isThere = (document.querySelector(`#${id} [data-part="record"]`)?.getBoundingClientRect().height ?? 0) > 0;
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve, 0)); // the frame is drawn by then
    }
    const shown = performance.now();
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`/${id}/`)) as PerformanceResourceTiming[];
    return shown - (asked.at(-1)?.responseEnd ?? 0);
  }, section);
}

/** From the arrival of a section that is opened in place to its content on the screen, in ms, on a slow phone. */
export async function measureOpening(browser: Browser, address: string): Promise<{ section: string; time: number }[]> {
  const times: { section: string; time: number }[] = [];
  for (const section of sections) {
    const { page } = await openSlowly(browser);
    await page.goto(address, { waitUntil: 'networkidle' });
    await hydrateAll(page);
    const control = page.locator(`[data-open="${section}"]`);
    await control.scrollIntoViewIfNeeded();
    const [time] = await Promise.all([waitForContent(page, section), control.click()]);
    times.push({ section, time });
    await page.context().close();
  }
  return times;
}
