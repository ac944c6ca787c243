/** The lower edge of the sticky bar, in CSS pixels from the top of the window. */
export function topOfView(): number {
  return document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0;
}

/** The upper edge of an element, in CSS pixels from the top of the window. */
export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The first visible element of a selector whose upper edge is in the window, below the bar. */
export function firstInView(selector: string): Element | undefined {
  const top = Math.floor(topOfView());
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility() && topOf(element) >= top && topOf(element) < innerHeight);
}

/** Scrolls until an element is at a distance from the top of the window, in CSS pixels. */
export function bringTo(element: Element, top: number): void {
  scrollBy({ top: topOf(element) - top, behavior: 'instant' });
}
