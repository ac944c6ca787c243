import type { BrowserContext, Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visit } from './reader.ts';

/** The parts of a page that scripts hydrate. A page that is made for printing has none. */
export const islands = 'html:not([data-kind="print"]) :is([data-section], #lens):has([data-island])';

/**
 * Lets a page, or a frame in it, draw itself anew, and do what comes of it. What a change of the layout causes (an observer
 * is told, a script is asked for, a shift is noted) has been caused by then, however long that takes.
 */
export async function draw(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

/** Scrolls from the top to the end, a screen at a time, as a reader does who reads all of it. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const show = async (top: number): Promise<void> => {
      scrollTo({ top, behavior: 'instant' });
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    };
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) await show(top);
    await show(document.documentElement.scrollHeight);
  });
}

/** Does the least that a reader does: until then, a page in a window of its own hydrates nothing. */
export async function beginReading(page: Page): Promise<void> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
}

/** Waits until the parts that a selector names are hydrated. */
export async function waitHydrated(page: Page, selector = islands): Promise<void> {
  await beginReading(page);
  await page.waitForFunction((parts) => [...document.querySelectorAll<HTMLElement>(parts)].every((part) => part.dataset['hydrated'] === 'true'), selector);
}

/** Waits until the parts are hydrated that a reader is near to, and all that they asked for is there: nothing more comes by itself. */
export async function settle({ page, pending, requests }: Visit): Promise<void> {
  let asked: number;
  await beginReading(page);
  do {
    asked = requests.length;
    await draw(page);
    await page.waitForFunction((parts) => {
      const near = [...document.querySelectorAll<HTMLElement>(parts)].filter((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return top < innerHeight + 400 && bottom > -400; // as far ahead as parts are hydrated
      });
      return near.every((part) => part.dataset['hydrated'] === 'true');
    }, islands);
    await expect.poll(() => pending.size).toBe(0);
  } while (requests.length > asked);
}

/** Jumps from part to part, as long at each as it takes to be noticed there. */
export async function jumpThrough(page: Page): Promise<void> {
  await page.evaluate(async (parts) => {
    for (const part of document.querySelectorAll(parts)) {
      part.scrollIntoView({ behavior: 'instant' });
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    }
  }, islands);
}

/**
 * Jumps from part to part, of those that a selector names, and waits at each until it is as another one says; then goes back to the top.
 * The page does so itself, a part in a frame: to be asked and answered of each part takes as long as the part.
 */
export async function waitAtEach(page: Page | Frame, parts: string, ready: string): Promise<void> {
  const reached = await page.evaluateHandle(() => ({ count: 0 }));
  await page.waitForFunction(
    ([all, state, progress]) => {
      const part = document.querySelectorAll(all)[progress.count];
      if (part) part.scrollIntoView({ behavior: 'instant' });
      else scrollTo({ top: 0, behavior: 'instant' });
      if (part?.matches(state)) progress.count++;
      return !part;
    },
    [parts, ready, reached] as const
  );
}

/** Jumps from part to part, waits until every one of them is hydrated, and goes back to the top. */
export async function hydrateAll(page: Page): Promise<void> {
  await beginReading(page);
  await waitAtEach(page, islands, '[data-hydrated="true"]');
}

/** Opens everything that is closed. */
export async function openAll(page: Pick<Page, 'evaluate'>): Promise<void> {
  await page.evaluate(() => {
    for (const disclosure of document.querySelectorAll('details')) disclosure.open = true;
  });
}

/** One of the words that a page carries for its islands, such as `lens.clear`. */
export async function wordOf(page: Page, path: string): Promise<string> {
  const payload = JSON.parse((await page.locator('#locale').textContent()) ?? '{}') as { messages: { live: unknown } };
  return String(path.split('.').reduce<unknown>((words, key) => (words as Record<string, unknown>)[key], payload.messages.live));
}

/** A list of the lens bar, which stands behind one button. */
export async function lensList(page: Page, facet: string): Promise<Locator> {
  const list = page.locator(`#lens select[data-facet="${facet}"]`);
  if (!(await list.isVisible())) {
    await waitHydrated(page, '#lens');
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.narrow') })
      .click();
  }
  return list;
}

/** Keeps the scripts whose address matches on their way until `release` is called: `before` is for opening a page. */
export function hold(pattern: RegExp): { before: (context: BrowserContext) => Promise<unknown>; release: () => void } {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const before = (context: BrowserContext): Promise<unknown> =>
    context.route(pattern, async (route) => {
      await released;
      await route.continue();
    });
  return { before, release: () => release() };
}
