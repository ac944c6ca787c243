import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { hydrateAll, openAll } from '../support/actions.ts';
import { browserOfWorker } from '../support/browserEnvironment.ts';
import { createReader, type Opening } from '../support/reader.ts';
import { eitherDirection, homeOf, sections } from '../support/site.ts';
import { differenceFrom, keepPicture } from './comparePictures.ts';

/**
 * How every answer and every chart looks, against pictures that were kept. Letters are drawn otherwise by every browser and every set of fonts, so
 * that they are compared where both are those of `pictures/drawn-with.json` alone.
 */
const reader = createReader();
const folder = 'tests/visual/pictures';
const means = join(folder, 'drawn-with.json');

/** The charts that stand behind the answers: the page of their section, where they are in it, and whether a phone shows a list instead. */
const charts: readonly (readonly [section: string, name: string, selector: string, isWide?: boolean])[] = [
  ['outcomes', 'figures', '#outcomes [data-record] .figures'],
  ['delivery', 'steps-1', '#delivery .delivery-group:nth-of-type(1) .chart'],
  ['delivery', 'steps-2', '#delivery .delivery-group:nth-of-type(2) .chart'],
  ['delivery', 'steps-3', '#delivery .delivery-group:nth-of-type(3) .chart'],
  ['timeline', 'days', '#timeline .drawing', true],
  ['timeline', 'months', '#timeline .overview'],
  ['rounds', 'stands', '#rounds [data-part="record"] .stands'],
  ['sources', 'outlets', '#sources [data-part="record"] .frame'],
  ['sources', 'origins', '#sources .tables']
];

/** The browser and, as the widths of some words in each of its fonts, the fonts that pictures are drawn with. */
async function readMeans(): Promise<string> {
  const { page } = await reader.open('', { width: 390 });
  const widths = await page.evaluate(async () => {
    await document.fonts.ready;
    const context = document.createElement('canvas').getContext('2d');
    const sizes = ['system-ui', 'serif', 'Georgia'].map((family) => {
      if (context) context.font = `600 100px ${family}`;
      return ['Istanbul', 'Стамбул', 'إسطنبول'].map((word) => context?.measureText(word).width);
    });
    return sizes.flat();
  });
  const browser = await browserOfWorker(inject('browser'));
  return JSON.stringify({ browser: browser.version(), widths: widths.join(' ') }, null, 2);
}

const isRenewed = inject('isRenewed');
const own = await readMeans();
if (isRenewed) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(means, `${own}\n`);
}
const isComparable = own === readFileSync(means, 'utf8').trim();
if (!isComparable) process.stdout.write(`Pictures are not compared: ${means} names another browser or other fonts than are here.\n`);

/** Opens a page with its bar where it was printed: it would lie over what is scrolled to. */
async function openStill(path: string, { width, colorScheme }: Pick<Opening, 'width' | 'colorScheme'>): Promise<Page> {
  const { page } = await reader.open(path, { width, colorScheme });
  // A font that comes late is not used before the next visit.
  await page.evaluate(() => document.fonts.ready);
  await page.reload();
  await hydrateAll(page);
  await page.locator('#lens').evaluate((bar) => (bar.style.position = 'static'));
  return page;
}

/** Moves a part onto a whole pixel: else lines and letters are drawn otherwise when something above it has become higher by half a one. */
function alignToPixel(part: Element): void {
  const top = part.getBoundingClientRect().top + scrollY;
  const spacer = document.createElement('div');
  spacer.style.blockSize = `${Math.ceil(top) - top}px`;
  document.body.prepend(spacer);
}

async function expectAsKept(page: Page, selector: string, name: string): Promise<void> {
  const part = page.locator(`${selector} >> visible=true`).first();
  await part.evaluate(alignToPixel);
  const taken = await part.screenshot({ animations: 'disabled' });
  const file = join(folder, `${name}.png`);
  if (isRenewed) keepPicture(file, taken);
  expect.soft(differenceFrom(file, taken), file).toBeUndefined();
}

const cases = eitherDirection.flatMap((language) =>
  [390, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ language, width, colorScheme, code: language.code })))
);

describe.runIf(isComparable).each(cases)('in $code, $colorScheme, $width px wide', ({ language, width, colorScheme, code }) => {
  const nameOf = (part: string): string => `${code}-${width}-${colorScheme}-${part}`;

  it('every answer looks as it did', async () => {
    const page = await openStill(homeOf(language), { width, colorScheme });
    for (const section of sections) await expectAsKept(page, `#${section} [data-part="gist"]`, nameOf(section));
  });

  it.each([...new Set(charts.map(([section]) => section))])('every chart on the page of %s looks as it did', async (section) => {
    const page = await openStill(`${homeOf(language)}${section}/`, { width, colorScheme });
    await openAll(page);
    const seen = charts.filter(([of, , , isWide]) => of === section && (!isWide || width > 390));
    for (const [, name, selector] of seen) await expectAsKept(page, selector, nameOf(`${section}-${name}`));
  });
});
