import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll, wakeAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { homeOf, languages, pages } from '../support/site.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const reader = createReader();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose verdict hangs on colours: the only ones that dark can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, each with the elements that it finds it in. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const found = await page.evaluate(
    async ([only, values]) => {
      const runOnly: axe.RunOnly = only ? { type: 'rule', values: only } : { type: 'tag', values: values! };
      const result = await window.axe.run(document, { iframes: false, runOnly, resultTypes: ['violations'], rules: only ? {} : { 'target-size': { enabled: true } } });
      return result.violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}): ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    },
    [rules, tags] as const
  );
  return found;
}

/**
 * The whole of axe on what is closed and on what is opened, in light, at both widths; then, in dark, the rules that
 * colours can change. Everything is alive by then.
 */
describe.each([390, 1280])('axe finds nothing at %i px', (width) => {
  it.each(pages)('on /$path', { timeout: 120_000 }, async ({ path }) => {
    const { page } = await reader.open(path, { width, colorScheme: 'light', reducedMotion: 'reduce' });
    await wakeAll(page);
    await page.evaluate(source);
    expect.soft(await findings(page), 'closed, light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await findings(page, colourRules), 'closed, dark').toEqual([]);
    await openAll(page);
    expect.soft(await findings(page, colourRules), 'opened, dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await findings(page), 'opened, light').toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (theme) => {
  it.each(languages)('while a lens is set, in $code', { timeout: 120_000 }, async (language) => {
    const { page } = await reader.open(`${homeOf(language)}?outlet=guardian&topic=territory`, { colorScheme: theme, reducedMotion: 'reduce' });
    await wakeAll(page);
    await page.evaluate(source);
    expect(await findings(page)).toEqual([]);
  });

  it('when it was chosen on the page against the system', async () => {
    const { page } = await reader.open('embed/outcomes/?theme=' + theme, { colorScheme: theme === 'light' ? 'dark' : 'light', reducedMotion: 'reduce' });
    await wakeAll(page);
    await page.evaluate(source);
    expect(await findings(page, colourRules)).toEqual([]);
  });
});
