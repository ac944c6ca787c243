import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll, hydrateAll, waitHydrated } from '../support/actions.ts';
import { overflow } from '../support/overflow.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, everywhere, filesEnding, homeOf, isOfOneSection, languages, pages, textOf } from '../support/site.ts';

const reader = createReader();
const embeds = pages.filter(({ embed, language }) => embed && language === languages.at(-1));
/** All sections in each language, and what one has around it by itself. */
const narrow = [
  ...pages.filter(({ embed, language }) => embed === 'all' && language === languages[1]),
  ...embeds.filter((page) => page.embed === 'all' || page === embeds.find(isOfOneSection))
];

describe('at 240 px', () => {
  it.each(narrow)('nothing scrolls sideways in $address, closed or opened', async ({ path }) => {
    const { page } = await reader.open(path, { width: 240, height: 640 });
    await hydrateAll(page);
    expect.soft(await overflow(page), 'closed').toEqual({ width: 240, wide: [] });
    await openAll(page);
    expect.soft(await overflow(page), 'opened').toEqual({ width: 240, wide: [] });
  });
});

/** Works whatever can be worked without leaving, and opens what can be opened, the page of a record too. */
async function workAll(page: Page): Promise<void> {
  await hydrateAll(page);
  await openAll(page);
  await page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-section] button, #lens button')) button.click();
    document.querySelector<HTMLElement>('main a[href*="record/"]')!.click();
  });
  await page.locator('dialog[open]').waitFor();
}

/** What a comparison of two sheets finds. */
interface Comparison {
  /** How many rules the sheet of the page does not have. */
  left: number;
  /** Those of them that have a use on the page as it is, in some state of it. */
  missed: string[];
}

/** Compares the style sheet that a page carries with that of the whole site: a rule that no element could ever match changes nothing. */
function compareSheets(page: Page, text: string): Promise<Comparison> {
  return page.evaluate((whole) => {
    /** The rules of a sheet, each with what is around it and what it says. */
    const rulesOf = (rules: CSSRuleList, around = ''): { selector: string; says: string }[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [{ selector: rule.selectorText, says: `${around}{ ${rule.style.cssText} }` }];
        return rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules, `${around}${rule.cssText.slice(0, rule.cssText.indexOf('{'))}`) : [];
      });
    // A state that comes and goes, and a part that is no element, count as being there.
    const passing = '(::[\\w-]+|:(hover|active|focus|focus-visible|focus-within|target|checked|disabled|open|modal))(?![\\w-])';
    const elementsOf = (selector: string): Element[] => {
      const lasting = selector.replace(new RegExp(`:not\\(${passing}\\)`, 'g'), '').replace(new RegExp(passing, 'g'), ':is(*)');
      return [...document.querySelectorAll(lasting)];
    };
    const site = new CSSStyleSheet();
    site.replaceSync(whole);
    const own = [...document.styleSheets].flatMap((sheet) => rulesOf(sheet.cssRules));
    const left = rulesOf(site.cssRules).filter((rule) => !own.some((kept) => kept.says === rule.says && kept.selector === rule.selector));
    // Of a list of selectors those may be kept that have a use.
    const isMissed = (rule: (typeof left)[number]): boolean => {
      const reached = new Set(own.filter(({ says }) => says === rule.says).flatMap(({ selector }) => elementsOf(selector)));
      return elementsOf(rule.selector).some((element) => !reached.has(element));
    };
    return { left: left.length, missed: left.filter(isMissed).map(({ selector, says }) => `${selector} ${says}`) };
  }, text);
}

describe('the theme and the accent that a host asks for', () => {
  /** The colours of a link in the accent and of the ground under it, and their contrast. */
  function looksOf(page: Page): Promise<{ accent: string; ground: string; contrast: number }> {
    return page.locator('[data-full]').evaluate((link) => {
      const luminance = (colour: string): number => {
        const parts = colour.match(/\d+/g)!.map((value) => Number(value) / 255);
        const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
      };
      const [accent, ground] = [getComputedStyle(link).color, getComputedStyle(document.documentElement).backgroundColor];
      const [low, high] = [luminance(accent), luminance(ground)].sort((one, other) => one - other);
      return { accent, ground, contrast: (high! + 0.05) / (low! + 0.05) };
    });
  }
  const grounds = { light: 'rgb(255, 255, 255)', dark: 'rgb(20, 22, 26)' };
  const themes = [
    { query: 'theme=light', system: 'dark', ground: grounds.light },
    { query: 'theme=dark', system: 'light', ground: grounds.dark },
    { query: 'theme=auto', system: 'dark', ground: grounds.dark },
    { query: 'theme=__proto__', system: 'light', ground: grounds.light }
  ] as const;

  it.each(themes)('?$query holds on a system that is $system', async ({ query, system, ground }) => {
    const { page } = await reader.open(`embed/outcomes/full/?${query}`, { colorScheme: system });
    const plain = await looksOf(page);
    expect(plain.ground).toBe(ground);
    expect(plain.contrast).toBeGreaterThanOrEqual(4.5);
  });

  it.each(everywhere(['light', 'dark'], ['dark']))(
    'an accent can be read on the %s ground, whatever it is, and what is none changes nothing',
    async (theme) => {
      const { page } = await reader.open(`embed/outcomes/full/?theme=${theme}`);
      const plain = await looksOf(page);
      for (const accent of ['ffffff', '000', '777']) {
        await reader.open(`embed/outcomes/full/?theme=${theme}&accent=${accent}`);
        expect((await looksOf(page)).contrast, accent).toBeGreaterThanOrEqual(4.5);
      }
      for (const accent of ['red', 'fff;background:red']) {
        await reader.open(`embed/outcomes/full/?theme=${theme}&accent=${encodeURIComponent(accent)}`);
        expect(await looksOf(page), accent).toEqual(plain);
        expect(await page.locator('html').getAttribute('style'), accent).toBeNull();
      }
    }
  );
});

describe('what carries only the styles that it needs', () => {
  const [file] = filesEnding('.css');
  const sheet = textOf(file!);

  it.each(embeds.filter((page) => isOfOneSection(page) && page.isWhole))('$address has each that could ever change how it looks', async ({ path }) => {
    const { page } = await reader.open(path, { width: 700 });
    const untouched = await compareSheets(page, sheet);
    await workAll(page);
    const worked = await compareSheets(page, sheet);
    expect(untouched.missed, 'as it is read').toEqual([]);
    expect(worked.missed, 'once all of it was worked').toEqual([]);
    expect(worked.left, 'rules that it has no use for').toBeGreaterThan(20);
  });

  it.each(eitherDirection)('the page of all answers has each that could ever change how it looks, in $code, before anything is opened', async (language) => {
    const { page } = await reader.open(homeOf(language), { width: 700 });
    await waitHydrated(page);
    const { missed, left } = await compareSheets(page, sheet);
    expect(missed).toEqual([]);
    expect(left, 'rules that it has no use for').toBeGreaterThan(20);
  });
});
