/** The lower edge of the sticky bar, in CSS pixels from the top of the window. */
export function topOfView(): number {
  return document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0;
}

/** The upper edge of an element, in CSS pixels from the top of the window. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** An element that the reader looks at, and its distance from the top of the window in CSS pixels. */
export interface Sight {
  element: Element;
  top: number;
}

/** The first visible element of a selector whose upper edge is in the window, below the bar. */
export function firstInView(selector: string): Sight | undefined {
  const from = Math.floor(topOfView());
  for (const element of document.querySelectorAll(selector)) {
    const top = topOf(element);
    if (top >= from && top < innerHeight && element.checkVisibility()) return { element, top };
  }
  return undefined;
}

/** Scrolls until an element is at a distance from the top of the window, in CSS pixels. */
export function bringTo(element: Element, top: number): void {
  scrollBy({ top: topOf(element) - top, behavior: 'instant' });
}
