import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { publishOffline } from '../../src/site/publish/publishOffline.ts';
import { serve, type Served } from '../../src/site/cli/serve.ts';
import { draw, waitHydrated, hydrateAll } from '../support/actions.ts';
import { addition, copyAsNext } from '../support/nextVersion.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { explainers, homeOf, isEverywhere, languages, published } from '../support/site.ts';
import { noAssets } from '../datasets/assets.ts';

/**
 * What is kept of a site that was built for the address at which it stands. There is no network where nobody serves that address:
 * this cannot prove what a browser does in which the network comes and goes, nor what browsers other than Chromium do.
 */
const reader = createReader();
const { address, folder } = inject('published');
const record = `record/${published.outcomes[0]!.id}/`;
const arabic = homeOf(languages.find(({ code }) => code === 'ar')!);

/** The policy that hosts send with every file, the worker's own included. */
const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(folder, '_headers'), 'utf8'))![1]!;

const copies = mkdtempSync(join(tmpdir(), 'offline-'));
const next = join(copies, 'next');
let served: Served | undefined;

async function leave(): Promise<void> {
  await served?.close();
  served = undefined;
}

/** Serves a version of the site at its address. */
async function show(version: string): Promise<void> {
  await leave();
  const { port, pathname } = new URL(address);
  served = await serve(version, { base: pathname, port: Number(port), headers: { 'Content-Security-Policy': policy } });
}

beforeAll(() => copyAsNext(folder, next, [published.outcomes[0]!.id]));
afterEach(leave);
afterAll(() => rmSync(copies, { recursive: true }));

/** A reader who was never here, with no page open yet. */
function arrive(): Promise<Visit> {
  return reader.open('about:blank', { before: () => Promise.resolve() });
}

/** Whether an open page is kept, and the worker there to answer with it. */
function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.getRegistration())?.active;
    return worker?.state === 'activated' && (await caches.match(location.href, { ignoreSearch: true })) !== undefined;
  });
}

/** Whether a page of the site is kept that is not open itself. */
function isFileKept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (file) => (await caches.match(file)) !== undefined, address + path);
}

/** Opens pages of the site and waits until each is kept. */
async function keep(page: Page, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(address + path);
    await expect.poll(() => isKept(page)).toBe(true);
  }
}

interface Look {
  heading: string;
  /** Whether the style sheet is there, and every font that the page asked for. */
  isStyled: boolean;
  /** What the next version sets differently. */
  spacing: string;
}

function lookOf(page: Page): Promise<Look> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const heading = document.querySelector('h1')!;
    // Its fallback is a font of the reader's, who may have none.
    const hasFonts = [...document.fonts].every(({ family, status }) => !family.includes('Source Serif 4') || status !== 'error');
    const isStyled = hasFonts && getComputedStyle(heading).getPropertyValue('--paper') !== '';
    return { heading: heading.innerText, isStyled, spacing: getComputedStyle(heading).letterSpacing };
  });
}

