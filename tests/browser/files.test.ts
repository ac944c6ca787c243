import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { everywhere, first, languages, pages, recordPages, type SitePage } from '../support/site.ts';

/**
 * Pages that are opened from a disk, as by somebody who was sent the folder. Browsers refuse the scripts of modules there, so that
 * nothing is hydrated: what is printed has to be enough.
 */
const reader = createReader();

/** Whether a page is of the first language or of one that is written from right to left. */
const isOfTwo = ({ language }: SitePage): boolean => language === first || language === languages.find(({ direction }) => direction === 'rtl');

/** One page of each kind in those languages. */
const kinds: readonly SitePage[] = [...pages, ...recordPages].filter(
  (page) => isOfTwo(page) && (page.embed ?? 'timeline') === 'timeline' && (page.record ?? recordPages[0]?.record) === recordPages[0]?.record
);

it.each(
  everywhere(
    kinds,
    kinds.filter(({ language, picture }) => language !== first && (picture ?? 'rounds') === 'rounds')
  )
)('$address can be read from a disk, and is styled', async ({ path, language }) => {
  const { page } = await reader.open('about:blank');
  await page.goto(pathToFileURL(join(inject('folder'), path, 'index.html')).href);
  const { text, ...look } = await page.evaluate(() => ({
    text: document.querySelector('main')?.innerText ?? '',
    direction: getComputedStyle(document.documentElement).direction,
    isStyled: getComputedStyle(document.documentElement).backgroundColor !== 'rgba(0, 0, 0, 0)',
    violations: window.noticed.violations
  }));
  expect(look).toEqual({ direction: language.direction, isStyled: true, violations: [] });
  expect(text.length).toBeGreaterThan(200);
});
