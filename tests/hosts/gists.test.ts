import { describe, expect, it } from 'vitest';
import { draw } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, isOfOneSection, languages, pages, widest } from '../support/site.ts';

const reader = createReader();

/** The widths of the columns that articles have, from the narrowest phone on. */
const widths = [320, 390, 500, 640, 700];

/** Some publishers cut an embed at this height, in CSS pixels. */
const highest = 1000;

describe.each(everywhere(languages, widest.slice(1)))('the embed of an answer in $code', (language) => {
  const answers = pages.filter((page) => isOfOneSection(page) && !page.isWhole && page.language === language);

  it.each(answers)('$address is no higher than a window, at whatever width', async ({ path }) => {
    const { page } = await reader.open(path, { width: widths[0], height: 600 });
    const heights: [number, number][] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 600 });
      await draw(page);
      heights.push([width, await page.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height))]);
    }
    expect(heights.filter(([, height]) => height > highest)).toEqual([]);
    expect(Math.min(...heights.map(([, height]) => height))).toBeGreaterThan(80);
  });
});
