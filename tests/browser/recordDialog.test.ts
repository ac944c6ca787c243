import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { waitHydrated } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Opening, type Visit } from '../support/reader.ts';
import { homeOf, published, triedDirections } from '../support/site.ts';

/** With scripts, the page of a record opens over the page that leads to it. What it says there is what it says by itself. */
const reader = createReader();
const [outcome] = published.outcomes;
const id = outcome!.id;

const lineOf = (page: Page): ReturnType<Page['locator']> => page.locator(`#${id} .source a[href*="record/"]`).first();

async function openRecord(path: string, opening: Opening = {}): Promise<Visit> {
  const visit = await reader.open(path, opening);
  await waitHydrated(visit.page, '#outcomes');
  await lineOf(visit.page).click();
  await visit.page.locator('dialog[open] h1').waitFor();
  return visit;
}

const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('a link in a record to where it stands', () => {
  it('opens its section in place on the page of answers, closes the record, and "back" goes to where the record was opened', async () => {
    const { page, errors } = await reader.open('', { width: 390, height: 844 });
    await page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
    const card = page.locator(`#${id}`);
    await card.locator('summary').first().click();
    await lineOf(page).click();
    await page.locator('dialog[open] h1').waitFor();
    const link = page.locator('dialog[open] a[data-full]').last();
    expect(new URL((await link.getAttribute('href'))!).pathname).toMatch(/\/outcomes\/$/);
    await link.click();
    await page.locator('#outcomes [data-part="record"]').waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => page.url()).toBe(`${inject('site')}#${id}`);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(inject('site'));
    await expect.poll(() => page.locator('a[data-open="outcomes"]').getAttribute('aria-expanded')).toBe('false');
    await card.locator('summary').first().click();
    await lineOf(page).click();
    await page.locator('dialog[open] h1').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(page.url()).toBe(inject('site'));
    expect(errors).toEqual([]);
  });
});

describe('a click on a line of sources', () => {
  it.each(triedDirections)('shows the record over the page, word for word, without leaving it, in $code', async (language) => {
    const { page, errors } = await openRecord(`${homeOf(language)}outcomes/`);
    const shown = plain(await page.locator('dialog article').textContent());
    expect(page.url()).toBe(`${inject('site')}${homeOf(language)}outcomes/`);
    expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((element) => element.id));
    expect(ids.filter((one, index) => ids.indexOf(one) !== index)).toEqual([]);
    expect(await page.evaluate(() => window.noticed.violations)).toEqual([]);
    expect(errors).toEqual([]);
    const own = await reader.open(`${homeOf(language)}record/${id}/`);
    expect(plain(await own.page.locator('article').textContent())).toBe(shown);
  });

  it.each([
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['its button', (page: Page) => page.locator('dialog button').first().click()],
    ['back', (page: Page) => page.goBack()]
  ])('is undone by %s: the page stands as it was, the focus on the line', async (_, undo) => {
    const { page } = await openRecord('outcomes/');
    const before = await page.evaluate(() => scrollY);
    await undo(page);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => (history.state as unknown) === null)).toBe(true);
    expect(page.url()).toBe(`${inject('site')}outcomes/`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await lineOf(page).evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('can be done again, and shows what is asked for then', async () => {
    const { page } = await openRecord('outcomes/');
    const title = await page.locator('dialog h1').textContent();
    await page.keyboard.press('Escape');
    await page.locator(`#${published.outcomes[1]!.id} .source a[href*="record/"]`).first().click();
    await expect.poll(() => page.locator('dialog[open] h1').textContent()).not.toBe(title);
  });

  it('follows the link where the record cannot be fetched', async () => {
    const { page } = await reader.open('outcomes/', {
      before: (context) => context.route(/\/record\//, (route) => (route.request().resourceType() === 'document' ? route.continue() : route.abort()))
    });
    await waitHydrated(page, '#outcomes');
    await lineOf(page).click();
    await page.waitForURL(`**/record/${id}/`);
    expect(await page.locator('h1').count()).toBe(1);
  });

  it('leaves a click that asks for a new tab to the browser', async () => {
    const { page, context } = await reader.open('outcomes/');
    await waitHydrated(page, '#outcomes');
    const [tab] = await Promise.all([context.waitForEvent('page'), lineOf(page).click({ modifiers: ['ControlOrMeta'] })]);
    await tab.waitForURL(`**/record/${id}/`);
    await tab.close();
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });
});

it('over the page of answers it leaves open what is open there, and “back” closes the record alone', async () => {
  const { page } = await reader.open('');
  await openSections(page, ['outcomes', 'rounds']);
  await lineOf(page).click();
  await page.locator('dialog[open] h1').waitFor();
  await page.goBack();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await page.locator('#rounds [data-part="record"]').isVisible()).toBe(true);
  expect(await lineOf(page).evaluate((link) => link === document.activeElement)).toBe(true);
});

describe('within the dialog', () => {
  it('a link to the place in the explainer closes it and leads there', async () => {
    const { page } = await openRecord('outcomes/');
    await page.locator('dialog a[data-full]').last().click();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
  });

  it('a link to another record shows that one, and one to a finding the finding', async () => {
    const { page } = await openRecord('outcomes/');
    const passage = outcome!.passages[0]!;
    await page.locator(`dialog a[href*="/record/${passage}/"]`).first().click();
    await expect.poll(() => page.locator('dialog article').getAttribute('data-place')).toBe(passage);
    const finding = published.article.claims.find((claim) => claim.passage === passage && claim.findings.length)!.findings[0]!;
    await page.locator(`dialog a[href$="#${finding}"]`).first().click();
    await expect
      .poll(() => page.locator(`dialog [data-place="${finding}"]`).evaluate((element) => element.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  });

  it('a citation names the address of the record, not of the page under it', async () => {
    const { page } = await openRecord('outcomes/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('dialog [data-citation] summary').click();
    await page.locator('dialog [data-copy]').first().click();
    await page.locator('dialog [role="status"]').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${inject('site')}record/${id}/`);
  });
});

it('in an embed that is far taller than the window, the record opens beside its link', async () => {
  const { page } = await reader.open('embed/outcomes/full/', { width: 390, height: 4000 });
  await waitHydrated(page, '#outcomes');
  const line = page.locator('.source a[href*="record/"]').last();
  await line.click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('h1').waitFor();
  const distance = await line.evaluate((link) => Math.abs(link.getBoundingClientRect().top - document.querySelector('dialog')!.getBoundingClientRect().top));
  expect(distance).toBeLessThan(600);
  const targets = await dialog.locator('article a').evaluateAll((links) => links.map((link) => link.getAttribute('target')));
  expect(new Set(targets)).toEqual(new Set(['_blank']));
});

it('its script comes with the first click, and weighs little', async () => {
  const { page, requests } = await reader.open('outcomes/');
  await waitHydrated(page, '#outcomes');
  expect(requests.filter((address) => address.includes('recordDialog'))).toEqual([]);
  await lineOf(page).click();
  await page.locator('dialog[open] h1').waitFor();
  const [script] = requests.filter((address) => address.includes('recordDialog'));
  expect((await (await fetch(script!)).text()).length).toBeLessThanOrEqual(2048);
});
