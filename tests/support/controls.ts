import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { waitAtEach } from './actions.ts';
import { parseElsewhere } from './parseElsewhere.ts';

/** The parts of a page that are hydrated, if all goes well. */
export const islandParts = ':is([data-section], #lens):has([data-island])';

/** Goes from part to part until each is hydrated or says that it cannot be. Gives which were hydrated. */
export async function settleIslands(page: Page | Frame): Promise<string[]> {
  await waitAtEach(page, islandParts, ':is([data-hydrated="true"], [data-failed="true"])');
  return page.locator(islandParts).evaluateAll((all) => all.filter((part) => (part as HTMLElement).dataset['hydrated']).map(({ id }) => id));
}

/** All that the page says, without white space; not what it says of itself: that a part failed, and what its drawing's window shows. */
export function readText(page: Page | Frame, html?: string, of = 'main'): Promise<string> {
  const tell = (root: Document, selector: string): string => {
    const main = root.querySelector(selector)!.cloneNode(true) as HTMLElement;
    for (const part of main.querySelectorAll('script, .failed, .shown')) part.remove();
    return main.textContent.replace(/\s+/g, '');
  };
  return html === undefined ? page.evaluate(`(${String(tell)})(document, ${JSON.stringify(of)})`) : parseElsewhere(page, html, tell, of);
}

const controls = [
  'summary',
  '[data-sort="name"]',
  '[data-sort="standing"]',
  '[data-choose]',
  'input[name="measure"][value="passage"]',
  '#timeline .controls button:not([aria-disabled="true"])',
  '#lens .of-island button',
  '.use [data-share]',
  'label:has([data-asof-choice="article"])',
  'label:has([data-asof-choice="now"])'
];

/** Uses a control of every kind, as far as it is shown. The page answers after each: a busy tab would not. */
export async function useControls(page: Page | Frame): Promise<void> {
  for (const control of controls) {
    const first = page.locator(control).first();
    if (await first.isVisible()) await first.click();
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
  }
  const theme = page.locator('[data-theme-choice]');
  if (await theme.isVisible()) await theme.selectOption('dark');
}
