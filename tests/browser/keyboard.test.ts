import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hydrateAll, openAll, waitHydrated } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, homeOf, languages, sections, triedDirections } from '../support/site.ts';

declare global {
  interface Window {
    /** Controls that the tab key has come to, and what was wrong with the sight of each. */
    walk: { reached: Set<Element>; faults: string[] };
  }
}

const reader = createReader();

/** Notes each control that gets the focus, and whether a reader sees that it has it: drawn, in view, under nothing. */
async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walk: Window['walk'] = { reached: new Set(), faults: [] };
    window.walk = walk;
    // Around a control, or, in a drawing, as the edge of its shape.
    const isDrawn = (part: Element): boolean => {
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(part);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (part instanceof SVGElement && stroke !== 'none' && parseFloat(strokeWidth) >= 2.5);
    };
    const faultOf = (element: Element): string | undefined => {
      if (![element, ...element.querySelectorAll('*')].some(isDrawn)) return 'no outline';
      const { left, top, width, height } = element.getBoundingClientRect();
      if (top + height <= 0 || top >= innerHeight) return 'out of view';
      // What is wider than its window, such as the line of a long event, is sought where it can be seen.
      const [from, to] = [Math.max(0, left), Math.min(innerWidth, left + width)];
      const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [from + (to - from) * x, top + height * y] as const));
      const isSeen = points.some(([x, y]) => {
        const over = document.elementFromPoint(x, y);
        return over !== null && (element.contains(over) || over.contains(element) || over.closest('label')?.contains(element));
      });
      return isSeen ? undefined : 'covered';
    };
    addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      walk.reached.add(target);
      const fault = faultOf(target);
      if (fault) walk.faults.push(`${fault}: ${target.outerHTML.slice(0, 140)}`);
    });
  });
}

/** Presses a key until the focus has gone round, and gives what was not reached or not seen. */
async function walk(page: Page, key: string): Promise<{ missed: string[]; faults: string[]; reached: number }> {
  await watchFocus(page);
  // What is under a closed lid is none of the controls that the focus comes to; some more, in case there are others.
  const count = await page.evaluate(
    () => [...document.querySelectorAll('a, button, select, input, summary, [tabindex]')].filter((control) => control.checkVisibility()).length
  );
  for (let presses = 0; presses < count + 5; presses++) await page.keyboard.press(key);
  return lookBack(page);
}

/** What was not reached or not seen on a walk. */
function lookBack(page: Page): Promise<{ missed: string[]; faults: string[]; reached: number }> {
  return page.evaluate(() => {
    const { reached, faults } = window.walk;
    const isOne = (control: Element): boolean => {
      // Of a group of radios the tab key reaches the chosen one.
      if (control instanceof HTMLInputElement && control.type === 'radio' && !control.checked) return false;
      return control.checkVisibility({ visibilityProperty: true }) && control.getAttribute('tabindex') !== '-1' && !(control as HTMLButtonElement).disabled;
    };
    const missed = [...document.querySelectorAll('a[href], button, select, input, summary')].filter((control) => isOne(control) && !reached.has(control));
    return { missed: missed.map((control) => control.outerHTML.slice(0, 140)), faults: [...new Set(faults)].slice(0, 10), reached: reached.size };
  });
}

/** Gives each control the focus, in the order of the page, as the tab key would. */
function focusAll(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const control of document.querySelectorAll<HTMLElement>('a[href], button, select, input, summary')) if (control.tabIndex >= 0) control.focus();
  });
}

