import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { lensList, openAll, waitHydrated } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, homeOf, published } from '../support/site.ts';

/**
 * What assistive technology hears of what a control has done. A status has to be in the page before its text: one that comes with its text
 * is not read out by all.
 */
const reader = createReader();
const permissions = ['clipboard-read', 'clipboard-write'];
const record = published.outcomes[0]!.id;

declare global {
  interface Window {
    /** What statuses and alerts were told, and those statuses that came with their text. */
    regions: { told: string[]; early: string[] };
  }
}

const before = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    window.regions = { told: [], early: [] };
    const isLive = '[role="status"], [role="alert"]';
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const added = [...addedNodes].filter((node) => node instanceof HTMLElement);
        const told = (target instanceof Element ? target : target.parentElement)?.closest(isLive) ?? added.find((node) => node.matches('[role="alert"]'));
        if (told?.textContent) window.regions.told.push(told.textContent);
        window.regions.early.push(...added.filter((node) => node.matches('[role="status"]') && node.textContent).map((node) => node.outerHTML));
      }
    });
    addEventListener('DOMContentLoaded', () => observer.observe(document, { subtree: true, childList: true, characterData: true }));
  });

interface InterfaceWords {
  live: { cite: { copied: string; linked: string }; offline: string };
  picture: { copied: string };
}

/** What the interface says in a language. */
function wordsOf(code: string): InterfaceWords {
  return JSON.parse(readFileSync(`src/words/${code}.json`, 'utf8')) as InterfaceWords;
}

const linkSaid = ({ live }: InterfaceWords): string => live.cite.linked;
const citationSaid = ({ live }: InterfaceWords): string => live.cite.copied;

/** Waits until something was told, and expects that nothing was told too early. */
async function hear(page: Page): Promise<string> {
  await expect.poll(() => page.evaluate(() => window.regions.told.length)).toBeGreaterThan(0);
  const { told, early } = await page.evaluate(() => window.regions);
  expect(early).toEqual([]);
  return told.at(-1) ?? '';
}

/** The controls that say what they have done, each with the page on which it stands, and what they say. */
const controls: [name: string, path: string, selector: string, said: (words: InterfaceWords) => string][] = [
  ['the link to a section', '', '#outcomes .use [data-share]', linkSaid],
  ['the citation of a section', '', '#outcomes .use [data-cite]', citationSaid],
  ['the link to a record', 'outcomes/', `#${record} [data-share]`, linkSaid],
  ['the citation of a record', 'outcomes/', `#${record} [data-cite]`, citationSaid],
  ['the link to a record on its own page', `record/${record}/`, 'main [data-share]', linkSaid],
  ['a citation on a record’s own page', `record/${record}/`, '[data-copy]', citationSaid],
  ['the table of a picture', 'picture/outcomes/', '[data-take="markdown"]', ({ picture }) => picture.copied]
];

describe.each(eitherDirection)('in $code', (language) => {
  it.each(controls)('%s is said to be copied', async (_name, path, selector, said) => {
    const { page } = await reader.open(homeOf(language) + path, { permissions, before });
    if (await page.locator('[data-section]').count()) await waitHydrated(page, '#outcomes');
    await openAll(page);
    await page.locator(selector).first().click();
    expect(await hear(page)).toBe(said(wordsOf(language.code)));
  });

  it('how many records are left is said when the list of records is filtered', async () => {
    const { page } = await reader.open(`${homeOf(language)}record/`, { before });
    await page.locator('input[type="search"]').fill('tass');
    expect(await hear(page)).toMatch(/\d/);
  });

  it('how much is shown is said when something is selected', async () => {
    const { page } = await reader.open(homeOf(language), { before });
    const select = await lensList(page, 'side');
    await select.selectOption({ index: 1 });
    expect(await hear(page)).toMatch(/\d/);
  });

  it('that there is no network is said where a section cannot be opened', async () => {
    const { page, context } = await reader.open(homeOf(language), { before });
    await waitHydrated(page, '#outcomes');
    await context.setOffline(true);
    await page.locator('#outcomes a[data-open]').first().click();
    expect(await hear(page)).toBe(wordsOf(language.code).live.offline);
  });
});
