import type { BrowserContext, Page, Request } from 'playwright-core';
import { afterAll, afterEach, inject } from 'vitest';
import { limit } from './browser.ts';
import { browserOfWorker } from './browserEnvironment.ts';

declare global {
  interface Window {
    /** What the watcher that runs before a page's own scripts has noticed. */
    noticed: { violations: string[]; shifts: { by: number; of: string[] }[] };
  }
}

/** What browsers tell of a shift; not yet among the types of the DOM. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** How a page is opened. */
export interface Opening {
  width?: number;
  height?: number;
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Without it, motion is reduced: a jump through a long page is no scroll of seconds. */
  reducedMotion?: 'reduce' | 'no-preference';
  /** The time zone and the language of the browser. */
  timezoneId?: string | undefined;
  locale?: string | undefined;
  /** What the page may do without asking. */
  permissions?: string[];
  /** Runs before the page is asked for: routes, scripts. */
  before?: (context: BrowserContext) => Promise<unknown>;
  /** How far the page must have come: without it, all that it loads by itself is there. */
  waitUntil?: 'load' | 'domcontentloaded';
  /** Whether the page stays open after its test, for the others of the file. Else it is good until the next one is opened. */
  isKept?: boolean;
}

/** An open page, and what went over the network and into the console since. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Errors of the console and of scripts. */
  errors: string[];
  /** Every address that was asked for. */
  requests: string[];
  /** Answers that were errors, and requests that got none. */
  failures: string[];
  /** What was asked for and has not come yet. */
  pending: ReadonlySet<Request>;
}

/** Opens pages of the built site for the tests of one file. */
export interface Reader {
  open: (path: string, opening?: Opening) => Promise<Visit>;
}

/** Notes what breaks the policy and what moves. Runs in the page, before anything of its own. */
function notice(): void {
  const noticed: Window['noticed'] = { violations: [], shifts: [] };
  window.noticed = noticed;
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => noticed.violations.push(`${violatedDirective} ${blockedURI}`));
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      const of = sources.map(
        ({ node, previousRect, currentRect }) =>
          `${node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? '')} from ${previousRect.x}, ${previousRect.y} to ${currentRect.x}, ${currentRect.y}`
      );
      if (!hadRecentInput) noticed.shifts.push({ by: value, of });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function watch(page: Page): Visit {
  const pending = new Set<Request>();
  const visit: Visit = { page, context: page.context(), errors: [], requests: [], failures: [], pending };
  page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  page.on('request', (request) => {
    pending.add(request);
    visit.requests.push(request.url());
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request) && visit.failures.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    const request = response.request();
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    // Of what a page that is being left has asked for, nothing may be heard again.
    for (const other of pending) if (other !== request) pending.delete(other);
  });
  page.on('response', (response) => response.status() >= 400 && visit.failures.push(`${response.url()} ${response.status()}`));
  return visit;
}

/** Forgets what a page has kept, so that the next test begins as a first visit. */
async function forget(page: Page): Promise<void> {
  for (const event of ['console', 'pageerror', 'request', 'requestfinished', 'requestfailed', 'response']) page.removeAllListeners(event);
  await page.unrouteAll();
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear()).catch(() => undefined); // there is none outside of the site
  await page.goto('about:blank');
}

async function createPage({ javaScriptEnabled, permissions, timezoneId, locale, before }: Opening): Promise<Page> {
  const browser = await browserOfWorker(inject('browser'));
  const context = await browser.newContext({ javaScriptEnabled, permissions, timezoneId, locale });
  context.setDefaultTimeout(limit);
  await context.addInitScript(notice);
  await before?.(context);
  return context.newPage();
}

/**
 * The pages that all tests of a worker visit, with scripts and without: a new tab costs as much as the page in it. What
 * cannot be taken back, a visit gets a page of its own for.
 */
const shared = new Map<boolean, Page>();

async function takeShared(javaScriptEnabled: boolean): Promise<Page> {
  const known = shared.get(javaScriptEnabled);
  if (known) await forget(known);
  const page = known ?? (await createPage({ javaScriptEnabled }));
  shared.set(javaScriptEnabled, page);
  return page;
}

/** After a test that failed nobody knows what goes on in its pages. */
function dropShared(): void {
  for (const page of shared.values()) void page.context().close();
  shared.clear();
}

/** A reader for the tests of one file. Each visit finds nothing that an earlier one has kept. */
export function createReader(): Reader {
  /** Pages that belong to one test alone, and those that stay for all tests of the file. */
  const [passing, kept]: [Page[], Page[]] = [[], []];
  const close = async (pages: Page[]): Promise<void> => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  };
  const take = async (opening: Opening): Promise<Page> => {
    const { before, permissions, isKept, javaScriptEnabled = true } = opening;
    if (!(before ?? permissions ?? isKept)) return takeShared(javaScriptEnabled);
    const page = await createPage(opening);
    (isKept ? kept : passing).push(page);
    return page;
  };
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') dropShared();
    await close(passing);
  });
  afterAll(() => close(kept));
  return {
    open: async (path, opening = {}) => {
      const { width = 1280, height = 900, colorScheme = 'light', reducedMotion = 'reduce', waitUntil = 'load' } = opening;
      const page = await take(opening);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: null, colorScheme, reducedMotion });
      const visit = watch(page);
      await page.goto(path === 'about:blank' ? path : inject('site') + path, { waitUntil });
      return visit;
    }
  };
}