describe('by the tab key alone', () => {
  it('every control of the page, all sections opened in place, is seen where it is reached, clear of the bar that lies over it', async () => {
    const { page } = await reader.open(homeOf(languages[0]!));
    await openSections(page);
    await watchFocus(page);
    await page.keyboard.press('Tab'); // what follows counts as the keyboard's
    // The order is walked section by section, below: that of the page is theirs, one after the other.
    await focusAll(page);
    const { missed, faults, reached } = await lookBack(page);
    expect.soft(missed).toEqual([]);
    expect.soft(faults).toEqual([]);
    expect(reached).toBeGreaterThan(50);
  });

  it('the head of the page, its bar and the first section come in this order', async () => {
    const { page } = await reader.open(homeOf(languages[0]!));
    await hydrateAll(page);
    const stops: string[] = [];
    for (let presses = 0; presses < 13 + languages.length; presses++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () => document.activeElement?.closest('header, #lens, section, .skip')?.id || (document.activeElement?.closest('header') ? 'head' : 'skip')
        )
      );
    }
    expect(stops.filter((stop, index) => stop !== stops[index - 1])).toEqual(['skip', 'head', 'lens', sections[0]]);
  });

  it('the last section is reached within thirty stops, by the links that lead to the sections', async () => {
    const { page } = await reader.open('', { width: 390, height: 844 });
    await hydrateAll(page);
    const last = sections.at(-1)!;
    const isThere = (selector: string): Promise<boolean> => page.evaluate((part) => document.activeElement?.closest(part) !== null, selector);
    let stops = 0;
    const tabTo = async (selector: string): Promise<void> => {
      do await page.keyboard.press('Tab');
      while (++stops <= 30 && !(await isThere(selector)));
    };
    await tabTo(`a[data-jump="${last}"]`);
    await page.keyboard.press('Enter');
    await tabTo(`#${last}`);
    expect(stops).toBeLessThanOrEqual(30);
  });

  it.each(everywhere(sections, ['demands']))(
    'every control in the embed of %s is reached on a phone, backwards, and is seen to be, what lies under lids too',
    async (section) => {
      const { page } = await reader.open(`${homeOf(languages.at(-1)!)}embed/${section}/full/`, { width: 390, height: 844 });
      await hydrateAll(page);
      const walked = await walk(page, 'Shift+Tab');
      expect.soft(walked.missed).toEqual([]);
      expect.soft(walked.faults).toEqual([]);
      await openAll(page);
      await focusAll(page);
      const { missed, faults } = await lookBack(page);
      expect.soft(missed).toEqual([]);
      expect.soft(faults).toEqual([]);
    }
  );
});

describe('from the keyboard', () => {
  it('the first stop leads past the head of the page', async () => {
    const { page } = await reader.open('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#outcomes');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#outcomes');
  });

  it('a card is opened and closed', async () => {
    const { page } = await reader.open('');
    const lid = page.locator('#outcomes [data-record] details').first();
    await lid.locator('summary').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => lid.getAttribute('open')).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => lid.getAttribute('open')).toBeNull();
  });

  it('a section is opened in place, where the focus goes, and closed again; "back" opens it, and once more closes it', async () => {
    const { page } = await reader.open('');
    await page.locator('html[data-scripted]').waitFor({ state: 'attached' });
    const way = page.locator('a[data-open="rounds"]');
    const record = page.locator('#rounds [data-part="record"]');
    const top = async (): Promise<number> => Math.round((await way.boundingBox())?.y ?? 0);
    await way.focus();
    const before = await top();
    await page.keyboard.press('Enter');
    await record.waitFor();
    await expect.poll(() => record.evaluate((part) => part === document.activeElement)).toBe(true);
    expect([await top(), await way.getAttribute('aria-expanded')]).toEqual([before, 'true']);
    await page.keyboard.press('Tab');
    expect(await record.evaluate((part) => part.contains(document.activeElement))).toBe(true);
    await way.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => record.isVisible()).toBe(false);
    await page.goBack();
    await expect.poll(() => record.isVisible()).toBe(true);
    await page.goBack();
    await expect.poll(() => record.isVisible()).toBe(false);
    expect(await way.getAttribute('aria-expanded')).toBe('false');
  });

  it('the measure of the chart is changed by the arrow keys', async () => {
    const { page } = await reader.open('sources/');
    await page.locator('#sources [data-part="record"]').scrollIntoViewIfNeeded();
    await waitHydrated(page, '#sources');
    await page.locator('#sources input[value="mention"]').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => new URL(page.url()).searchParams.get('measure')).toBe('passage');
  });

  it.each(triedDirections)('Home and End go to the first and the last days of the drawing, and leave the page where it is, in $code', async (language) => {
    const { page } = await reader.open(`${homeOf(language)}timeline/`, { width: 1280 });
    await waitHydrated(page, '#timeline');
    const drawing = page.locator('.drawing .window');
    await drawing.scrollIntoViewIfNeeded();
    await drawing.focus();
    /** How far the drawing is from its oldest days and from its latest, which stand at the left in a language that is read from the right. */
    const places = (): Promise<{ first: number; last: number; page: number }> =>
      drawing.evaluate((element) => {
        const first = Math.abs(element.scrollLeft);
        return { first, last: element.scrollWidth - element.clientWidth - first, page: scrollY };
      });
    const before = await places();
    for (const [key, end] of [
      ['End', 'last'],
      ['Home', 'first']
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await places())[end]).toBeLessThan(2);
      expect((await places()).page).toBe(before.page);
    }
  });
});
