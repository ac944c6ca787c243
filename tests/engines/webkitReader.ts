import { Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { limit } from '../support/browser.ts';
import { serveRewritten, type Middleman } from '../support/middleman.ts';
import { startWebKit, type WebKitSession } from './webkitSession.ts';

declare global {
  interface Window {
    /** What went wrong on a page since it was opened. */
    faults: string[];
  }
}

/** Notes what goes wrong. Stands before the page's own policy, which lets in no script of others. */
const watch = `<script>
window.faults = [];
addEventListener('error', ({ message }) => faults.push(message || 'a file could not be loaded'), true);
addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => faults.push(violatedDirective + ' ' + blockedURI));
</script>`;

/** Reads the site in WebKit. */
export interface WebKitReader {
  /** Opens a page of the site, by its address from the root. */
  open: (path: string) => Promise<void>;
  /** Runs a function in the page; its arguments and its value are plain data. */
  run: <Result, Args extends unknown[]>(script: (...args: Args) => Result, ...args: Args) => Promise<Awaited<Result>>;
  /** Waits until a function in the page returns something true. */
  waitUntil: <Args extends unknown[]>(script: (...args: Args) => unknown, ...args: Args) => Promise<void>;
  /** Clicks the first element of a selector that can be seen, in the middle of the window. */
  click: (selector: string) => Promise<void>;
  /** Presses keys, wherever the focus is. */
  press: (...keys: string[]) => Promise<void>;
  driver: () => WebDriver;
  address: () => string;
}

/** The first element of a selector that can be seen, brought to the middle of the window, clear of what lies over its edges. */
async function findSeen(driver: WebDriver, selector: string): Promise<WebElement> {
  const found = await driver.executeScript<WebElement | null>((css: string) => {
    const seen = [...document.querySelectorAll(css)].find((element) => element.checkVisibility({ visibilityProperty: true }));
    seen?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return seen ?? null;
  }, selector);
  if (!found) throw new Error(`nothing to be seen of ${selector}`);
  return found;
}

/** A reader for the tests of one file, in one window. After each test, nothing may have gone wrong on its last page. */
export function createWebKitReader(): WebKitReader {
  let session: WebKitSession;
  let site: Middleman;
  beforeAll(async () => {
    site = await serveRewritten({ markup: (text) => text.replace(/<head>/, `<head>${watch}`) });
    session = await startWebKit();
  });
  afterAll(async () => {
    await session.close();
    await site.close();
  });
  const run: WebKitReader['run'] = (script, ...args) => session.driver.executeScript(script, ...args);
  afterEach(async () => {
    await session.driver.switchTo().defaultContent();
    // What a browser says where a change of size is told a frame later is no fault.
    expect((await run(() => window.faults)).filter((fault) => !fault.includes('ResizeObserver loop'))).toEqual([]);
  });
  return {
    run,
    open: (path) => session.driver.get(site.address + path),
    waitUntil: async (script, ...args) => {
      await session.driver.wait(() => session.driver.executeScript(script, ...args), limit);
    },
    click: async (selector) => (await findSeen(session.driver, selector)).click(),
    press: (...keys) =>
      session.driver
        .actions()
        .sendKeys(...keys)
        .perform(),
    driver: () => session.driver,
    address: () => site.address
  };
}

export { Key };
