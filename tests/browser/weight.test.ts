import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { Words } from '../../src/schema/words.ts';
import { draw, openAll, settle, hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, filesEnding, first, homeOf, languages, ofCase, pages, published, sections, textOf, triedLanguages, widest } from '../support/site.ts';
import { weigh, weighStylesIn } from '../support/weigh.ts';

const reader = createReader();

/** In bytes, as sent (brotli). kB = 1000 bytes. A letter that is not Latin takes two bytes: those pages may weigh a third more. */
const budgets = {
  jsBeforeScroll: 22_000,
  js: 45_000,
  css: 10_000,
  cssOfSections: 12_500,
  html: 26_000,
  htmlElsewhere: 32_000,
  htmlOfSection: 30_000,
  fonts: 40_000,
  builderPage: 17_000,
  builderDialog: 4_000
};

/** How much a reader has to scroll and read on a phone, in CSS pixels, words and elements. */
const lengths = { height: 11_800, heightElsewhere: 14_000, section: 1_600, words: 2_300, elements: 1_400 };

/** On a phone, the page is read in a dozen screens. */
async function expectShort(page: Page, isElsewhere: boolean): Promise<void> {
  const measured = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    words: document.body.innerText.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    elements: document.querySelectorAll('*').length,
    sections: [...document.querySelectorAll('[data-section]')].map((section) => [section.id, section.getBoundingClientRect().height] as const)
  }));
  expect.soft(measured.height, 'height').toBeLessThanOrEqual(isElsewhere ? lengths.heightElsewhere : lengths.height);
  expect.soft(measured.words, 'words').toBeLessThanOrEqual(lengths.words);
  expect.soft(measured.elements, 'elements').toBeLessThanOrEqual(lengths.elements);
  expect(measured.sections.filter(([, height]) => height > lengths.section)).toEqual([]);
}

/** What a page weighs that is shown at once. */
const weighOne = (path: string): ReturnType<typeof weigh> => weigh([inject('site') + path], inject('site'), inject('folder'));