/** Looks for a new worker now, and waits until it is in place or has failed. Browsers look by themselves, some seconds after a page was opened. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const worker = (await registration.update().catch(() => undefined))?.installing;
    while (worker && !['activated', 'redundant'].includes(worker.state))
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
  });
}

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const registrations = (page: Page): Promise<number> => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('without a network', () => {
  it('pages that were opened open again, styled and hydrated, those of sections and records too', async () => {
    await show(folder);
    const visit = await arrive();
    const { page } = visit;
    await keep(page, '', arabic, 'demands/', record);
    await leave();
    for (const path of ['?asof=article', 'demands/', arabic]) {
      await page.goto(address + path);
      expect((await lookOf(page)).isStyled).toBe(true);
      await hydrateAll(page);
    }
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    await page.goto(`${address}${record}index.html`);
    expect((await lookOf(page)).isStyled).toBe(true);
    expect(visit.errors).toEqual([]);
  });

  it('what was not opened says that there is no network, in its language if a page of that was opened, and lists what is there', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, '', arabic, 'demands/', record);
    await leave();
    for (const [path, kept] of [
      ['sources/', ['', 'demands/', record]],
      [homeOf(languages[1]!), ['', 'demands/', record]],
      [`${arabic}sources/`, [arabic]]
    ] as const) {
      const answer = await page.goto(address + path);
      expect(answer?.status()).toBe(503);
      const links = page.locator('a');
      expect((await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).sort()).toEqual(kept.map((one) => address + one).sort());
      expect((await page.locator('h1').innerText()).length).toBeGreaterThan(20);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(kept[0] === arabic ? 'rtl' : 'ltr');
      for (const title of await links.allInnerTexts()) expect(title).not.toBe('');
    }
    await page.locator('a').first().click();
    // What is done before the other page is there would be done on this one.
    await page.waitForURL(address + arabic);
    await waitHydrated(page, '#lens');
  });

  it('a page that is kept opens without its final slash too', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, arabic, 'demands/');
    await leave();
    for (const path of [arabic, 'demands/']) {
      await page.goto(address + path.slice(0, -1));
      expect(page.url()).toBe(address + path);
      expect((await lookOf(page)).isStyled).toBe(true);
    }
  });

  it('a record that was opened in a dialog opens there again', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, '');
    const click = async (): Promise<void> => {
      await page.locator(`[data-record="outcome"]:has(a[href="${record}"]) summary`).first().click();
      await page.locator(`a[href="${record}"]:visible`).first().click();
    };
    await click();
    await page.locator('dialog[open]').waitFor();
    await expect.poll(() => isFileKept(page, record)).toBe(true);
    await leave();
    await page.reload();
    await waitHydrated(page, '#outcomes');
    await click();
    expect(await page.locator('dialog[open] h1').innerText()).not.toBe('');
  });

  it('a section that was opened in place opens there again, and is kept as its page; another one is not there', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, '');
    await openSections(page, ['rounds']);
    await expect.poll(() => isFileKept(page, 'rounds/')).toBe(true);
    await leave();
    await page.goto(address);
    await openSections(page, ['rounds']);
    expect((await page.locator('#rounds [data-part="record"]').innerText()).length).toBeGreaterThan(200);
    await page.goto(`${address}rounds/`);
    expect((await lookOf(page)).isStyled).toBe(true);
    expect((await page.goto(`${address}sources/`))?.status()).toBe(503);
  });

  it('an embed, which was opened, does not open: its host’s page is not there either', async () => {
    await show(folder);
    const { page } = await arrive();
    const answer = await page.goto(`${address}embed/sources/full/`);
    expect([answer?.fromServiceWorker(), await registrations(page)]).toEqual([false, 0]);
    await keep(page, '');
    expect((await page.goto(`${address}embed/sources/full/`))?.fromServiceWorker()).toBe(false);
    await leave();
    await expect(page.reload()).rejects.toThrow(/ERR_/);
  });
});

describe('the next version', () => {
  it('is there at the next visit, and without a network all that was opened is of it; what others keep on the host stays', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, '', 'rounds/', record);
    const [before] = await cacheNames(page);
    const others = ['photos', `offline ${address}another/ 1`];
    await page.evaluate((names) => Promise.all(names.map((name) => caches.open(name))), others);
    await show(next);
    await page.goto(address);
    expect((await lookOf(page)).heading).toContain(addition);
    await expect.poll(() => cacheNames(page)).not.toContain(before);
    await leave();
    for (const path of [record, 'rounds/']) {
      await page.goto(address + path);
      expect(await lookOf(page)).toEqual({ heading: expect.stringContaining(addition) as string, isStyled: true, spacing: '3px' });
    }
    await page.goto(address); // its styles stand in it
    expect(await lookOf(page)).toMatchObject({ heading: expect.stringContaining(addition) as string, isStyled: true });
    await hydrateAll(page);
    expect((await cacheNames(page)).filter((name) => !name.includes('next-'))).toEqual(others);
  });
});

// The whole life of a version takes seconds a test.
describe.runIf(isEverywhere)('the next version, further,', () => {
  it('leaves a page that is open the files of its own version, until that is closed', async () => {
    await show(folder);
    const visit = await arrive();
    const { page, context } = visit;
    await keep(page, '');
    const [before] = await cacheNames(page);
    await show(next);
    const other = await context.newPage();
    await other.goto(address);
    await expect.poll(() => cacheNames(page)).toHaveLength(2);
    await expect.poll(() => isKept(other)).toBe(true);
    visit.failures.splice(0);
    await openSections(page, ['rounds', 'sources']);
    expect((await lookOf(page)).heading).not.toContain(addition);
    expect([visit.failures, visit.errors]).toEqual([[], []]);
    await page.close();
    await other.reload();
    await expect.poll(() => cacheNames(other)).not.toContain(before);
    expect(await cacheNames(other)).toHaveLength(1);
  });

  it('takes nothing away while it is not wholly there', async () => {
    await show(folder);
    const { page } = await arrive();
    await keep(page, '', record);
    // The explainer and the worker have arrived at the host; the record’s page has not yet.
    const half = join(copies, 'half');
    cpSync(next, half, { recursive: true });
    cpSync(join(folder, record), join(half, record), { recursive: true });
    await show(half);
    await page.goto(address);
    expect((await lookOf(page)).heading).toContain(addition);
    await update(page);
    await leave();
    await page.goto(address);
    const { heading, isStyled } = await lookOf(page);
    expect([heading.includes(addition), isStyled]).toEqual([false, true]);
    await waitHydrated(page, '#outcomes');
  });

  it('built without it, frees those who have it', async () => {
    const without = join(copies, 'without');
    const files = await publishOffline(without, { url: address, worker: undefined, assets: noAssets }, []);
    cpSync(next, without, { recursive: true });
    for (const [path, text] of files) writeFileSync(join(without, path), text);
    writeFileSync(join(without, 'index.html'), readFileSync(join(without, 'index.html'), 'utf8').replace(/ data-offline="[^"]*"/, ''));
    await show(folder);
    const { page } = await arrive();
    await keep(page, '');
    await show(without);
    await page.goto(address);
    await update(page);
    await expect.poll(() => registrations(page)).toBe(0);
    expect(await cacheNames(page)).toEqual([]);
  });
});

/** Notes what a page asks to be kept by, without letting it. Runs in every frame, before its own scripts. */
function noteWorkers(): void {
  window.asked = [];
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register = (worker) => {
    window.asked.push(String(worker));
    return Promise.reject(new DOMException('denied', 'SecurityError'));
  };
}

