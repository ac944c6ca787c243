import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { draw, hydrateAll, openAll } from '../support/actions.ts';
import { useControls } from '../support/controls.ts';
import { openSections } from '../support/openWhole.ts';
import { overflow } from '../support/overflow.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, homeOf, sections } from '../support/site.ts';

/** What readers set in their systems and browsers, beyond what axe looks at. */
const reader = createReader();
const ownPages = ['', ...sections.map((section) => `${section}/`)];

/** Text that is cut off: in an element that shows less than it holds, and neither scrolls nor is there for assistive technology alone. */
function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *')]
      // What is for assistive technology alone is a pixel high, or clipped to nothing.
      .filter(
        (element) =>
          element.clientHeight > 2 &&
          getComputedStyle(element).clipPath === 'none' &&
          element.checkVisibility() &&
          !element.closest('.unseen, svg, [hidden]') &&
          element.innerText
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const [isWide, isHigh] = [element.scrollWidth > element.clientWidth + 1, element.scrollHeight > element.clientHeight + 1];
        return (/hidden|clip/.test(overflowX) && isWide) || (/hidden|clip/.test(overflowY) && isHigh);
      })
      .map((element) => element.outerHTML.slice(0, 120))
  );
}

describe.each(eitherDirection)('with the text spacing of WCAG 1.4.12, in $code', (language) => {
  it.each(ownPages)('no text of /%s is cut off, and nothing scrolls sideways', async (path) => {
    const { page } = await reader.open(homeOf(language) + path, { width: 390, height: 844 });
    await hydrateAll(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
      );
      document.adoptedStyleSheets.push(sheet);
    });
    await openAll(page);
    await draw(page);
    expect.soft(await overflow(page)).toEqual({ width: 390, wide: [] });
    expect(await cutTexts(page)).toEqual([]);
  });
});

describe('in forced colours', () => {
  const open = async (path: string): Promise<Page> => {
    const { page } = await reader.open(path);
    await page.emulateMedia({ forcedColors: 'active' });
    await hydrateAll(page);
    await openAll(page);
    return page;
  };

  it.each(ownPages)('every shape of the pictures on /%s that has a colour keeps one that is not that of the page', async (path) => {
    const page = await open(path);
    const lost = await page.evaluate(() => {
      const paper = getComputedStyle(document.body).backgroundColor;
      const isSeen = (colour: string): boolean => colour !== 'none' && colour !== paper && !/^rgba\(.*, 0\)$/.test(colour);
      const groups = [...document.querySelectorAll<SVGElement>('[data-section] svg')].filter((svg) => svg.checkVisibility());
      const shapesOf = (svg: SVGElement): SVGElement[] => [...svg.querySelectorAll<SVGElement>(':is(path, rect, circle, line, polygon, use):not(.hit)')];
      return groups
        .filter(
          (svg) => shapesOf(svg).length > 0 && !shapesOf(svg).some((shape) => isSeen(getComputedStyle(shape).fill) || isSeen(getComputedStyle(shape).stroke))
        )
        .map((svg) => svg.outerHTML.slice(0, 120));
    });
    expect(lost).toEqual([]);
  });

  it.each(ownPages)('what is chosen and what has the focus can be told on /%s', async (path) => {
    const page = await open(path);
    await page.keyboard.press('Tab');
    const unmarked = await page.evaluate(() => {
      /** How a control looks, with what is drawn in its place. */
      const look = (label: Element): string =>
        [label, ...label.querySelectorAll('*')]
          .map((element) => {
            const { borderColor, borderWidth, outlineStyle, backgroundColor, color, textDecorationLine, fontWeight, boxShadow } = getComputedStyle(element);
            return [borderColor, borderWidth, outlineStyle, backgroundColor, color, textDecorationLine, fontWeight, boxShadow].join(' ');
          })
          .join();
      const isNative = (input: Element): boolean => input.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !input.closest('.unseen');
      const faults: string[] = [];
      const focused = document.activeElement;
      if (!focused || getComputedStyle(focused).outlineStyle === 'none') faults.push('the focus');
      for (const chosen of document.querySelectorAll<HTMLInputElement>('main input[type="radio"]:checked')) {
        const other = document.querySelector<HTMLInputElement>(`main input[type="radio"][name="${chosen.name}"]:not(:checked)`);
        const labels = [chosen, other].map((input) => input?.closest('label') ?? document.querySelector(`label[for="${input?.id ?? ''}"]`));
        if (other && labels[0] && labels[1] && !isNative(chosen) && look(labels[0]) === look(labels[1])) faults.push(chosen.outerHTML);
      }
      return faults;
    });
    expect(unmarked).toEqual([]);
  });
});

it.each(ownPages)('a reader who wants less motion sees none on /%s', async (path) => {
  const { page } = await reader.open(path, { reducedMotion: 'reduce' });
  await hydrateAll(page);
  await useControls(page);
  const moving = await page.evaluate(() => ({
    animations: document.getAnimations().length,
    scroll: [...document.querySelectorAll('html, main *')].filter((element) => getComputedStyle(element).scrollBehavior === 'smooth').length
  }));
  expect(moving).toEqual({ animations: 0, scroll: 0 });
});

describe('a reader who asks for more contrast', () => {
  /** The contrast of text with what it stands on, where that is one colour. */
  const faint = (page: Page, least: number): Promise<string[]> =>
    page.evaluate((limit) => {
      const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const groundOf = (element: Element | null): string => {
        for (let part = element; part; part = part.parentElement) {
          const { backgroundColor } = getComputedStyle(part);
          if (channels(backgroundColor)[3] !== 0) return backgroundColor;
        }
        return 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll<HTMLElement>('main p, main li, main td, main th, header p, footer p')]
        .filter((element) => element.checkVisibility() && element.innerText.trim() && !element.closest('svg, [data-dimmed], [data-hue]'))
        .filter((element) => {
          const [one, other] = [luminance(getComputedStyle(element).color), luminance(groundOf(element))];
          return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < limit;
        })
        .map((element) => `${getComputedStyle(element).color} ${element.innerText.slice(0, 60)}`);
    }, least);

  it.each(['light', 'dark'] as const)(
    'gets seven to one for all running text but the names of the sides, which have their colours, in %s',
    async (colorScheme) => {
      const { page } = await reader.open('', { width: 390, colorScheme });
      await page.emulateMedia({ contrast: 'more', colorScheme });
      await openSections(page);
      await openAll(page);
      expect([...new Set(await faint(page, 7))].slice(0, 20)).toEqual([]);
    }
  );
});
