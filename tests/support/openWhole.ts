import type { Page } from 'playwright-core';
import { hydrateAll } from './actions.ts';

/** Opens all that is known of some sections below their answers, of all sections without `names`, and waits until it is hydrated. */
export async function openSections(page: Page, names?: readonly string[]): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
  for (const way of await page.locator('a[data-open]').all()) {
    const section = (await way.getAttribute('data-open')) ?? '';
    // In the article's edition a section of later events has nothing to open.
    const isAsked = names ? names.includes(section) : await way.isVisible();
    if (!isAsked || (await way.getAttribute('aria-expanded')) === 'true') continue;
    await way.click();
    // It may have nothing to show in the article's edition, where the cards of the answer have it all.
    await page.locator(`#${section} [data-part="record"]:not([hidden])`).waitFor({ state: 'attached' });
  }
  await hydrateAll(page);
}
