import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { eitherDirection, homeOf, triedLanguages } from '../support/site.ts';

const reader = createReader();
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const choice = (page: Page) => page.locator('[data-theme-choice]');

describe('the choice of colours', () => {
  it.each([
    ['dark', 'light'],
    ['light', 'dark']
  ] as const)('%s, on a system that is %s, changes the page at once and is kept', async (theme, system) => {
    const { page } = await reader.open('', { colorScheme: system });
    const before = await paper(page);
    await choice(page).selectOption(theme);
    const after = await paper(page);
    expect(after).not.toBe(before);
    await page.reload();
    expect([await paper(page), await choice(page).inputValue()]).toEqual([after, theme]);
  });

  it('holds in every language', async () => {
    const { page } = await reader.open('', { colorScheme: 'light' });
    await choice(page).selectOption('dark');
    const dark = await paper(page);
    for (const language of triedLanguages) {
      await page.locator(`[data-language="${language.code}"]`).click();
      await page.waitForURL(inject('site') + homeOf(language));
      expect(await page.locator('html').getAttribute('lang')).toBe(language.code);
      expect(await paper(page)).toBe(dark);
    }
  });

  it('is forgotten when it is given back to the system', async () => {
    const { page } = await reader.open('', { colorScheme: 'light' });
    const light = await paper(page);
    await choice(page).selectOption('dark');
    await choice(page).selectOption('auto');
    expect(await paper(page)).toBe(light);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).not.toBe(light);
  });

  it('wins over the theme of the address by which the page was reached, which keeps all else', async () => {
    const { page } = await reader.open('?theme=dark&asof=article', { colorScheme: 'light' });
    const dark = await paper(page);
    await choice(page).selectOption('light');
    await page.reload();
    expect(await paper(page)).not.toBe(dark);
    expect(new URL(page.url()).search).toBe('?asof=article');
  });

  it.each(eitherDirection)('of an embed is its host’s, by the address, in $code', async (language) => {
    const grounds = new Set<string>();
    for (const theme of ['light', 'dark'])
      grounds.add(await paper((await reader.open(`${homeOf(language)}embed/outcomes/full/?theme=${theme}`, { colorScheme: 'light' })).page));
    expect(grounds.size).toBe(2);
  });
});
