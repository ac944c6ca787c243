/** The links from the answers of a page to the sections' records, in the order of the page. */
export function waysIn(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-open]')];
}

/** The name of the section that a link opens. */
export function nameOf(way: HTMLAnchorElement): string {
  return way.dataset['open'] ?? '';
}

/** The section that a link opens. */
export function sectionOf(way: HTMLAnchorElement): HTMLElement {
  return way.closest<HTMLElement>('[data-section]') ?? way;
}

/** The record of a section; `null` until it was fetched. */
export function recordOf(way: HTMLAnchorElement): HTMLElement | null {
  return sectionOf(way).querySelector<HTMLElement>('[data-part="record"]');
}

/** Whether the section that a link opens is open. */
export function isOpen(way: HTMLAnchorElement): boolean {
  return way.getAttribute('aria-expanded') === 'true';
}

/** The names of the sections that are open. */
export function openNames(): string[] {
  return waysIn().filter(isOpen).map(nameOf);
}

/** Marks a link with the state of its section, and opens or closes the cards in the answer with it. */
export function mark(way: HTMLAnchorElement, isOpened: boolean): void {
  way.setAttribute('aria-expanded', String(isOpened));
  for (const card of sectionOf(way).querySelectorAll<HTMLDetailsElement>('[data-part="gist"] [data-record] > details')) card.open = isOpened;
}

/** Appends an empty element below an answer while its record loads, so that the page below does not move under the reader's eyes. Returns it. */
export function keepRoom(way: HTMLAnchorElement): HTMLElement {
  const room = document.createElement('div');
  room.dataset['part'] = 'coming';
  sectionOf(way).append(room);
  return room;
}
