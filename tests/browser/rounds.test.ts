import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { published } from '../support/site.ts';

/** What only a browser can tell of the table of rounds: how it stands in a narrow and in a wide place, and in the form of the article. */
const reader = createReader();
const embed = 'embed/rounds/full/';
const names = Object.values(published.words['en']!['rounds'] as Record<string, { name: string }>).map(({ name }) => name);

/** The cells of every row that is shown: where each stands, and which round it names. */
function shownRows(page: Page): Promise<{ left: number; top: number; width: number; name: string }[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('#rounds [data-part="record"] tbody tr')]
      .map((row) => [...row.querySelectorAll('td')].filter((cell) => cell.checkVisibility()))
      .filter((cells) => cells.length)
      .map((cells) =>
        cells.map((cell) => {
          const { left, top, width } = cell.getBoundingClientRect();
          const label = cell.querySelector<HTMLElement>('.round');
          return { left: Math.round(left), top: Math.round(top), width: Math.round(width), name: label?.checkVisibility() ? label.textContent : '' };
        })
      )
  );
}

const sideways = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the table of rounds', () => {
  it('has its rounds under each other on a phone, each named, and nothing scrolls sideways', async () => {
    const { page } = await reader.open(embed, { width: 320, height: 640 });
    await openAll(page);
    expect(await sideways(page)).toBe(0);
    const rows = await shownRows(page);
    expect(rows.length).toBeGreaterThan(8);
    for (const cells of rows) expect(cells.map(({ name }) => name)).toEqual(names);
    const stacked = rows.filter((cells) => cells.every(({ top }, index) => index === 0 || top > cells[index - 1]!.top));
    // The date, the six matters of the papers' rows, and what was delivered; the rows of marks stand side by side.
    expect(stacked).toHaveLength(8);
  });

  it('has them beside each other where there is room, equally wide, under heads that name them', async () => {
    const { page } = await reader.open(embed, { width: 1280 });
    await openAll(page);
    expect(await sideways(page)).toBe(0);
    const rows = await shownRows(page);
    expect(rows.length).toBeGreaterThan(8);
    for (const cells of rows) {
      expect(cells.map(({ name }) => name)).toEqual(names.map(() => ''));
      expect(cells.map(({ left, width }) => [left, width])).toEqual(rows[0]!.map(({ left, width }) => [left, width]));
      expect(new Set(cells.map(({ top }) => top)).size).toBe(1);
    }
    expect(new Set(rows[0]!.map(({ width }) => width)).size).toBeLessThanOrEqual(2); // a pixel may be shared out
    expect(await page.locator('[data-part="record"]').getByRole('columnheader').allInnerTexts()).toEqual(names);
  });

  it('draws the lengths of all rounds on tracks of one width', async () => {
    const { page } = await reader.open(embed, { width: 1280 });
    const widths = await page.locator('#rounds .scale').evaluateAll((all) => all.map((drawing) => Math.round(drawing.getBoundingClientRect().width)));
    expect(widths).toHaveLength(3);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(1);
  });

  it.each([320, 1280])('has with the article alone one round, at %i px: no other name, no later word', async (width) => {
    const { page } = await reader.open(`${embed}?asof=article`, { width });
    const rows = await shownRows(page);
    expect(rows.map((cells) => cells.length)).toEqual(rows.map(() => 1));
    for (const [cell] of rows) expect(cell!.width).toBeGreaterThan(0.7 * width);
    const text = await page.locator('#rounds [data-part="record"]').innerText();
    expect(text).toContain('2 June 2025');
    for (const name of names) expect(text).not.toContain(name);
    expect(text).not.toMatch(/Since then|Delivered|Length|July/);
    const shown = await page
      .locator('#rounds [data-record="round-item"]')
      .evaluateAll((all) => all.filter((item) => item.checkVisibility()).map(({ id }) => id));
    const told = published.rounds.flatMap(({ items }) => items.filter(({ passages }) => passages.length).map(({ id }) => id));
    expect(shown.sort()).toEqual(told.sort());
  });
});
