import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve, type Served } from '../../src/site/cli/serve.ts';
import { beginReading } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, first, homeOf, languages, textOf, triedLanguages } from '../support/site.ts';

const reader = createReader();
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the browser itself says of an address that is not there; nothing else may stand in the console. */
const isMissing = (error: string): boolean => error.startsWith('Failed to load resource: the server responded with a status of 404');

/** Where a page for what is not there leads to, once it knows. */
async function waysOf(page: Page): Promise<string[]> {
  await page.locator('nav').waitFor();
  return page.locator('a:visible').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

/** The language that is shown. */
async function shownIn(page: Page): Promise<(string | null)[]> {
  return page.locator('article:visible').evaluateAll((articles) => articles.map((article) => article.getAttribute('lang')));
}

const depths = ['nothing', 'embed/nothing/', 'record/x/y/z?theme=dark#here', 'assets/nothing.js'];

describe('the page for what is not there', () => {
  it.each(depths)('leads from %s into the site, which it looks for', async (path) => {
    const { page, errors, requests } = await reader.open(path);
    const addresses = languages.map((language) => inject('site') + homeOf(language));
    expect(await waysOf(page)).toEqual([addresses[0], ...addresses]);
    expect(errors.filter((error) => !isMissing(error))).toEqual([]);
    expect(await page.evaluate(() => window.noticed.violations)).toEqual([]);
    // It looks above the site only where it has not found it below.
    expect(requests.filter((address) => !address.startsWith(inject('site')))).toEqual([]);
  });

  it.each(everywhere(languages.slice(1), languages.slice(-1)))(
    'speaks $name in the folder of that language, whatever the browser prefers',
    async (language) => {
      const { page } = await reader.open(`${homeOf(language)}record/nothing/`);
      await waysOf(page);
      expect(await shownIn(page)).toEqual([language.code]);
      expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([language.code, language.direction]);
      expect(await page.title()).toContain(await page.locator('h1:visible').textContent());
      expect((await waysOf(page))[0]).toBe(inject('site') + homeOf(language));
    }
  );

  it.each(triedLanguages)('speaks $name where the browser prefers it', async ({ code }) => {
    const { page } = await reader.open('nothing', {
      before: (context) => context.addInitScript((tag) => Object.defineProperty(navigator, 'languages', { value: ['xx', `${tag}-XX`, 'en'] }), code)
    });
    expect(await shownIn(page)).toEqual([code]);
  });

  it('speaks the first language where the browser prefers none of the site’s', async () => {
    const { page } = await reader.open('nothing', {
      before: (context) => context.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['xx'] }))
    });
    expect(await shownIn(page)).toEqual([first.code]);
  });

  it('says it in all languages without scripts, and shows no way that it does not know', async () => {
    const { page, errors } = await reader.open('x/nothing', { javaScriptEnabled: false });
    expect(await shownIn(page)).toEqual(languages.map(({ code }) => code));
    expect(await page.locator('article').evaluateAll((articles) => articles.map((article) => article.getAttribute('dir')))).toEqual(
      languages.map(({ direction }) => direction)
    );
    expect(await page.locator('a:visible').count()).toBe(0);
    expect(errors.filter((error) => !isMissing(error))).toEqual([]);
  });

  it('shows the colours that the reader chose', async () => {
    const { page } = await reader.open('nothing', { colorScheme: 'light' });
    const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.reload();
    expect(await ground()).not.toBe(light);
  });

  it.each([320, 1280])('fits into %i px', async (width) => {
    for (const language of triedLanguages) {
      const { page } = await reader.open(`${homeOf(language)}nothing`, { width });
      await waysOf(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  it.each(['light', 'dark'] as const)('passes axe in %s, in one language and in all', async (colorScheme) => {
    const { page } = await reader.open(`${homeOf(languages.at(-1)!)}nothing`, { colorScheme, width: 320 });
    await waysOf(page);
    await page.evaluate(axeSource);
    const findings = (): Promise<string[]> => page.evaluate(async () => (await window.axe.run()).violations.map(({ id }) => id));
    expect(await findings()).toEqual([]);
    await page.evaluate(() => {
      for (const article of document.querySelectorAll('article')) article.hidden = false;
    });
    expect(await findings()).toEqual([]);
  });

  it('takes no folder above the site for that of a language', async () => {
    const base = `/${languages.at(-1)!.code}/talks/`;
    const { address, close } = await serve(resolve(inject('folder')), { base });
    try {
      const { page } = await reader.open('about:blank', {
        before: (context) => context.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['xx'] }))
      });
      await page.goto(`${address}x/nothing`);
      expect((await waysOf(page))[0]).toBe(address);
      expect(await shownIn(page)).toEqual([first.code]);
    } finally {
      await close();
    }
  });

  it('is no page to be found by', () => {
    expect(textOf('404.html')).toContain('<meta name="robots" content="noindex">');
    expect(textOf('404.html')).not.toMatch(/(href|src)="(?!data:)/);
  });
});

describe('with the headers that hosts read from _headers', () => {
  let served: Served;
  beforeAll(async () => {
    const [shared = ''] = textOf('_headers').split('\n\n');
    const headers = [...shared.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
    served = await serve(resolve(inject('folder')), { headers: Object.fromEntries(headers) as Record<string, string> });
  });
  afterAll(() => served.close());

  it.each(['', 'nothing', 'x/y/z'])('/%s works as without them', async (path) => {
    const { page, errors } = await reader.open('about:blank');
    await page.goto(served.address + path);
    if (path) expect((await waysOf(page))[0]).toBe(served.address);
    else {
      await beginReading(page);
      await page.locator('[data-hydrated="true"]').first().waitFor();
    }
    expect(errors.filter((error) => !isMissing(error))).toEqual([]);
    expect(await page.evaluate(() => window.noticed.violations)).toEqual([]);
  });
});
