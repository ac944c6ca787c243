import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { islandParts, readText, settleIslands, useControls } from '../support/controls.ts';
import { missing, serveRewritten, translate, type Rewriting } from '../support/middleman.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { everywhere, homeOf, languages, published, textOf } from '../support/site.ts';

/**
 * The page and its embeds as they come through somebody who rewrites them. Whatever was rewritten, no text is lost, nothing throws,
 * the tab answers, and what is said of counts is true. That the page works where nobody rewrites it is for all other tests.
 */
const reader = createReader();

/** The pages of the explainer are read in one direction, its embeds in the other. */
const [ours, theirs] = [homeOf(languages.at(-1)!), homeOf(languages[0]!)];
/** A page of the explainer, with modules that come one by one. It has most kinds of controls, and says how much it shows. */
const explainer = `${ours}demands/`;
const embed = (section: string): string => `${theirs}embed/${section}/full/`;
/** That page, and an embed, with one classic script. */
const withEmbedOf = (section: string): readonly string[] => everywhere([explainer, embed(section)], [section === 'demands' ? explainer : embed(section)]);

/** A theme of which some issues are, but not all. */
const { topic } = published.demands[0]!;

type Rewritten = Visit & { path: string; thrown: string[] };

/** Opens a page through a middleman, and does something with it. */
async function through(rewriting: Rewriting, path: string, act: (visit: Rewritten) => Promise<void>, isTranslated = false): Promise<void> {
  const middleman = await serveRewritten(rewriting);
  const onRead = `addEventListener('DOMContentLoaded', ${translate.toString()})`;
  const visit = await reader.open('about:blank', isTranslated ? { before: (context) => context.addInitScript(onRead) } : {});
  const thrown: string[] = [];
  visit.page.on('pageerror', (error) => thrown.push(String(error)));
  try {
    await visit.page.goto(middleman.address + path);
    await act({ ...visit, path, thrown });
  } finally {
    await middleman.close();
  }
}

/** What the page says of how much it shows under a theme, and how much that is: of the issues, and of all records that have one. */
async function count(page: Page): Promise<{ said: (number[] | undefined)[]; seen: number[][] }> {
  return page.evaluate(() => {
    const saidIn = (selector: string): number[] | undefined => document.querySelector(selector)?.textContent.match(/\d+/g)?.map(Number);
    const rows = [...document.querySelectorAll<HTMLElement>('#demands tbody[data-record]')];
    const records = [...document.querySelectorAll<HTMLElement>('[data-record][data-topics]')];
    const kept = records.filter((record) => !record.hidden && !('dimmed' in record.dataset));
    return {
      said: ['#demands .controls [role="status"]', '#lens [role="status"]'].map(saidIn),
      seen: [
        [rows.filter((row) => row.checkVisibility()).length, rows.length],
        [kept.length, records.length]
      ]
    };
  });
}

/** Chooses a theme, where that can be done, and compares what is said then with what is seen. */
async function expectTrueCounts(page: Page): Promise<void> {
  const list = page.locator('#demands select[data-facet="topic"]');
  if (!(await list.isVisible())) return;
  await list.selectOption(topic);
  await expect.poll(async () => (await count(page)).said[0]?.[0]).not.toBe((await count(page)).seen[0]![1]);
  const { said, seen } = await count(page);
  expect(said).toEqual((await page.locator('#lens').count()) ? seen : [seen[0], undefined]);
}

/** Opens a section in place, on the page of answers, and compares what it says with what it says on its own page. */
async function openHere(page: Page, section: string): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['scripted'] !== undefined);
  expect(await readText(page)).toBe(await readText(page, textOf(`${ours}index.html`)));
  await page.locator(`a[data-open="${section}"]`).click();
  await page.locator(`#${section} [data-part="record"]`).waitFor();
  const record = `#${section} [data-part="record"]`;
  expect(await readText(page, undefined, record)).toBe(await readText(page, textOf(`${ours}${section}/index.html`), record));
}

describe.each([
  { what: 'white space put in between elements', section: 'timeline', markup: (text: string) => text.replaceAll('><', '>\n<') },
  { what: 'white space taken out between elements', section: 'sources', markup: (text: string) => text.replace(/>\s+</g, '><') }
])('with $what', ({ markup, section }) => {
  it.each(withEmbedOf(section))('/%s is hydrated, and says all that it says', async (path) => {
    await through({ markup }, path, async ({ page, thrown }) => {
      const all = await page.locator(islandParts).count();
      expect(await settleIslands(page)).toHaveLength(all);
      expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
      await expectTrueCounts(page);
      await useControls(page);
      expect(thrown).toEqual([]);
    });
  });

  it.each(everywhere([ours], []))('a section that is opened in place on /%s is hydrated, and says all that it says', async (path) => {
    await through({ markup }, path, async ({ page, thrown }) => {
      await openHere(page, 'sources');
      expect(await settleIslands(page)).toEqual(['lens', 'outcomes', 'sources']);
      await useControls(page);
      expect(thrown).toEqual([]);
    });
  });
});

