import type { Page } from 'playwright-core';

/** How far the page goes sideways, and what stands out of it. */
export function overflow(page: Page): Promise<{ width: number; wide: string[] }> {
  return page.evaluate(() => {
    // The line of links to the sections is swiped on a phone, the table of a picture scrolls in its frame.
    const isClipped = (element: Element): boolean => element.closest('svg, .unseen, .skip, .window, .wide, .preview, #lens nav li') !== null;
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !isClipped(element);
    });
    return { width: document.documentElement.scrollWidth, wide: wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)) };
  });
}
