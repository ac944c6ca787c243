import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { jumpThrough, lensList, waitHydrated, hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { parseElsewhere } from '../support/parseElsewhere.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { eitherDirection, everywhere, homeOf, published, sections, textOf } from '../support/site.ts';

const reader = createReader();
const chunk = (name: string): RegExp => new RegExp(`/assets/${name}-[^/]*\\.js$`, 'i');
/** What the record of a section says on its own page. */
const recordText = (page: Page, path: string): Promise<string> =>
  parseElsewhere(page, textOf(`${path}index.html`), (root, part) => root.querySelector(part)!.textContent, '[data-part="record"]');
const chunkOf = (section: string): RegExp => chunk(`${section}\\.island`);

/** One section in a language of either direction: every section is hydrated by the same lines. */
const cases = eitherDirection.map((language, index) => ({ section: ['timeline', 'sources'][index]!, other: 'demands', language }));

describe('when the script of a section cannot be loaded', () => {
  it.each(everywhere(cases, cases.slice(1)))(
    'the text of $section stays where it is opened, it says so, and the other sections live, in $language.code',
    async ({ section, other, language }) => {
      const { page } = await reader.open(homeOf(language), { before: (context) => context.route(chunkOf(section), (route) => route.abort()) });
      await waitHydrated(page, '#lens');
      for (const id of [section, other]) {
        await page.locator(`a[data-open="${id}"]`).click();
        await page.locator(`#${id} [data-part="record"]`).waitFor();
      }
      await jumpThrough(page);
      await waitHydrated(page, `#outcomes, #${other}`);
      await expect.poll(() => page.locator(`#${section}`).getAttribute('data-failed')).toBe('true');
      const note = page.locator(`#${section} .failed`);
      expect(await note.isVisible()).toBe(true);
      for (const id of sections) expect(await page.locator(`#${id} .failed`).count()).toBe(id === section ? 1 : 0);
      const said = await note.textContent();
      const record = page.locator(`#${section} [data-part="record"]`);
      expect((await record.textContent())?.replace(said!, '')).toBe(await recordText(page, `${homeOf(language)}${section}/`));
    }
  );
});

describe('when a section that is opened cannot be fetched', () => {
  it('the others are opened all the same by what is chosen, nothing is thrown, and its link leads to its page', async () => {
    const { page, errors } = await reader.open('', {
      before: (context) =>
        context.route(/\/demands\/$/, (route) => (route.request().resourceType() === 'document' ? route.continue() : route.fulfill({ status: 404 })))
    });
    const list = await lensList(page, 'status');
    await list.selectOption('agreed');
    await expect.poll(() => page.locator('#outcomes [data-dimmed]').count()).toBeGreaterThan(0);
    await (await lensList(page, 'outlet')).selectOption('guardian');
    await page.locator('#sources [data-part="record"]').waitFor();
    await waitHydrated(page);
    const way = page.locator('a[data-open="demands"]');
    await expect.poll(() => way.getAttribute('aria-expanded')).toBe('false');
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
    await way.click();
    await page.waitForURL('**/demands/**');
    expect(await page.locator('#demands [data-record]').count()).toBeGreaterThan(0);
  });
});

describe('when the styles of what is opened cannot be loaded', () => {
  let isBroken = true;
  const before = (context: BrowserContext): Promise<unknown> =>
    context.route(/\/sections-[^/]*\.css$/, (route) =>
      isBroken && route.request().frame().url().split('#')[0] === inject('site') ? route.abort() : route.continue()
    );
  const open = async (): Promise<Visit> => {
    isBroken = true;
    const visit = await reader.open('', { before });
    await visit.page.locator('html[data-scripted]').waitFor({ state: 'attached' });
    return visit;
  };

  it('its link leads to its page', async () => {
    const { page } = await open();
    await page.locator('a[data-open="rounds"]').click();
    await page.waitForURL('**/rounds/');
    expect(await page.locator('#rounds [data-part="record"]').isVisible()).toBe(true);
  });

  it('they are asked for again the next time', async () => {
    const { page, failures, errors } = await open();
    await page.evaluate((id) => (location.hash = id), published.documents[0]!.clauses[0]!.id);
    // Once for the record, and once for the sections, where it is sought when it cannot be shown.
    await expect.poll(() => failures.length).toBe(2);
    await expect.poll(() => page.locator('a[data-open][aria-expanded="true"]').count()).toBe(0);
    isBroken = false;
    await page.locator('a[data-open="rounds"]').click();
    await page.locator('#rounds [data-part="record"]').waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(inject('site')).pathname);
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  });
});