describe('with its texts wrapped in <font>, as the translation of a browser does', () => {
  it.each(withEmbedOf('demands'))('changed before it is hydrated, /%s is hydrated, and says all that it says', async (path) => {
    await through(
      {},
      path,
      async ({ page, thrown }) => {
        const all = await page.locator(islandParts).count();
        expect(await settleIslands(page)).toHaveLength(all);
        expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
        await expectTrueCounts(page);
        await useControls(page);
        expect(thrown).toEqual([]);
      },
      true
    );
  });

  it.each(withEmbedOf('demands'))('once it is hydrated, /%s says what is true, one sentence at a time', async (path) => {
    await through({}, path, async ({ page, thrown }) => {
      await settleIslands(page);
      await page.evaluate(translate);
      expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
      await expectTrueCounts(page);
      await page.evaluate(translate);
      await page.locator('#demands select[data-facet="topic"]').selectOption('');
      await expect.poll(async () => (await count(page)).said[0]).toEqual((await count(page)).seen[0]);
      expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
      await useControls(page);
      expect(thrown).toEqual([]);
    });
  });
});

describe('with its comments taken out', () => {
  it.each(withEmbedOf('outcomes'))('/%s stays as it was printed, and says what cannot be had', async (path) => {
    await through({ markup: (text) => text.replace(/<!--[^]*?-->/g, '') }, path, async ({ page, thrown }) => {
      const hydrated = await settleIslands(page);
      const failed = page.locator(`${islandParts}[data-failed]`);
      expect((await failed.count()) + hydrated.length).toBe(await page.locator(islandParts).count());
      for (const part of await failed.all()) expect(await part.locator('.failed').isVisible()).toBe(true);
      expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
      await useControls(page);
      await expectTrueCounts(page);
      expect(thrown).toEqual([]);
    });
  });
});

it('with its comments taken out, a section that is opened in place says all that it says, and what cannot be had', async () => {
  await through({ markup: (text) => text.replace(/<!--[^]*?-->/g, '') }, ours, async ({ page, thrown }) => {
    await openHere(page, 'sources');
    const hydrated = await settleIslands(page);
    const failed = page.locator(`${islandParts}[data-failed]`);
    expect((await failed.count()) + hydrated.length).toBe(3);
    for (const part of await failed.all()) expect(await part.locator('.failed').isVisible()).toBe(true);
    await useControls(page);
    expect(thrown).toEqual([]);
  });
});

/** What no control may be shown of where its script is not there. */
async function expectNoDeadControls(page: Page): Promise<void> {
  const shown = await page
    .locator(':is(button:not([data-sort], [data-choose]), select, input:not([data-asof-choice])):visible')
    .evaluateAll((all) => all.map((one) => one.outerHTML));
  expect(shown).toEqual([]);
}

describe('with its scripts replaced by something else', () => {
  it.each(withEmbedOf('timeline'))('/%s says all that it says, and shows no control that does nothing', async (path) => {
    await through({ script: () => '<!doctype html><title>Sign in</title>' }, path, async ({ page, thrown }) => {
      expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
      await expectNoDeadControls(page);
      await useControls(page);
      expect(thrown.filter((error) => !error.includes('SyntaxError'))).toEqual([]);
    });
  });
});

describe('with one script missing, as in an old page after a deploy', () => {
  it.each([theirs, explainer])('that of the page: /%s shows no control that does nothing', async (path) => {
    await through({ script: (file) => (file.includes('/main-') ? missing : undefined) }, path, async ({ page, thrown }) => {
      await useControls(page);
      await expectNoDeadControls(page);
      expect(thrown).toEqual([]);
    });
  });

  const parts = [
    { chunk: 'LensBar', part: 'lens', on: 'rounds' },
    { chunk: 'Demands', part: 'demands', on: 'demands' },
    { chunk: 'Timeline', part: 'timeline', on: 'timeline' }
  ];
  it.each(everywhere(parts, parts.slice(0, 2)))(
    'that of $part: it says so and offers to load the page again, and all else works',
    async ({ chunk, part, on }) => {
      await through({ script: (file) => (file.includes(`/${chunk}.`) ? missing : undefined) }, `${ours}${on}/`, async ({ page, thrown, path }) => {
        const hydrated = await settleIslands(page);
        expect(await page.locator(`${islandParts}[data-failed]`).evaluateAll((all) => all.map(({ id }) => id))).toEqual([part]);
        expect(hydrated).not.toContain(part);
        expect(await page.locator(`#${part} .failed`).isVisible()).toBe(true);
        expect(await readText(page)).toBe(await readText(page, textOf(`${path}index.html`)));
        await useControls(page);
        await Promise.all([page.waitForEvent('load'), page.locator(`#${part} .failed button`).click()]);
        expect(thrown).toEqual([]);
      });
    }
  );
});

it('passes on a page that nobody changed, letter by letter', async () => {
  await through({}, embed('rounds'), async ({ page }) => {
    expect(await (await fetch(page.url())).text()).toBe(await (await fetch(inject('site') + embed('rounds'))).text());
  });
});
