import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { draw, openAll, waitHydrated } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, homeOf, ofCase, widest } from '../support/site.ts';

const reader = createReader();

/** The labels of a page's charts that are cut, or printed over something: in words, none where all is well. */
function faultsIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** How much of the boxes of two lines may meet without their letters meeting, in pixels: fonts leave air above and below. */
    const air = 4;
    interface Box {
      of: Element;
      name: string;
      area: DOMRect;
    }
    const boxOf = (of: Element, shape: Element): Box => ({ of, name: `“${shape.textContent.trim()}”`, area: shape.getBoundingClientRect() });
    const doMeet = (a: DOMRect, b: DOMRect, least = 0): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > least;
    const isHead = ({ of }: Box, area: DOMRect, band: DOMRect): boolean => {
      const isRead = getComputedStyle(of).direction === 'rtl' ? Math.abs(area.right - band.right) : Math.abs(area.left - band.left);
      return of.closest('.head') !== null && isRead < 3;
    };
    return [...document.querySelectorAll<SVGElement>('main svg:not(svg svg)')].flatMap((chart) => {
      const texts = [...chart.querySelectorAll('text')];
      const boxes = texts
        .flatMap((text) => {
          const lines = text.querySelectorAll('tspan');
          return lines.length ? [...lines].map((line) => boxOf(text, line)) : [boxOf(text, text)];
        })
        .filter(({ area }) => area.width > 0);
      // The labels of a running total stand beside its plot.
      const frame = (chart.closest('.chart') ?? chart).getBoundingClientRect();
      const bands = [...chart.querySelectorAll('rect.band')].map((band) => band.getBoundingClientRect());
      const ends = [...chart.querySelectorAll('a > svg > .line')].map((end) => end.getBoundingClientRect());
      return boxes.flatMap((box, index) => {
        const { of, name, area } = box;
        // The count of a bar stands on it, wherever that is.
        const under = /^“\+?\p{Nd}+”$/u.test(name) ? [] : bands.filter((band) => doMeet(area, band) && !isHead(box, area, band));
        const others = boxes.slice(index + 1).filter((other) => other.of !== of && doMeet(area, other.area, air));
        return [
          ...(area.left < frame.left - 0.5 || area.right > frame.right + 0.5 ? [`${name} is cut`] : []),
          ...others.map((other) => `${name} over ${other.name}`),
          ...under.map(() => `${name} over a band`),
          ...ends.filter((end) => doMeet(area, end, air)).map(() => `${name} over the end of a line`)
        ];
      });
    });
  });
}

/** Widths at which the timeline has no drawing, and at which it has one. */
const [narrow, wide] = [
  [240, 320, 390, 768],
  [900, 1280]
];

describe.each(everywhere([...widest, ofCase], widest.slice(1)))('no label of a chart is cut or printed over anything, in $code', (language) => {
  it('on the page of deliveries, however wide', async () => {
    const { page } = await reader.open(`${homeOf(language)}delivery/`);
    await openAll(page);
    expect(await page.locator('.chart').count()).toBeGreaterThan(3);
    for (const width of [...narrow, ...wide]) {
      await page.setViewportSize({ width, height: 900 });
      await draw(page);
      expect.soft(await faultsIn(page), `${width} px`).toEqual([]);
    }
  });

  it('in the answer on the days around the talks, whose dates stand beside what happened', async () => {
    const { page } = await reader.open(`${homeOf(language)}timeline/`);
    for (const width of [640, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const met = await page.locator('.led').evaluateAll((days) =>
        days.flatMap((day) => {
          const areaOf = (element: Element): DOMRect => element.getBoundingClientRect();
          const date = [...day.querySelectorAll('.when, .more')];
          const told = [...day.querySelectorAll('.event a, .event svg')];
          return date
            .flatMap((one) => told.filter((other) => areaOf(one).right > areaOf(other).left + 0.5 && areaOf(one).left < areaOf(other).right - 0.5))
            .map(({ textContent }) => textContent);
        })
      );
      expect.soft(met, `${width} px`).toEqual([]);
    }
  });

  it('on the page of the timeline, where there is no room for its drawing', async () => {
    const { page } = await reader.open(`${homeOf(language)}timeline/`, { width: narrow[0] });
    await waitHydrated(page, '#timeline');
    for (const width of narrow) {
      await page.setViewportSize({ width, height: 900 });
      await draw(page);
      expect(await page.locator('.drawing').isVisible()).toBe(false);
      expect.soft(await faultsIn(page), `${width} px`).toEqual([]);
    }
  });

  it.each(wide)('on the page of the timeline, %i px wide, from whatever distance', async (width) => {
    const { page } = await reader.open(`${homeOf(language)}timeline/`, { width, height: 900 });
    await waitHydrated(page, '#timeline');
    const drawing = page.locator('.drawing');
    const distances = new Set<string | null>();
    expect(await drawing.isVisible()).toBe(true);
    for (let step = 0; step < 3; step++) {
      distances.add(await drawing.getAttribute('data-zoom'));
      expect.soft(await faultsIn(page), String([...distances].at(-1))).toEqual([]);
      await drawing.locator('.window').focus();
      await page.keyboard.press('-');
    }
    expect(distances.size).toBe(3);
  });
});
