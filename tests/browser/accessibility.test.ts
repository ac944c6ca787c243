import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll, hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Opening } from '../support/reader.ts';
import { distinctPages, everywhere, explainers, homeOf, isOfOneSection, languages, published } from '../support/site.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const reader = createReader();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules whose verdict hangs on colours: the only ones that dark can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];
/** Rules whose verdict hangs on a page as a whole, or on the markup of what is in it. */
const rulesOfWholes = [
  'document-title',
  'html-has-lang',
  'heading-order',
  'list',
  'listitem',
  'link-name',
  'region',
  'landmark-unique',
  'duplicate-id-aria',
  'svg-img-alt',
  'td-headers-attr',
  'scope-attr-valid'
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, each with the elements that it finds it in. */
async function findings(page: Page, rules?: string[], within = 'html', without: string[] = []): Promise<string[]> {
  const found = await page.evaluate(
    async ([only, values, selector, left]) => {
      const runOnly: axe.RunOnly = only ? { type: 'rule', values: only } : { type: 'tag', values };
      const result = await window.axe.run(selector, {
        iframes: false,
        runOnly,
        resultTypes: ['violations'],
        preload: false,
        rules: only ? {} : { 'target-size': { enabled: true }, ...Object.fromEntries(left.map((rule) => [rule, { enabled: false }])) }
      });
      return result.violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help} (${nodes.length}): ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 160))
            .join(' | ')}`
      );
    },
    [rules, tags, within, without] as const
  );
  return found;
}

/** Opens a page, hydrated and still, with axe in it. */
async function open(path: string, opening: Opening): Promise<Page> {
  const { page } = await reader.open(path, opening);
  await hydrateAll(page);
  await page.evaluate(source);
  return page;
}

/**
 * Takes out of a page the records in which nothing is of a make that an earlier one of their section does not have: the colours and
 * sizes of the others are the same, and to look at all takes minutes. A make is an element with its classes and its fixed attributes.
 */
async function keepOneOfEachMake(page: Page): Promise<void> {
  const kept = await page.evaluate(() => {
    const makeOf = ({ tagName, className, attributes }: Element): string => {
      const fixed = [...attributes].filter(({ value, name }) => name.startsWith('data-') && value.length < 12);
      return [tagName, className, ...fixed.map(({ value, name }) => `${name}=${value}`)].join(' ');
    };
    for (const section of document.querySelectorAll('[data-section], [data-listed]')) {
      const seen = new Set<string>();
      for (const record of section.querySelectorAll('[data-part="record"] [data-record], [data-listed] li')) {
        const makes = [record, ...record.querySelectorAll('*')].map(makeOf);
        if (makes.every((make) => seen.has(make))) record.remove();
        for (const make of makes) seen.add(make);
      }
    }
    return document.querySelectorAll('[data-record], [data-listed] li').length;
  });
  expect(kept).toBeGreaterThan(5);
}

/** All of axe in light; then, in dark, the rules that colours can change. */
async function expectNothing(page: Page, within?: string): Promise<void> {
  expect.soft(await findings(page, undefined, within), 'light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await findings(page, colourRules, within), 'dark').toEqual([]);
}

// An embed is its section of the explainer: one has its head and foot for all.
const [embed] = distinctPages.filter(isOfOneSection);
const others = distinctPages.filter((page) => page === embed || !(page.embed ?? explainers.includes(page)));
// Of records, one with figures: its page has most. The explainer for paper has the markup of the pages that it prints.
const usual = others.filter(({ record, isForPaper }) => !isForPaper && (record === undefined || record === published.outcomes[0]?.id));
it.each(everywhere(others, usual))('axe finds nothing on $address, in light and dark', async ({ path, isForPaper, isIndex }) => {
  const page = await open(path, { width: 390, colorScheme: 'light' });
  if (isForPaper || isIndex) expect(await findings(page, rulesOfWholes)).toEqual([]);
  // The explainer for paper is long, and has the colours of the other.
  if (isForPaper) return;
  if (isIndex) await keepOneOfEachMake(page);
  await expectNothing(page);
});

/** One explainer of either direction, one as it comes and one opened to the last lid, which has all that the first has. */
it('axe finds nothing on the page as it comes, on a wide screen', async () => {
  const page = await open(homeOf(languages[0]!), { width: 1280, colorScheme: 'light' });
  // Its colours are those of the page below, in which every one of them can be seen.
  expect(await findings(page, undefined, 'html', colourRules)).toEqual([]);
});

it('axe finds nothing on a phone, from right to left, as the page comes, and with everything opened', async () => {
  const page = await open(homeOf(languages.at(-1)!), { width: 390, colorScheme: 'light' });
  expect.soft(await findings(page, undefined, 'html', colourRules), 'closed').toEqual([]);
  await openSections(page);
  await openAll(page);
  expect.soft(await findings(page, rulesOfWholes), 'opened').toEqual([]);
  await keepOneOfEachMake(page);
  await expectNothing(page);
});

it('axe finds nothing while a record lies over the page', async () => {
  const page = await open('embed/outcomes/full/', { width: 390, colorScheme: 'light' });
  await page.locator('#outcomes .source a').first().click();
  await page.locator('dialog[open] h1').waitFor();
  await page.locator('dialog [data-citation] summary').click();
  await expectNothing(page, 'dialog');
});

it('axe finds nothing while a lens is set, and something is dimmed', async () => {
  const page = await open('embed/demands/full/?outlet=guardian&topic=territory', { colorScheme: 'light' });
  expect(await page.locator('[data-dimmed]').count()).toBeGreaterThan(0);
  // What is dimmed has other colours, and is otherwise as it was.
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect.soft(await findings(page, colourRules), colorScheme).toEqual([]);
  }
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (theme) => {
  it('when a host asks for it against the system', async () => {
    const page = await open(`embed/outcomes/full/?theme=${theme}`, { colorScheme: theme === 'light' ? 'dark' : 'light' });
    expect(await findings(page, colourRules)).toEqual([]);
  });
});
