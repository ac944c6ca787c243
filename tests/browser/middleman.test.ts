import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { missing, serveRewritten, translate, type Rewriting } from '../support/middleman.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { homeOf, languages, published, textOf, type Language } from '../support/site.ts';

/**
 * The page and its embeds as they come through somebody who rewrites them. Whatever was rewritten, no text is lost, nothing throws,
 * the tab answers, and what is said of counts is true. That the page works where nobody rewrites it is for all other tests.
 */
const reader = createReader();

/** A language of either direction. */
const spoken = [languages[0]!, languages.at(-1)!];
/** The explainer, with modules that come one by one, and all of it as an embed, with one classic script. */
const pathsOf = (language: Language): string[] => [homeOf(language), `${homeOf(language)}embed/all/`];
const cases = spoken.flatMap(pathsOf);

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

/** Goes from part to part until each is alive or says that it cannot be. Gives which came alive. */
async function settle(page: Page): Promise<string[]> {
  const parts = page.locator('[data-section], #lens');
  for (const part of await parts.all()) {
    await part.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(() => part.evaluate(({ dataset }: HTMLElement) => dataset['hydrated'] ?? dataset['failed'])).toBe('true');
  }
  return parts.evaluateAll((all) => all.filter((part) => (part as HTMLElement).dataset['hydrated']).map(({ id }) => id));
}

/** All that the page says, without white space; not what it says of itself: that a part failed, and what its drawing's window shows. */
function read(page: Page, html?: string): Promise<string> {
  return page.evaluate((file) => {
    const root = file === undefined ? document : new DOMParser().parseFromString(file, 'text/html');
    const main = root.querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const part of main.querySelectorAll('script, .failed, .shown')) part.remove();
    return main.textContent.replace(/\s+/g, '');
  }, html);
}

const controls = [
  'summary',
  '[data-sort="name"]',
  '[data-sort="standing"]',
  '[data-choose]',
  'input[name="measure"][value="passage"]',
  '#timeline .controls button:not([aria-disabled="true"])',
  '#lens .of-island button',
  '.take [data-share]',
  'label:has([data-asof-choice="article"])',
  'label:has([data-asof-choice="now"])'
];

/** Uses a control of every kind, as far as it is shown. The page answers after each: a busy tab would not. */
async function work(page: Page): Promise<void> {
  for (const control of controls) {
    const first = page.locator(control).first();
    if (await first.isVisible()) await first.click();
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
  }
  const theme = page.locator('[data-theme-choice]');
  if (await theme.isVisible()) await theme.selectOption('dark');
}

/** What the page says of how much it shows under a theme, and how much that is: of the issues, and of all records. */
async function count(page: Page): Promise<{ said: (number[] | undefined)[]; seen: number[][] }> {
  return page.evaluate(() => {
    const saidIn = (selector: string): number[] | undefined => document.querySelector(selector)?.textContent.match(/\d+/g)?.map(Number);
    const rows = [...document.querySelectorAll<HTMLElement>('#demands tbody[data-record]')];
    const records = [...document.querySelectorAll<HTMLElement>('[data-record]:is([data-topics], [data-sides], [data-outlets], [data-statuses])')];
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
  expect(said).toEqual(seen);
}

describe.each([
  { what: 'white space put in between elements', markup: (text: string) => text.replaceAll('><', '>\n<') },
  { what: 'white space taken out between elements', markup: (text: string) => text.replace(/>\s+</g, '><') }
])('with $what', ({ markup }) => {
  it.each(cases)('/%s is alive, and says all that it says', async (path) => {
    await through({ markup }, path, async ({ page, thrown }) => {
      const all = await page.locator('[data-section], #lens').count();
      expect(await settle(page)).toHaveLength(all);
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await expectTrueCounts(page);
      await work(page);
      expect(thrown).toEqual([]);
    });
  });
});

describe('with its texts wrapped in <font>, as the translation of a browser does', () => {
  it.each(cases)('before it is alive, /%s comes alive, and says all that it says', async (path) => {
    await through(
      {},
      path,
      async ({ page, thrown }) => {
        const all = await page.locator('[data-section], #lens').count();
        expect(await settle(page)).toHaveLength(all);
        expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
        await expectTrueCounts(page);
        await work(page);
        expect(thrown).toEqual([]);
      },
      true
    );
  });

  it.each(cases)('once it is alive, /%s says what is true, one sentence at a time', async (path) => {
    await through({}, path, async ({ page, thrown }) => {
      await settle(page);
      await page.evaluate(translate);
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await expectTrueCounts(page);
      await page.evaluate(translate);
      await page.locator('#demands select[data-facet="topic"]').selectOption('');
      await expect.poll(async () => (await count(page)).said[0]).toEqual((await count(page)).seen[0]);
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await work(page);
      expect(thrown).toEqual([]);
    });
  });
});

describe('with its comments taken out', () => {
  it.each(cases)('/%s stays as it was printed, and says what cannot be had', async (path) => {
    await through({ markup: (text) => text.replace(/<!--[^]*?-->/g, '') }, path, async ({ page, thrown }) => {
      const alive = await settle(page);
      const failed = page.locator(':is([data-section], #lens)[data-failed]');
      expect((await failed.count()) + alive.length).toBe(await page.locator('[data-section], #lens').count());
      for (const part of await failed.all()) expect(await part.locator('.failed').isVisible()).toBe(true);
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await work(page);
      await expectTrueCounts(page);
      expect(thrown).toEqual([]);
    });
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
  it.each(cases)('/%s says all that it says, and shows no control that does nothing', async (path) => {
    await through({ script: () => '<!doctype html><title>Sign in</title>' }, path, async ({ page, thrown }) => {
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await expectNoDeadControls(page);
      await work(page);
      expect(thrown.filter((error) => !error.includes('SyntaxError'))).toEqual([]);
    });
  });
});

describe('with one script missing, as in an old page after a deploy', () => {
  it.each(spoken.map(homeOf))('that of the page: /%s shows no control that does nothing', async (path) => {
    await through({ script: (file) => (file.includes('/main-') ? missing : undefined) }, path, async ({ page, thrown }) => {
      await work(page);
      await expectNoDeadControls(page);
      expect(thrown).toEqual([]);
    });
  });

  it.each([
    { chunk: 'LensBar', part: 'lens' },
    { chunk: 'Demands', part: 'demands' },
    { chunk: 'Timeline', part: 'timeline' }
  ])('that of $part: it says so and offers to load the page again, and all else works', async ({ chunk, part }) => {
    await through({ script: (file) => (file.includes(`/${chunk}.`) ? missing : undefined) }, homeOf(languages.at(-1)!), async ({ page, thrown, path }) => {
      const alive = await settle(page);
      expect(await page.locator(':is([data-section], #lens)[data-failed]').evaluateAll((all) => all.map(({ id }) => id))).toEqual([part]);
      expect(alive).not.toContain(part);
      expect(await page.locator(`#${part} .failed`).isVisible()).toBe(true);
      expect(await read(page)).toBe(await read(page, textOf(`${path}index.html`)));
      await work(page);
      await Promise.all([page.waitForEvent('load'), page.locator(`#${part} .failed button`).click()]);
      expect(thrown).toEqual([]);
    });
  });
});

it('passes on a page that nobody changed, letter by letter', async () => {
  await through({}, '', async ({ page }) => {
    expect(await (await fetch(page.url())).text()).toBe(await (await fetch(inject('site'))).text());
  });
});