it('when no script can be loaded, everything can be read and lids open, and the ways into the sections lead there', async () => {
  const { page } = await reader.open('', { before: (context) => context.route(/\.js$/, (route) => route.abort()) });
  for (const id of sections) expect(await page.locator(`#${id} h2`).isVisible()).toBe(true);
  const card = page.locator('#outcomes [data-record]').first();
  await card.locator('summary').first().click();
  expect(
    await card
      .locator('details')
      .first()
      .evaluate((lid) => (lid as HTMLDetailsElement).open)
  ).toBe(true);
  await page.locator('a[data-open="delivery"]').click();
  await page.waitForURL('**/delivery/');
  expect(await page.locator('#delivery [data-part="record"]').isVisible()).toBe(true);
});

it('when one of the page’s own scripts breaks, the other sections work and links still lead on', async () => {
  const { page } = await reader.open('', {
    before: (context) =>
      context.route(chunkOf('Demands'), (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'export default () => { throw new Error("broken") }' })
      )
  });
  await waitHydrated(page, '#lens');
  for (const id of ['demands', 'sources']) {
    await page.locator(`a[data-open="${id}"]`).click();
    await page.locator(`#${id} [data-part="record"]`).waitFor();
  }
  await jumpThrough(page);
  await expect.poll(() => page.locator('#demands').getAttribute('data-failed')).toBe('true');
  await waitHydrated(page, '#sources');
  await page.locator('#sources [data-part="record"] [data-outlet="guardian"] button').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('outlet')).toBe('guardian');
});

describe('when what shares and cites cannot be loaded, as in an old page after a deploy', () => {
  it.each(['share', 'cite'])('the button that is to %s says so once, and offers to load the page again', async (kind) => {
    const { page, errors } = await reader.open('', { before: (context) => context.route(chunk('citation'), (route) => route.fulfill({ status: 404 })) });
    const card = page.locator('#outcomes [data-record]').first();
    await card.locator('summary').first().click();
    const button = card.locator(`[data-${kind}]`).first();
    await button.click();
    await button.click();
    await card.locator('.failed').waitFor();
    expect(await card.locator('.failed').count()).toBe(1);
    expect(await card.locator('.failed').getAttribute('role')).toBe('alert');
    await Promise.all([page.waitForEvent('load'), card.locator('.failed button').click()]);
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  });
});

describe('in an app that shows pages, and lacks', () => {
  const lacks: [what: string, lack: () => void][] = [
    ['matchMedia', () => void Reflect.deleteProperty(window, 'matchMedia')],
    ['IntersectionObserver', () => void Reflect.deleteProperty(window, 'IntersectionObserver')],
    [
      'a say in its history',
      () => {
        const refuse = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
      }
    ]
  ];

  const choose = async (page: Page): Promise<void> => {
    await page.locator('#demands select[data-facet="topic"]').selectOption('territory');
    await expect.poll(() => page.locator('#demands [data-record][hidden]').count()).toBeGreaterThan(0);
  };
  const showRecord = async (page: Page): Promise<void> => {
    await page.locator('#outcomes a[href*="record/"]:visible').first().click();
    await page.locator('dialog[open] h1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };

  it.each(everywhere(lacks, lacks.slice(1, 2)))('%s, the page works, and opens its sections', async (_, lack) => {
    const { page, errors } = await reader.open('', { before: (context) => context.addInitScript(lack) });
    await openSections(page, ['demands', 'timeline']);
    await choose(page);
    await page.locator('#timeline .controls button').first().click();
    await page.locator('#outcomes summary').first().click();
    await showRecord(page);
    await page.locator('a[data-open="demands"]').click();
    await page.locator('#demands [data-part="record"]').waitFor({ state: 'hidden' });
    expect(errors).toEqual([]);
  });

  it.each(everywhere(lacks, lacks.slice(1, 2)))('%s, its embeds work', async (_, lack) => {
    const works: [embed: string, work: (page: Page) => Promise<void>][] = [
      ['demands/full/', choose],
      ['timeline/full/', (page) => page.locator('#timeline .controls button').first().click()],
      ['outcomes/full/', showRecord]
    ];
    for (const [embed, work] of works) {
      const { page, errors } = await reader.open(`embed/${embed}`, { before: (context) => context.addInitScript(lack) });
      await hydrateAll(page);
      await work(page);
      expect(errors).toEqual([]);
    }
  });
});

describe('where storage is denied, as in a sandboxed frame', () => {
  const deny = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    });
  };

  it('the page works, and the choice of colours holds for the visit', async () => {
    const { page, errors } = await reader.open('', { before: (context) => context.addInitScript(deny) });
    await hydrateAll(page);
    await page.locator('[data-theme-choice]').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(errors).toEqual([]);
  });
});
