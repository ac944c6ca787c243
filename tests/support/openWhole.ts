import type { Page } from 'playwright-core';
import { hydrateAll } from './actions.ts';

/** Opens all that is known of some sections below their answers, of all sections without `names`, and waits until it is hydrated. */
export async function openSections(page: Page, names?: readonly string[]): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
  for (const way of await page.locator('a[data-open]').all()) {
    const section = (await way.getAttribute('data-open')) ?? '';
    if ((names && !names.includes(section)) || (await way.getAttribute('aria-expanded')) === 'true') continue;
    await way.click();
    await page.locator(`#${section} [data-part="record"]`).waitFor();
  }
  await hydrateAll(page);
}
