/** The links from the answers of a page to the sections' records, in the order of the page. */
export function sectionToggles(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-open]')];
}

/** The name of the section that a link opens. */
export function nameOf(toggle: HTMLAnchorElement): string {
  return toggle.dataset['open'] ?? '';
}

/** The section that a link opens. */
export function sectionOf(toggle: HTMLAnchorElement): HTMLElement {
  return toggle.closest<HTMLElement>('[data-section]') ?? toggle;
}

/** The record of a section; `null` until it was fetched. */
export function recordOf(toggle: HTMLAnchorElement): HTMLElement | null {
  return sectionOf(toggle).querySelector<HTMLElement>('[data-part="record"]');
}

/** Whether the section that a link opens is open. */
export function isOpen(toggle: HTMLAnchorElement): boolean {
  return toggle.getAttribute('aria-expanded') === 'true';
}

/** The names of the sections that are open. */
export function openNames(): string[] {
  return sectionToggles().filter(isOpen).map(nameOf);
}

/** The cards in the answer of a section, which open with it. */
export function cardsOf(toggle: HTMLAnchorElement): HTMLDetailsElement[] {
  return [...sectionOf(toggle).querySelectorAll<HTMLDetailsElement>('[data-part="gist"] [data-record] > details')];
}

/** Marks a link with the state of its section, and opens or closes the cards in the answer with it. */
export function mark(toggle: HTMLAnchorElement, isOpened: boolean): void {
  toggle.setAttribute('aria-expanded', String(isOpened));
  for (const card of cardsOf(toggle)) card.open = isOpened;
}

/** Appends an empty element below an answer while its record loads, so that the page below does not move under the reader's eyes. Returns it. */
export function keepRoom(toggle: HTMLAnchorElement): HTMLElement {
  const room = document.createElement('div');
  room.dataset['part'] = 'coming';
  sectionOf(toggle).append(room);
  return room;
}
