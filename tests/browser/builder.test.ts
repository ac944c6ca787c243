import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { waitHydrated } from '../support/actions.ts';
import { createReader, type Opening } from '../support/reader.ts';
import { eitherDirection, filesEnding, first, homeOf, languages, sections } from '../support/site.ts';

const reader = createReader();
const other = languages.at(-1)!;

const codeOf = (page: Page, kind: string): Promise<string> => page.locator(`[data-code="${kind}"]`).innerText();
const field = (page: Page, name: string): Locator => page.locator(`[data-builder] [name="${name}"]`);
const shown = (page: Page): Promise<string | null> => page.locator('[data-preview] iframe').getAttribute('src');

/** The way to the builder from a section of the page, which stands with all else that can be done with it. */
async function wayFrom(page: Page, section: string): Promise<Locator> {
  await waitHydrated(page, '#lens');
  return page.locator(`#${section} a[data-build]`);
}

/** Opens the builder over the page, from a section. */
async function openDialog(path: string, section: string, opening?: Opening): Promise<Page> {
  const { page } = await reader.open(path, opening);
  await (await wayFrom(page, section)).click();
  await page.locator('dialog[open] [data-preview] iframe[src]').waitFor();
  return page;
}

/** Opens the builder as a page of its own, at a part: it is the same in the dialog, without the explainer under it. */
async function openPage(part: string, opening?: Opening): Promise<Page> {
  const { page } = await reader.open(`embed/?part=${part}`, opening);
  await page.locator('[data-preview] iframe[src]').waitFor();
  return page;
}

const more = (page: Page): Locator => page.locator('[data-builder] form details');

/** Opens the builder as a page of its own, with all its choices. */
async function openChoices(part: string, opening?: Opening): Promise<Page> {
  const page = await openPage(part, opening);
  await more(page).locator('summary').click();
  return page;
}

