import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { fetchRecordPart } from './fetchRecordPart.ts';
import type { Islands } from './hydrateIslands.ts';
import { isOpen, keepRoom, mark, nameOf, recordOf, sectionOf } from './wayIn.ts';

/** Opens sections below their answers, and closes them. */
export interface Opener {
  /** Opens a section; fetches it the first time. Throws, with the page as it was, where it cannot be fetched. */
  show: (way: HTMLAnchorElement) => Promise<void>;
  hide: (way: HTMLAnchorElement) => void;
  /** Opens those of the sections that are closed and can be fetched; never throws. */
  showAll: (ways: readonly HTMLAnchorElement[]) => Promise<void>;
}

/** How long a section may load before its link is marked as busy, in ms. */
const patience = 300;

/** Fetches the record of a section, puts it below the answer and watches its islands. */
async function fetchInto(way: HTMLAnchorElement, islands: Islands, lens: Lens): Promise<void> {
  const room = keepRoom(way);
  const busy = setTimeout(() => way.setAttribute('aria-busy', 'true'), patience);
  try {
    const { element, spoken } = await fetchRecordPart(way.href, nameOf(way));
    if (element.querySelector('[data-island]')) delete sectionOf(way).dataset['hydrated']; // not again before these islands are hydrated
    room.replaceWith(element);
    lens.records = readRecords(document);
    islands.watch(element, spoken);
  } finally {
    clearTimeout(busy);
    way.removeAttribute('aria-busy');
    room.remove();
  }
}

/** Makes the opener of a page's sections, each of which is fetched once. */
export function createOpener(islands: Islands, lens: Lens): Opener {
  const fetching = new Map<HTMLAnchorElement, Promise<void>>();
  const show: Opener['show'] = async (way) => {
    mark(way, true);
    if (!recordOf(way)) {
      const fetched = fetching.get(way) ?? fetchInto(way, islands, lens);
      fetching.set(way, fetched);
      try {
        await fetched;
      } catch (error) {
        fetching.delete(way);
        mark(way, false);
        throw error;
      }
    }
    recordOf(way)?.toggleAttribute('hidden', !isOpen(way)); // it may have been closed again while it loaded
  };
  return {
    show,
    hide: (way) => {
      mark(way, false);
      recordOf(way)?.setAttribute('hidden', '');
    },
    showAll: async (ways) => {
      await Promise.allSettled(ways.filter((way) => !isOpen(way)).map(show));
    }
  };
}
