/** The links that lead from the answers of a page to all that is known, in the order of the page. */
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

/** The record of a section, if it has been opened before. */
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

/** Says on a link whether its section is open and what a click does then, and opens or closes what the answer itself folds: its cards. */
export function mark(way: HTMLAnchorElement, isOpened: boolean): void {
  way.setAttribute('aria-expanded', String(isOpened));
  for (const card of sectionOf(way).querySelectorAll<HTMLDetailsElement>('[data-part="gist"] [data-record] > details')) card.open = isOpened;
}

/** Keeps room below an answer for what is fetched: else it would move what stands below it under the reader's eyes. Returns the room. */
export function keepRoom(way: HTMLAnchorElement): HTMLElement {
  const room = document.createElement('div');
  room.dataset['part'] = 'coming';
  sectionOf(way).append(room);
  return room;
}
