import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { draw, hold, hydrateAll, settle, waitHydrated } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Opening, type Visit } from '../support/reader.ts';
import { everywhere, homeOf, triedDirections } from '../support/site.ts';

/** All that is known of a section is fetched into the page of answers, below its answer. */
const reader = createReader();

/** A light section that has an island, and so has something to be hydrated. */
const section = 'rounds';
const way = (page: Page, id = section) => page.locator(`a[data-open="${id}"]`);
const record = (page: Page, id = section) => page.locator(`#${id} [data-part="record"]`);
const isOpen = async (page: Page, id = section): Promise<boolean> => {
  const [said, seen] = [await way(page, id).getAttribute('aria-expanded'), (await record(page, id).count()) > 0 && (await record(page, id).isVisible())];
  expect(seen).toBe(said === 'true');
  return seen;
};
const isFetch = (requests: readonly string[], id = section): number => requests.filter((address) => address.endsWith(`/${id}/`)).length;

async function openAnswers(path = '', opening: Opening = {}): Promise<Visit> {
  const visit = await reader.open(path, { width: 390, height: 844, ...opening });
  await visit.page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
  return visit;
}

describe('a way into a section', () => {
  it.each(triedDirections)('opens it in place, moves the focus into it and nothing else, in $code', async (language) => {
    const visit = await openAnswers(homeOf(language));
    const { page, requests, errors } = visit;
    await way(page).scrollIntoViewIfNeeded();
    await settle(visit);
    const [at, more] = [await way(page).boundingBox(), await way(page).innerText()];
    await way(page).click();
    await record(page).waitFor();
    await expect.poll(() => record(page).evaluate((part) => part === document.activeElement)).toBe(true);
    await settle(visit);
    expect((await way(page).boundingBox())?.y).toBe(at?.y);
    expect(await way(page).innerText()).not.toBe(more);
    expect(await page.evaluate(() => window.noticed)).toEqual({ violations: [], shifts: [] });
    expect(page.url()).toBe(inject('site') + homeOf(language));
    expect(isFetch(requests)).toBe(1);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    const own = await reader.open(`${homeOf(language)}${section}/`, { javaScriptEnabled: false });
    expect(await record(page).evaluate((part) => part.querySelectorAll('[data-record]').length)).toBe(
      await own.page.locator(`#${section} [data-record]`).count()
    );
    expect(errors).toEqual([]);
  });

  it.each(everywhere([390, 1280], [390]))('shows it as its own page does, at %i px', async (width) => {
    /** Each element of a section's record, with what it takes of the page. */
    const looksOf = (page: Page): Promise<string[]> =>
      record(page).evaluate((part) =>
        [...part.querySelectorAll('*')].map((element) => {
          const { width: across, height } = element.getBoundingClientRect();
          return `${element.tagName} ${across.toFixed(0)} × ${height.toFixed(0)} ${getComputedStyle(element).color}`;
        })
      );
    // A browser that has not got the font in time goes without it for the whole visit: both pages do here, however fast the machine is.
    const before = async (context: BrowserContext): Promise<void> => {
      await context.route(/\.woff2$/, (route) => route.abort());
    };
    const { page } = await openAnswers('', { width, isKept: true, before });
    await openSections(page, [section]);
    await waitHydrated(page, `#${section}`);
    const own = await reader.open(`${section}/`, { width, height: 844, before });
    await hydrateAll(own.page);
    expect(await looksOf(page)).toEqual(await looksOf(own.page));
  });

  it('closes it again, and a second opening costs no request', async () => {
    const { page, requests } = await openAnswers();
    const more = await way(page).innerText();
    await openSections(page, [section]);
    const known = requests.length;
    await way(page).click();
    await record(page).waitFor({ state: 'hidden' });
    expect(await isOpen(page)).toBe(false);
    expect(await way(page).innerText()).toBe(more);
    await way(page).click();
    await record(page).waitFor();
    expect(await isOpen(page)).toBe(true);
    expect(requests.length).toBe(known);
  });

  it('is worked by the keyboard', async () => {
    const { page } = await openAnswers();
    await way(page).focus();
    await page.keyboard.press('Enter');
    await record(page).waitFor();
    await expect.poll(() => record(page).evaluate((part) => part === document.activeElement)).toBe(true);
  });

  it('opens the cards of the answer with it, and folds them again', async () => {
    const { page } = await openAnswers();
    const open = () => page.locator('#outcomes [data-record] > details').evaluateAll((lids) => lids.map((lid) => (lid as HTMLDetailsElement).open));
    expect(new Set(await open())).toEqual(new Set([false]));
    await openSections(page, ['outcomes']);
    expect(new Set(await open())).toEqual(new Set([true]));
    await waitHydrated(page, '#outcomes');
    await way(page, 'outcomes').click();
    await expect.poll(async () => new Set(await open())).toEqual(new Set([false]));
  });

  it('leads to the first of these cards, and back to itself', async () => {
    const { page } = await reader.open('', { width: 390, height: 844 });
    await way(page, 'outcomes').scrollIntoViewIfNeeded();
    const card = page.locator('#outcomes summary').first();
    await way(page, 'outcomes').click();
    await expect.poll(async () => Math.round((await card.boundingBox())?.y ?? -1)).toBeGreaterThan(0);
    await expect.poll(async () => (await card.boundingBox())?.y ?? Infinity).toBeLessThan(422);
    expect(await card.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await way(page, 'outcomes').scrollIntoViewIfNeeded();
    const topOf = async (): Promise<number> => (await way(page, 'outcomes').boundingBox())?.y ?? -1;
    const before = await topOf();
    await way(page, 'outcomes').click();
    expect(Math.abs((await topOf()) - before)).toBeLessThanOrEqual(1); // engines scroll by whole pixels
  });

  it('leaves a click that asks for a new tab to the browser', async () => {
    const { page, context } = await openAnswers();
    const [tab] = await Promise.all([context.waitForEvent('page'), way(page).click({ modifiers: ['ControlOrMeta'] })]);
    await tab.waitForURL(`**/${section}/`);
    await tab.close();
    expect(await isOpen(page)).toBe(false);
  });

  it('is followed where the section cannot be fetched', async () => {
    const { page } = await openAnswers('', {
      before: (context) =>
        context.route(new RegExp(`/${section}/$`), (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()))
    });
    await way(page).click();
    await page.waitForURL(`**/${section}/`);
    expect(await record(page).isVisible()).toBe(true);
  });
});

describe('while a section is on its way', () => {
  it('its way in says so, and nothing moves when it comes', async () => {
    const { before, release } = hold(new RegExp(`/${section}/$`));
    const visit = await openAnswers('', { before });
    const { page } = visit;
    await way(page).scrollIntoViewIfNeeded();
    await settle(visit);
    await way(page).click();
    await expect.poll(() => way(page).getAttribute('aria-busy')).toBe('true');
    expect(await record(page).count()).toBe(0);
    release();
    await record(page).waitFor();
    expect(await way(page).getAttribute('aria-busy')).toBe(null);
    await settle(visit);
    expect(await page.evaluate(() => window.noticed.shifts)).toEqual([]);
  });

  it('it can be closed again, and then stays closed', async () => {
    const { before, release } = hold(new RegExp(`/${section}/$`));
    const { page } = await openAnswers('', { before });
    await way(page).click();
    await way(page).click();
    release();
    await record(page).waitFor({ state: 'attached' });
    await draw(page);
    expect(await isOpen(page)).toBe(false);
    expect(await page.locator('[data-part="coming"]').count()).toBe(0);
  });
});

describe('in the history', () => {
  it('back closes what was opened last, forward opens it again', async () => {
    const { page, requests } = await openAnswers();
    await openSections(page, [section, 'sources']);
    await page.goBack();
    await expect.poll(() => isOpen(page, 'sources')).toBe(false);
    expect(await isOpen(page)).toBe(true);
    await page.goBack();
    await expect.poll(() => isOpen(page)).toBe(false);
    const known = requests.length;
    await page.goForward();
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.goForward();
    await expect.poll(() => isOpen(page, 'sources')).toBe(true);
    expect(requests.length).toBe(known);
  });

  it.each([
    ['after a reload', (page: Page) => page.reload()],
    [
      'on the way back from another page',
      async (page: Page) => {
        await page.goto(`${inject('site')}embed/rounds/`);
        await page.goBack();
      }
    ]
  ])('what is open is open %s, and its reader where they were, though headings have another font by then', async (_, leave) => {
    const font = /\.woff2$/;
    const visit = await openAnswers('', { before: (context) => context.route(font, (route) => route.abort()) });
    const { page } = visit;
    await openSections(page, [section]);
    const row = page.locator(`#${section} [data-part="record"] [data-record]`).filter({ visible: true }).last();
    await row.evaluate((element) => element.scrollIntoView({ behavior: 'instant', block: 'start' }));
    await settle(visit);
    const [at, top] = [await row.evaluate((element) => element.getBoundingClientRect().top), await page.evaluate(() => scrollY)];
    expect(top).toBeGreaterThan(844);
    await visit.context.unroute(font);
    await leave(page);
    await record(page).waitFor();
    expect(await isOpen(page)).toBe(true);
    // Browsers scroll by whole pixels.
    await expect.poll(() => row.evaluate((element, before) => Math.abs(element.getBoundingClientRect().top - before), at)).toBeLessThan(1);
  });

  it('a jump to another section leaves open what is open, and so does the way back from there', async () => {
    const { page } = await openAnswers();
    await openSections(page, [section]);
    await page.locator('[data-jump="sources"]').click();
    await expect.poll(() => page.url()).toContain('#sources');
    await draw(page);
    expect(await isOpen(page)).toBe(true);
    await page.goBack();
    await draw(page);
    expect(await isOpen(page)).toBe(true);
  });
});

describe('a link to a record of another section', () => {
  it('opens that section in place, and goes there', async () => {
    const { page, errors } = await openAnswers();
    await page.locator('#outcomes summary').first().click();
    const link = page.locator('#outcomes a[href*="sources/#"]:visible').first();
    const id = new URL((await link.getAttribute('href'))!, page.url()).hash.slice(1);
    await link.click();
    await record(page, 'sources').waitFor();
    await expect.poll(() => page.url()).toBe(`${inject('site')}#${id}`);
    await expect
      .poll(() => page.locator(`[id="${id}"]`).evaluate((place) => place.getBoundingClientRect().top >= 0 && place.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    expect(await isOpen(page, 'sources')).toBe(true);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    expect(errors).toEqual([]);
  });
});

it('a section that was opened is hydrated as on its own page', async () => {
  const { page } = await openAnswers();
  await openSections(page, ['demands']);
  await hydrateAll(page);
  await page.locator('#demands [data-sort="name"]').click();
  await expect.poll(() => page.locator('#demands th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
});
