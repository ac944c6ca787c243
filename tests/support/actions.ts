import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The parts of a page that scripts bring to life. A page that is made for printing has none. */
export const islands = 'html:not([data-kind="print"]) :is([data-section], #lens)';

/** Scrolls from the top to the end, a screen at a time, as a reader does who reads all of it. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight * 0.8) {
      scrollTo({ top, behavior: 'instant' });
      await pause();
    }
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await pause();
  });
}

/** Waits until the parts that a selector names are alive. */
export async function waitAlive(page: Page, selector = islands): Promise<void> {
  await page.waitForFunction((parts) => [...document.querySelectorAll<HTMLElement>(parts)].every((part) => part.dataset['hydrated'] === 'true'), selector);
}

/** Jumps from part to part, as long at each as it takes to be noticed there. */
export async function jumpThrough(page: Page): Promise<void> {
  await page.evaluate(async (parts) => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (const part of document.querySelectorAll(parts)) {
      part.scrollIntoView({ behavior: 'instant' });
      for (let frames = 0; frames < 3; frames++) await frame();
    }
  }, islands);
}

/** Jumps from part to part, waits until every one of them is alive, and goes back to the top. */
export async function hydrateAll(page: Page): Promise<void> {
  for (const part of await page.locator(islands).all()) {
    await part.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await waitAlive(page, `#${(await part.getAttribute('id')) ?? ''}`);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/** Opens everything that is closed. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const lid of document.querySelectorAll('details')) lid.open = true;
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
    await waitAlive(page, '#lens');
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
