import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { fetchRecordPart } from './fetchRecordPart.ts';
import type { Islands } from './hydrateIslands.ts';
import { isOpen, keepRoom, mark, nameOf, recordOf, sectionOf } from './sectionToggle.ts';

/** Opens sections below their answers, and closes them. */
export interface Opener {
  /** Opens a section; fetches it the first time. Throws, with the page as it was, where it cannot be fetched. */
  show: (toggle: HTMLAnchorElement) => Promise<void>;
  hide: (toggle: HTMLAnchorElement) => void;
  /** Opens those of the sections that are closed and can be fetched; never throws. */
  showAll: (toggles: readonly HTMLAnchorElement[]) => Promise<void>;
}

/** How long a section may load before its link is marked as busy, in ms. */
const patience = 300;

/** Fetches the record of a section, puts it below the answer and watches its islands. */
async function fetchInto(toggle: HTMLAnchorElement, islands: Islands, lens: Lens): Promise<void> {
  const room = keepRoom(toggle);
  const busy = setTimeout(() => toggle.setAttribute('aria-busy', 'true'), patience);
  try {
    const { element, spoken } = await fetchRecordPart(toggle.href, nameOf(toggle));
    if (element.querySelector('[data-island]')) delete sectionOf(toggle).dataset['hydrated']; // not again before these islands are hydrated
    room.replaceWith(element);
    lens.records = readRecords(document);
    islands.watch(element, spoken);
  } finally {
    clearTimeout(busy);
    toggle.removeAttribute('aria-busy');
    room.remove();
  }
}

/** Makes the opener of a page's sections, each of which is fetched once. */
export function createOpener(islands: Islands, lens: Lens): Opener {
  const fetching = new Map<HTMLAnchorElement, Promise<void>>();
  const show: Opener['show'] = async (toggle) => {
    mark(toggle, true);
    if (!recordOf(toggle)) {
      const fetched = fetching.get(toggle) ?? fetchInto(toggle, islands, lens);
      fetching.set(toggle, fetched);
      try {
        await fetched;
      } catch (error) {
        fetching.delete(toggle);
        mark(toggle, false);
        throw error;
      }
    }
    recordOf(toggle)?.toggleAttribute('hidden', !isOpen(toggle)); // it may have been closed again while it loaded
  };
  return {
    show,
    hide: (toggle) => {
      mark(toggle, false);
      recordOf(toggle)?.setAttribute('hidden', '');
    },
    showAll: async (toggles) => {
      await Promise.allSettled(toggles.filter((toggle) => !isOpen(toggle)).map(show));
    }
  };
}