declare global {
  interface Window {
    asked: string[];
  }
}

describe('nothing is kept', () => {
  const framed = async (page: Page): Promise<Frame> => {
    await page.route(`${address}frame.html`, (route) => route.fulfill({ contentType: 'text/html', body: `<iframe src="${address}"></iframe>` }));
    await page.goto(`${address}frame.html`);
    return page.frame({ url: address })!;
  };

  it.each([
    {
      where: 'of a copy of the site at another address',
      open: async (page: Page, other: string): Promise<Frame> => {
        await page.goto(other);
        return page.mainFrame();
      }
    },
    { where: 'of a page in a frame', open: framed }
  ])('$where', async ({ open }) => {
    await show(folder);
    const other = await serve(folder, { base: '/a/b/c/' });
    const { page, errors } = await reader.open('about:blank', { before: (context) => context.addInitScript(noteWorkers) });
    try {
      const frame = await open(page, other.address);
      // By then its script has run, and all that it does once the page is loaded is done.
      await frame.waitForFunction(() => document.readyState === 'complete' && document.documentElement.dataset['scripted'] !== undefined);
      expect(await frame.evaluate(() => window.asked)).toEqual([]);
      expect(errors).toEqual([]);
      await page.goto(address);
      expect(await page.evaluate(() => window.asked), 'where it is to be kept').toEqual([`${address}offline.js`]);
    } finally {
      await other.close();
    }
  });

  it('where storage is denied, and the page says nothing of it', async () => {
    await show(folder);
    const { page, errors } = await reader.open('about:blank', { before: (context) => context.addInitScript(noteWorkers) });
    await page.goto(address);
    await waitHydrated(page, '#outcomes');
    expect(await page.evaluate(() => window.asked)).toEqual([`${address}offline.js`]);
    await draw(page);
    expect([await registrations(page), errors]).toEqual([0, []]);
  });

  it.each(explainers)('of $address where it was built without an address', ({ path }) => {
    const built = (root: string): string => readFileSync(join(root, path, 'index.html'), 'utf8');
    expect(built(inject('folder'))).not.toContain('data-offline');
    expect(built(folder)).toContain(`data-offline="${address}offline.js"`);
  });
});