describe('the dialog that puts an embed together', () => {
  it('opens at the section that it was called from', async () => {
    const page = await openDialog('?asof=article', 'demands');
    expect(await Promise.all(['part', 'language', 'asof'].map((name) => field(page, name).inputValue()))).toEqual(['demands', first.code, 'article']);
    expect(await codeOf(page, 'address')).toBe(`${inject('site')}embed/demands/?asof=article`);
  });

  it('opens with what is selected on the page, and so with all of a section whose answer alone could not show it', async () => {
    const page = await openDialog('demands/?outlet=guardian&asof=article', 'demands');
    expect(await Promise.all(['part', 'language', 'asof', 'outlet'].map((name) => field(page, name).inputValue()))).toEqual([
      'demands/full',
      first.code,
      'article',
      'guardian'
    ]);
    expect(await codeOf(page, 'address')).toBe(`${inject('site')}embed/demands/full/?outlet=guardian&asof=article`);
  });

  it('shows code on the first screen of a phone; further choices open with a selection, else when asked for', async () => {
    const page = await openPage('rounds', { width: 390, height: 844 });
    expect(await more(page).getAttribute('open')).toBeNull();
    const { y, height } = (await page.locator('[data-copy-code]').first().boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(844);
    expect(await more(await openPage('outcomes&outlet=guardian')).getAttribute('open')).toBe('');
  });

  it('offers the answer of a section, and the whole of it', async () => {
    const page = await openPage('rounds');
    expect(await codeOf(page, 'address')).toBe(`${inject('site')}embed/rounds/`);
    const weight = page.locator('[data-weight]');
    const light = await weight.innerText();
    await field(page, 'part').selectOption('rounds/full');
    expect(await codeOf(page, 'address')).toBe(`${inject('site')}embed/rounds/full/`);
    expect(await weight.innerText()).not.toBe(light);
    const parts = await field(page, 'part')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(parts.sort()).toEqual(['all', ...sections.flatMap((section) => [section, `${section}/full`])].sort());
  });

  it('follows every choice, in preview and code, and says what it weighs', async () => {
    const page = await openChoices('outcomes');
    await field(page, 'part').selectOption('timeline/full');
    await field(page, 'language').selectOption(other.code);
    await field(page, 'theme').selectOption('dark');
    await field(page, 'side').selectOption({ index: 1 });
    await field(page, 'accent').fill('#ff8800');
    const record = field(page, 'record').locator('optgroup[data-parts="timeline/full"] option').first();
    const id = (await record.getAttribute('value'))!;
    await field(page, 'record').selectOption(id);
    const address = new URL(await codeOf(page, 'address'));
    expect(address.href.startsWith(`${inject('site')}${homeOf(other)}embed/timeline/full/`)).toBe(true);
    expect(Object.fromEntries(address.searchParams)).toEqual({ side: await field(page, 'side').inputValue(), theme: 'dark', accent: 'ff8800' });
    expect(address.hash).toBe(`#${id}`);
    expect(await shown(page)).toBe(address.href);
    for (const kind of ['frame', 'resized']) expect(await codeOf(page, kind)).toContain(`src="${address.href.replaceAll('&', '&amp;')}"`);
    const preview = () => page.frames().find((one) => one.url().includes('/embed/timeline/full/'));
    await expect.poll(preview).toBeDefined();
    const frame = preview()!;
    await frame.waitForSelector(`#${id} details[open]`);
    expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']])).toEqual([other.code, 'dark']);
    expect(await page.locator('[data-weight]').innerText()).toMatch(/\d/);
  });

  it('offers only what the part that is shown can answer', async () => {
    const page = await openChoices('rounds/full');
    const groups = (): Promise<(string | undefined)[]> =>
      page
        .locator('[data-builder] optgroup')
        .evaluateAll((all) => all.filter((group) => !(group as HTMLElement).hidden).map((group) => group.dataset['parts']));
    expect(await groups()).toEqual(['rounds/full']);
    // An answer without records has none to be opened at, or selected by.
    await field(page, 'part').selectOption('rounds');
    expect([await groups(), await field(page, 'outlet').locator('option:enabled').count()]).toEqual([[], 1]);
    // What was selected for another part is let go, not put into the code.
    await field(page, 'part').selectOption('sources/full');
    expect(await field(page, 'measure').locator('option:enabled').count()).toBeGreaterThan(1);
    await field(page, 'measure').selectOption({ index: 1 });
    expect(new URL(await codeOf(page, 'address')).searchParams.get('measure')).not.toBeNull();
    await field(page, 'part').selectOption('outcomes');
    expect(new URL(await codeOf(page, 'address')).search).toBe('');
  });

  it('shows the embed at the width of a phone and of a column, and as tall as it is', async () => {
    const page = await openPage('sources');
    const frame = page.locator('[data-preview] iframe');
    for (const width of [320, 640]) {
      await page.locator(`[data-builder] [name="width"][value="${width}"]`).check();
      const inner = frame.contentFrame();
      await expect.poll(() => frame.evaluate((element) => element.clientWidth)).toBe(width);
      await expect
        .poll(async () =>
          Math.abs(
            (await frame.evaluate((element) => element.clientHeight)) - (await inner.locator('html').evaluate((html) => html.getBoundingClientRect().height))
          )
        )
        .toBeLessThanOrEqual(1);
    }
  });

  it('copies each code, and says so', async () => {
    const page = await openPage('outcomes', { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const [index, kind] of ['resized', 'frame', 'address'].entries()) {
      await page.locator('[data-copy-code]').nth(index).click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await codeOf(page, kind));
      expect(await page.locator('[data-code-head] [role="status"]').nth(index).innerText()).not.toBe('');
    }
  });

  it('selects the code where the clipboard is denied', async () => {
    const page = await openPage('outcomes', {
      before: (context) =>
        context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('denied')) } }))
    });
    await page.locator('[data-copy-code]').first().click();
    await expect.poll(() => page.evaluate(() => getSelection()?.toString().trim())).toBe((await codeOf(page, 'resized')).trim());
  });

  it('comes once, however often it is called', async () => {
    const { page } = await reader.open('');
    await (await wayFrom(page, 'outcomes')).dblclick();
    await page.locator('dialog[open] [data-preview] iframe[src]').waitFor();
    expect(await page.locator('dialog').count()).toBe(1);
  });

  it('works by keyboard alone, closes with Escape, and gives the focus back', async () => {
    const { page } = await reader.open(homeOf(other));
    await waitHydrated(page, '#lens');
    await page.locator('#outcomes .use [download]').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('#outcomes a[data-build]'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('dialog[open] [data-preview] iframe[src]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    await field(page, 'part').focus();
    await page.keyboard.press('End');
    await expect.poll(() => shown(page)).toContain(`embed/${sections.at(-1)!}/`);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.matches('#outcomes a[data-build]'))).toBe(true);
  });
});

describe('the page that puts an embed together', () => {
  it.each(eitherDirection)('stands by itself in $code, at the part that its address names', async (language) => {
    const { page, errors } = await reader.open(`${homeOf(language)}embed/?part=rounds&theme=dark`);
    await page.locator('[data-preview] iframe[src]').waitFor();
    expect(await codeOf(page, 'address')).toBe(`${inject('site')}${homeOf(language)}embed/rounds/?theme=dark`);
    expect(errors).toEqual([]);
  });

  it.each([
    { without: 'scripts', opening: { javaScriptEnabled: false } },
    { without: 'its script', opening: { before: (context: BrowserContext) => context.route(/\.js$/, (route) => route.abort()) } }
  ])('without $without is a list of every embed of the site', async ({ opening }) => {
    const { page } = await reader.open('embed/', opening);
    await page.locator('summary:visible').click();
    const paths = await page.locator('[data-builder] li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const built = filesEnding('index.html').filter((file) => /(^|\/)embed\/[^/]+\//.test(file));
    expect(paths.sort()).toEqual(built.map((file) => inject('site') + file.replace('index.html', '')).sort());
    expect(await page.locator('[data-builder] form').isVisible()).toBe(false);
  });
});
