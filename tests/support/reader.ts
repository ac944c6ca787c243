import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
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
export interface Opening extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Runs before the page is asked for: routes, permissions, scripts. */
  before?: (context: BrowserContext) => Promise<unknown>;
  /** How far the page must have come: without it, all that it loads by itself is there. */
  waitUntil?: 'load' | 'domcontentloaded';
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

function watch(page: Page, context: BrowserContext): Visit {
  const visit: Visit = { page, context, errors: [], requests: [], failures: [] };
  page.on('console', (message) => message.type() === 'error' && visit.errors.push(message.text()));
  page.on('pageerror', (error) => visit.errors.push(String(error)));
  page.on('request', (request) => visit.requests.push(request.url()));
  page.on('requestfailed', (request) => visit.failures.push(`${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => response.status() >= 400 && visit.failures.push(`${response.url()} ${response.status()}`));
  return visit;
}

/**
 * A reader for the tests of one file: a browser for all of them, closed after the last, and a fresh profile
 * for each visit, which ends with its test unless visits are kept.
 */
export function createReader({ isKept = false } = {}): Reader {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch(inject('browser'));
  });
  afterEach(async () => {
    if (!isKept) await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  return {
    open: async (path, { width = 1280, height = 900, before, waitUntil = 'load', ...options } = {}) => {
      if (!browser) throw new Error('pages are opened inside tests');
      const context = await browser.newContext({ viewport: { width, height }, ...options });
      contexts.push(context);
      context.setDefaultTimeout(8_000);
      await context.addInitScript(notice);
      await before?.(context);
      const page = await context.newPage();
      const visit = watch(page, context);
      await page.goto(path === 'about:blank' ? path : inject('site') + path, { waitUntil });
      return visit;
    }
  };
}
