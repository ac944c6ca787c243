import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { fetchRecordPart } from './fetchRecordPart.ts';
import type { Islands } from './hydrateIslands.ts';
import { isOpen, keepRoom, mark, nameOf, recordOf, sectionOf } from './wayIn.ts';

/** Opens sections below their answers, and closes them. */
export interface Opener {
  /** Opens a section, which is fetched the first time. Throws, with all as it was, where it cannot be had. */
  show: (way: HTMLAnchorElement) => Promise<void>;
  hide: (way: HTMLAnchorElement) => void;
  /** Opens those of some sections that are closed, as far as they can be had: of one that cannot, the link leads to its page. */
  showAll: (ways: readonly HTMLAnchorElement[]) => Promise<void>;
}

/** How long nothing need be said of what is fetched, in ms. */
const patience = 300;

/** Puts the record of a section below its answer, and has it brought to life. */
async function fetchInto(way: HTMLAnchorElement, islands: Islands, lens: Lens): Promise<void> {
  const room = keepRoom(way);
  const busy = setTimeout(() => way.setAttribute('aria-busy', 'true'), patience);
  try {
    const { element, spoken } = await fetchRecordPart(way.href, nameOf(way));
    if (element.querySelector('[data-island]')) delete sectionOf(way).dataset['hydrated']; // not before that is alive
    room.replaceWith(element);
    lens.records = readRecords(document);
    islands.watch(element, spoken);
  } finally {
    clearTimeout(busy);
    way.removeAttribute('aria-busy');
    room.remove();
  }
}

/** Makes what opens the sections of a page. Each is fetched once. */
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
    recordOf(way)?.toggleAttribute('hidden', !isOpen(way)); // it may have been closed again while it was on its way
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