describe.each(everywhere(languages, [first, ...widest.slice(1)]))('the page in $code', (language) => {
  it('stays within its budgets on a phone, is read in a dozen screens, asks for no data, and carries its own words only', async () => {
    const { page, requests, pending } = await reader.open(homeOf(language), { width: 390, height: 844 });
    await page.locator('html[data-scripted]').waitFor({ state: 'attached' });
    await draw(page);
    await expect.poll(() => pending.size).toBe(0);
    const { js, html } = weigh(requests, inject('site'), inject('folder'));
    await hydrateAll(page);
    await expectShort(page, language !== first);
    expect.soft(js, 'JavaScript before the first scroll').toBeLessThanOrEqual(budgets.jsBeforeScroll);
    const css = weighStylesIn(textOf(`${homeOf(language)}index.html`));
    expect.soft(css, 'CSS of the answers').toBeLessThanOrEqual(budgets.css);
    expect.soft(html, 'HTML').toBeLessThanOrEqual(language === first ? budgets.html : budgets.htmlElsewhere);
    expect.soft(Math.min(js, css, html), 'all of it was weighed').toBeGreaterThan(0);
    expect.soft(requests.filter((address) => /\.json$|\/data\//.test(address))).toEqual([]);
    const payload = JSON.parse((await page.locator('#locale').textContent()) ?? '{}') as { code: string; messages: object };
    expect([payload.code, Object.keys(payload.messages)]).toEqual([language.code, ['live']]);
  });

  it.each(sections)('the page of %s is within its budget', (section) => {
    const { html } = weighOne(`${homeOf(language)}${section}/`);
    expect(html).toBeGreaterThan(3_000);
    expect(html).toBeLessThanOrEqual(budgets.htmlOfSection);
  });
});

it.each(languages)('the fonts of headings in $code are asked for early on wide screens alone', (language) => {
  const html = textOf(`${homeOf(language)}index.html`);
  const early = [...html.matchAll(/<link rel="preload"[^>]*as="font"[^>]*>/g)].map(([link]) => link);
  // What is read from the right has no font of its own.
  expect(early).toHaveLength({ [first.code]: 1, [widest[2].code]: 0 }[language.code] ?? 2);
  expect(early.filter((link) => !link.includes('media="(min-width: 48em)"'))).toEqual([]);
  const files = early.map((link) => /assets\/[^"]+/.exec(link)?.[0] ?? '');
  expect(files.filter((file) => !html.includes(`url(${homeOf(language) ? '../' : ''}${file})`))).toEqual([]);
});

it.each(everywhere([first, widest[1], ofCase], [widest[1]]))('the page in $code stays within its budgets with all of it opened', async (language) => {
  const visit = await reader.open(homeOf(language), { width: 390, height: 844 });
  const { page, requests } = visit;
  await settle(visit);
  const before = weigh(requests, inject('site'), inject('folder'));
  await openSections(page);
  await openAll(page);
  await settle(visit);
  const all = weigh(requests, inject('site'), inject('folder'));
  expect.soft(before.css, 'the styles of what nobody has opened').toBe(0);
  expect.soft(all.js, 'JavaScript of the whole page').toBeLessThanOrEqual(budgets.js);
  expect.soft(all.js, 'a section’s own script comes when a reader comes near it').toBeGreaterThan(before.js);
  expect.soft(all.css, 'CSS of all that is opened').toBeLessThanOrEqual(budgets.cssOfSections);
  expect.soft(all.fonts, 'fonts').toBeLessThanOrEqual(budgets.fonts);
  expect.soft(Math.min(all.css, all.fonts), 'all of it was weighed').toBeGreaterThan(0);
  expect(requests.filter((address) => /\.json$|\/data\//.test(address))).toEqual([]);
});

it('the page asks for a section once, when it is opened, and for nothing when it is opened again', async () => {
  const visit = await reader.open('', { width: 390, height: 844 });
  const { page, requests } = visit;
  await settle(visit);
  const whole = `${inject('site')}rounds/`;
  expect(requests).not.toContain(whole);
  await openSections(page, ['rounds']);
  await settle(visit);
  const asked = requests.length;
  expect(requests.filter((address) => address === whole)).toHaveLength(1);
  const [way, record] = [page.locator('a[data-open="rounds"]'), page.locator('#rounds [data-part="record"]')];
  for (const isShown of [false, true]) {
    await way.click();
    await expect.poll(() => record.isVisible()).toBe(isShown);
  }
  await settle(visit);
  expect(requests).toHaveLength(asked);
});

describe('what puts embeds together', () => {
  /** In the page itself: the embed that is shown in it is weighed elsewhere. */
  const ownWeight = (requests: readonly string[]): number =>
    weigh(
      requests.filter((address) => !/(embed|answer)Main/.test(address)),
      inject('site'),
      inject('folder')
    ).js;

  it('stays within its budget on a page of its own', async () => {
    const { page, requests } = await reader.open('embed/');
    await page.locator('[data-preview] iframe[src]').waitFor();
    expect(ownWeight(requests)).toBeGreaterThan(0);
    expect(ownWeight(requests)).toBeLessThanOrEqual(budgets.builderPage);
  });

  it('adds little to an explainer that is hydrated already', async () => {
    const { page, requests } = await reader.open('');
    await hydrateAll(page);
    const before = ownWeight(requests);
    await page.locator('#outcomes a[data-build]').click();
    await page.locator('dialog[open] [data-preview] iframe[src]').waitFor();
    expect(ownWeight(requests)).toBeGreaterThan(before);
    expect(ownWeight(requests) - before).toBeLessThanOrEqual(budgets.builderDialog);
  });
});

/** The texts of a tree of words, without their arguments: the pieces that could be found elsewhere. */
function piecesOf(words: Words): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? literalsOf(parse(value, { ignoreTag: true })) : piecesOf(value)));
}

function literalsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) return [element.value];
    return element.type === TYPE.plural || element.type === TYPE.select ? Object.values(element.options).flatMap(({ value }) => literalsOf(value)) : [];
  });
}

/** Everything that a page carries for scripts: the inline ones, and the data in them. What it says to search engines is another matter. */
function carried(html: string): string {
  return [...html.matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text).join('\n');
}

const unescape = (text: string): string => text.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

describe.each(triedLanguages)('nothing of the talks that stands in the HTML in $code', (language) => {
  const pieces = [...new Set(piecesOf(published.words[language.code] ?? {}).map((text) => text.trim()))].filter((text) => text.length >= 16);

  it('is sent again in a script', () => {
    expect(pieces.length).toBeGreaterThan(300);
    const scripts = unescape(filesEnding('.js').map(textOf).join('\n'));
    expect(pieces.filter((piece) => scripts.includes(piece))).toEqual([]);
  });

  it.each(pages.filter((page) => page.language === language && page.embed !== 'all'))('is sent again as data inside $address', ({ path }) => {
    const data = unescape(carried(textOf(`${path}index.html`)));
    expect(pieces.filter((piece) => data.includes(piece))).toEqual([]);
  });

  it('is missing there: the pieces that are looked for are those that are read', () => {
    const text = sections.map((section) => textOf(`${homeOf(language)}${section}/index.html`).replace(/<(script|style).*?<\/\1>|<[^>]*>/gs, '')).join('');
    expect(pieces.filter((piece) => text.includes(piece)).length).toBeGreaterThan(pieces.length / 2);
  });
});
