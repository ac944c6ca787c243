import type { Language } from '../i18n/language.ts';
import type { FacetKey } from '../lens/facets.ts';
import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { fetchRecordPart } from './fetchRecordPart.ts';
import type { Seek } from './followHash.ts';
import type { Islands } from './hydrateIslands.ts';
import { isPlain } from './openHere.ts';
import { noteOpened, openedOf, rememberOpened, rememberPlace } from './openedSections.ts';

/** The sections of a page of answers: what opens all that is known of each, below its answer. */
export interface Sections {
  /** Opens every section with records that answer one of these facets. */
  openFor: (facets: readonly FacetKey[]) => Promise<void>;
  /** Shows a record that is not on the page: in a dialog, or, if it has no page of its own, in its section. */
  seek: Seek;
}

/** How long nothing need be said of what is fetched, in ms. */
const patience = 300;

/** The links that open sections, in the order of the page. */
function waysIn(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-open]')];
}

function sectionOf(way: HTMLAnchorElement): HTMLElement {
  return way.closest<HTMLElement>('[data-section]') ?? way;
}

function recordOf(way: HTMLAnchorElement): HTMLElement | null {
  return sectionOf(way).querySelector<HTMLElement>('[data-part="record"]');
}

function isOpen(way: HTMLAnchorElement): boolean {
  return way.getAttribute('aria-expanded') === 'true';
}

/** Says on a link whether its section is open, and what a click does then. */
function mark(way: HTMLAnchorElement, isOpened: boolean): void {
  const { less = '', more = way.textContent } = way.dataset;
  way.dataset['more'] = more;
  way.textContent = isOpened ? less : more;
  way.setAttribute('aria-expanded', String(isOpened));
}

/** Opens or closes what an answer itself folds: its cards. */
function foldCards(way: HTMLAnchorElement, isOpened: boolean): void {
  for (const card of sectionOf(way).querySelectorAll<HTMLDetailsElement>('[data-part="gist"] [data-record] > details')) card.open = isOpened;
}

/** Keeps room for what is fetched: else it would move what stands below it under the reader's eyes. */
function keepRoom(way: HTMLAnchorElement): HTMLElement {
  const room = document.createElement('div');
  room.dataset['part'] = 'coming';
  sectionOf(way).append(room);
  return room;
}

/** Makes the ways into the sections open them in place. Each is fetched once, when it is first asked for; where that fails, the link is followed. */
export function createSections(islands: Islands, lens: Lens, language: Language): Sections {
  const fetching = new Map<HTMLAnchorElement, Promise<void>>();

  const fetchOnce = async (way: HTMLAnchorElement): Promise<void> => {
    const room = keepRoom(way);
    const busy = setTimeout(() => way.setAttribute('aria-busy', 'true'), patience);
    try {
      const part = await fetchRecordPart(way.href, way.dataset['open'] ?? '');
      if (part.element.querySelector('[data-island]')) delete sectionOf(way).dataset['hydrated']; // not alive before its island is
      room.replaceWith(part.element);
      lens.records = readRecords(document);
      islands.watch(part.element, part.language);
    } finally {
      clearTimeout(busy);
      way.removeAttribute('aria-busy');
      room.remove();
    }
  };

  const show = async (way: HTMLAnchorElement): Promise<void> => {
    mark(way, true);
    foldCards(way, true);
    const known = recordOf(way) ? undefined : (fetching.get(way) ?? fetchOnce(way));
    if (known) fetching.set(way, known);
    try {
      await known;
    } catch (error) {
      fetching.delete(way);
      mark(way, false);
      throw error;
    }
    recordOf(way)?.toggleAttribute('hidden', !isOpen(way)); // it may have been closed again while it was on its way
  };

  const hide = (way: HTMLAnchorElement): void => {
    mark(way, false);
    foldCards(way, false);
    recordOf(way)?.setAttribute('hidden', '');
  };

  const opened = (): string[] => waysIn().flatMap((way) => (isOpen(way) ? (way.dataset['open'] ?? []) : []));
  /** Opens what can be had: a section that cannot be fetched stays closed, and its link leads to its page. */
  const openAll = (ways: readonly HTMLAnchorElement[]): Promise<unknown> => Promise.allSettled(ways.filter((way) => !isOpen(way)).map(show));

  const toggle = async (way: HTMLAnchorElement): Promise<void> => {
    if (isOpen(way)) hide(way);
    else await show(way);
    rememberOpened(opened());
    if (isOpen(way)) recordOf(way)?.focus({ preventScroll: true });
  };

  /** Opens the section whose own page a link leads to a place on, and goes there. */
  const goTo = async (way: HTMLAnchorElement, hash: string): Promise<void> => {
    if (!isOpen(way)) {
      await show(way);
      rememberOpened(opened());
    }
    location.hash = hash;
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null;
    const way = link && waysIn().find((one) => one === link || (link.hash && one.pathname === link.pathname && one.host === link.host));
    if (!way || !isPlain(event)) return;
    event.preventDefault();
    void (way === link ? toggle(way) : goTo(way, link.hash)).catch(() => location.assign(link.href));
  });

  const restore = async (): Promise<void> => {
    const asked = openedOf(history.state);
    if (!asked) {
      noteOpened(opened()); // a link to a place on this page: what was open stays open
      return;
    }
    for (const way of waysIn()) if (isOpen(way) && !asked.includes(way.dataset['open'] ?? '')) hide(way);
    await openAll(waysIn().filter((way) => asked.includes(way.dataset['open'] ?? '')));
  };
  if (waysIn().length) {
    addEventListener('popstate', () => void restore());
    void rememberPlace(restore);
  }

  return {
    openFor: async (facets) => {
      await openAll(waysIn().filter((way) => way.dataset['facets']?.split(' ').some((facet) => (facets as readonly string[]).includes(facet))));
    },
    seek: async (id, isAsked) => {
      if (id === undefined || !waysIn().length) return;
      const link = document.createElement('a');
      link.href = `record/${encodeURIComponent(id)}/`;
      const { showRecord } = await import('./recordDialog.ts');
      await showRecord(link, language, isAsked).catch(async () => {
        await openAll(waysIn());
        document.getElementById(id)?.scrollIntoView();
      });
    }
  };
}
