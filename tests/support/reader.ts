import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch } from './browser.ts';

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
  sources: { node: Node | null }[];
}

/** How a page is opened. */
export interface Opening {
  width?: number;
  height?: number;
  javaScriptEnabled?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Without it, motion is reduced: a jump through a long page is no scroll of seconds. */
  reducedMotion?: 'reduce' | 'no-preference';
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
      const of = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? '')));
      if (!hadRecentInput) noticed.shifts.push({ by: value, of });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function watch(page: Page): Visit {
  const visit: Visit = { page, context: page.context(), errors: [], requests: [], failures: [] };
  page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  page.on('request', (request) => visit.requests.push(request.url()));
  page.on('requestfailed', (request) => visit.failures.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => response.status() >= 400 && visit.failures.push(`${response.url()} ${response.status()}`));
  return visit;
}

function unwatch(page: Page): void {
  for (const event of ['console', 'pageerror', 'request', 'requestfailed', 'response']) page.removeAllListeners(event);
}

/** Forgets what a page has kept, so that the next test begins as a first visit. */
async function forget(page: Page): Promise<void> {
  unwatch(page);
  await page.context().clearCookies();
  await page.evaluate(() => localStorage.clear()).catch(() => undefined); // there is none outside of the site
  await page.goto('about:blank');
}

async function createPage(browser: Browser, { javaScriptEnabled, permissions, before }: Opening): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, permissions });
  context.setDefaultTimeout(8_000);
  await context.addInitScript(notice);
  await before?.(context);
  return context.newPage();
}

/**
 * The pages of one browser. A new tab costs as much as the page in it, so that visits share one, with scripts or
 * without, unless they ask for something that cannot be taken back.
 */
class Pages {
  private readonly shared = new Map<boolean, Page>();
  private readonly passing: Page[] = [];

  constructor(readonly browser: Browser) {}

  async take(opening: Opening): Promise<Page> {
    const { before, permissions, isKept, javaScriptEnabled = true } = opening;
    if (before ?? permissions ?? isKept) {
      const page = await createPage(this.browser, opening);
      if (!isKept) this.passing.push(page);
      return page;
    }
    const known = this.shared.get(javaScriptEnabled);
    if (known) await forget(known);
    const page = known ?? (await createPage(this.browser, opening));
    this.shared.set(javaScriptEnabled, page);
    return page;
  }

  /** Closes what belonged to one test alone. */
  async closePassing(): Promise<void> {
    await Promise.all(this.passing.splice(0).map((page) => page.context().close()));
  }
}

/** A reader for the tests of one file: a browser for all of them, closed after the last. Each visit finds nothing that an earlier one has kept. */
export function createReader(): Reader {
  let pages: Pages | undefined;
  beforeAll(async () => {
    pages = new Pages(await launch(inject('browser')));
  });
  afterEach(() => pages?.closePassing());
  afterAll(() => pages?.browser.close());
  return {
    open: async (path, opening = {}) => {
      const { width = 1280, height = 900, colorScheme = 'light', reducedMotion = 'reduce', waitUntil = 'load' } = opening;
      if (!pages) throw new Error('pages are opened inside tests');
      const page = await pages.take(opening);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: null, colorScheme, reducedMotion });
      const visit = watch(page);
      await page.goto(path === 'about:blank' ? path : inject('site') + path, { waitUntil });
      return visit;
    }
  };
}
