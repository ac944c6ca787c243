import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { homeOf, published, triedDirections } from '../support/site.ts';
import { weigh } from '../support/weigh.ts';

/** What the sources support. Here it is typed in: the page has to compute it from the records. */
const supported: Record<string, { numbers: number[]; share?: string }> = {
  'promise-prisoners-1': { numbers: [390, 307, 303, 1000] },
  'promise-prisoners-3': { numbers: [146, 185, 331, 1200], share: '27.6' },
  'promise-remains-2': { numbers: [6057, 6060, 78, 79, 6000] },
  'promise-remains-3': { numbers: [3000, 74] },
  'promise-children-2': { numbers: [6, 339, 400] }
};
const together = [14060, 14063, 300, 12060, 12063, 227];

/** How much of the boxes of two lines may meet without their letters meeting, in pixels: fonts leave air above and below. */
const air = 7;

const reader = createReader();

/** The numbers of a text as numbers, whatever parts their thousands. */
function numbersIn(text: string): number[] {
  return (text.match(/\d+(?:[\s,.\u00A0\u202F]\d{3})*(?!\d)/g) ?? []).map((number) => Number(number.replace(/\D/g, '')));
}

describe.each(triedDirections)('without scripts, in $code', (language) => {
  const open = async (path = ''): Promise<Page> => (await reader.open(`${homeOf(language)}${path}`, { javaScriptEnabled: false })).page;

  it('each promise stands with what was handed over under it', async () => {
    const page = await open('embed/delivery/full/');
    for (const [id, { numbers, share }] of Object.entries(supported)) {
      const text = await page.locator(`[id="${id}"]`).innerText();
      expect.soft(numbersIn(text), id).toEqual(expect.arrayContaining(numbers));
      if (share) expect.soft(text.replaceAll(',', '.')).toContain(share);
    }
    expect.soft(numbersIn(await page.locator('#delivery .together').innerText())).toEqual(expect.arrayContaining(together));
  });

  it('every promise and handover is there once, in a table or beside it', async () => {
    const page = await open('embed/delivery/full/');
    const ids = await page.locator('#delivery [data-record]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.toSorted()).toEqual([...published.promises, ...published.deliveries].map(({ id }) => id).toSorted());
    const rows = await page.locator('#delivery tbody tr').evaluateAll((all) => all.map(({ id }) => id));
    const handovers = published.deliveries.filter(({ kind }) => kind === 'handover').map(({ id }) => id);
    expect(rows.toSorted()).toEqual(handovers.toSorted());
  });

  it('the embed weighs at most 25 kB, its styles with it', async () => {
    const { requests } = await reader.open(`${homeOf(language)}embed/delivery/full/`);
    expect(weigh(requests, inject('site'), inject('folder')).html).toBeLessThanOrEqual(25_000);
  });

  it.each([320, 1280])('the charts keep within %i px, and their labels apart', async (width) => {
    const { page } = await reader.open(`${homeOf(language)}embed/delivery/full/`, { width, height: 900 });
    const charts = await page.locator('.chart').evaluateAll((all) =>
      all.map((chart) =>
        [...chart.querySelectorAll('text:not(.grid)')]
          .filter((text) => text.checkVisibility())
          .map((text) => text.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))
      )
    );
    expect(charts.length).toBeGreaterThan(3);
    for (const boxes of charts)
      for (const [index, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(width);
        const meeting = boxes
          .slice(index + 1)
          .filter((other) => box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - air && other.top < box.bottom - air);
        expect(meeting).toEqual([]);
      }
  });
});

it('a sum leads to the handovers that it adds: the row opens', async () => {
  const { page } = await reader.open('embed/delivery/full/');
  await page.locator('[id="promise-prisoners-1"] .flow a').first().click();
  const row = page.locator(new URL(page.url()).hash);
  await expect.poll(() => row.isVisible()).toBe(true);
});
