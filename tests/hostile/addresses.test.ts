import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { beginReading, draw, hydrateAll, openAll, settle } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { homeOf, languages } from '../support/site.ts';
import { disguises, mark, meanings, plainAddress, type Known } from './addresses.ts';
import { goTo, readState } from './pageState.ts';

const reader = createReader();
const [seed, count] = [inject('seed'), inject('count')];

/** Of a hundred addresses, as many are opened anew, from the network; all others are gone to in a page that is open. */
const loadedOfHundred = 1;

const last = homeOf(languages.at(-1)!);
const paths = ['', 'demands/', 'embed/sources/full/', 'embed/outcomes/', `${last}timeline/`];

/** The parameters that a page of answers offers, with all values but the default ones, and the ids that a page holds. */
async function readKnown(visit: Visit, path: string): Promise<Known> {
  await visit.page.goto(inject('site'));
  const facets = await visit.page.evaluate(() =>
    [...document.querySelectorAll<HTMLSelectElement>('select[data-facet]')].map((list): [string, string[]] => [
      list.dataset['facet'] ?? '',
      [...list.options].map(({ value }) => value).filter(Boolean)
    ])
  );
  await visit.page.goto(inject('site') + path);
  const ids = await visit.page.evaluate(() => [...document.querySelectorAll('[data-record][id]')].map(({ id }) => id));
  return {
    parameters: { ...Object.fromEntries(facets), measure: ['passage', 'section'], sort: ['name', '-name', 'standing', '-standing'], asof: ['article'] },
    ids
  };
}

/** Opens everything that an address might open, so that what is seen then depends on the address alone. */
async function openEverything(visit: Visit): Promise<void> {
  await settle(visit); // a selection opens sections by itself
  await openSections(visit.page);
  await hydrateAll(visit.page);
  await openAll(visit.page);
  await draw(visit.page);
}

/** Longer than the timeline takes to say which days are in view, in ms. */
const rest = 400;

/** What a reader gets of the address of a page, once nothing changes any more by itself. */
async function restingState(page: Page): Promise<string> {
  const state = await page.evaluate(readState);
  await page.waitForTimeout(rest);
  return (await page.evaluate(readState)) === state ? state : restingState(page);
}

/** Throws where anything went wrong since the page was opened, or something of the address is in it. */
async function expectHarmless({ page, errors, requests }: Visit): Promise<void> {
  expect(errors).toEqual([]);
  expect(await page.evaluate(() => window.noticed.violations)).toEqual([]);
  expect(await page.evaluate((text) => document.documentElement.outerHTML.includes(text), mark)).toBe(false);
  expect(requests.filter((address) => !address.startsWith(inject('site')))).toEqual([]);
}

function addressesFor(known: Known): fc.Arbitrary<[plain: string, disguised: string]> {
  return meanings(known).chain((meaning) => disguises(meaning, known).map((disguised): [string, string] => [plainAddress(meaning), disguised]));
}

describe.each(paths)('%s: addresses in an open page', (path) => {
  it('do nothing but what they mean, however they are written', async () => {
    const visit = await reader.open(path, { isKept: true });
    const known = await readKnown(visit, path);
    await openEverything(visit);
    await restingState(visit.page);
    const states = new Map<string, string>();
    const stateAt = async (address: string): Promise<string> => {
      await visit.page.evaluate(goTo, address);
      return visit.page.evaluate(readState);
    };
    const asked = visit.requests.length;
    await fc.assert(
      fc.asyncProperty(addressesFor(known), async ([plain, disguised]) => {
        if (!states.has(plain)) states.set(plain, await stateAt(plain));
        expect(await stateAt(disguised)).toBe(states.get(plain));
        await expectHarmless(visit);
        expect(visit.requests.slice(asked)).toEqual([]);
      }),
      { numRuns: Math.ceil((count * (100 - loadedOfHundred)) / 100 / paths.length), seed }
    );
    expect(new Set(states.values()).size, 'pages that differ').toBeGreaterThan(1);
  });
});

describe.each(paths)('%s: addresses from the network', (path) => {
  it('do nothing but what they mean, however they are written', async () => {
    const visit = await reader.open(path, { isKept: true });
    const { parameters, ids } = await readKnown(visit, path);
    const known = { parameters: { ...parameters, theme: ['dark', 'light'], accent: ['aa2200', '246'] }, ids };
    const stateAt = async (address: string): Promise<string> => {
      await visit.page.goto('about:blank');
      await visit.page.goto(inject('site') + path + address);
      await beginReading(visit.page);
      await openEverything(visit);
      return restingState(visit.page);
    };
    await fc.assert(
      fc.asyncProperty(addressesFor(known), async ([plain, disguised]) => {
        expect(await stateAt(disguised)).toBe(await stateAt(plain));
        await expectHarmless(visit);
      }),
      { numRuns: Math.ceil((count * loadedOfHundred) / 100 / paths.length), seed, endOnFailure: true }
    );
  });
});
