import { Lens } from '../lens/lens.svelte.ts';
import { queryOf, selectionOf } from '../lens/query.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { offeredVocabulary } from '../lens/vocabulary.ts';
import type { Sections } from './openSections.ts';
import { whenRead } from '../ui/whenRead.ts';
import { followEdition, showEdition, shownEdition } from './turnEdition.ts';
import { followHash } from './followHash.ts';
import { createIslands, type Beginning, type Islands } from './hydrateIslands.ts';
import { readSpoken, type Spoken } from './spoken.ts';
import { carryLens } from './carryLens.ts';
import { tellFailure } from './tellFailure.ts';

/** What differs between the explainer in a window of its own and in the frame of a host. */
export interface Surroundings {
  /** Puts what is selected into the address; `address` is relative to the host. */
  remember: (address: string) => void;
  /** Brings what the address names into view; `isAsked` says whether the reader has just asked for it. */
  show: (element: HTMLElement, isAsked: boolean) => void;
  /** Serves the links that this kind of page opens over itself. */
  serve: (spoken: Spoken) => void;
  /** With what its islands begin. */
  beginning: Beginning;
  /** Says what is selected, where no bar does. */
  tell?: (lens: Lens, spoken: Spoken) => void;
  /** Serves what leads from a section's answer to all that is known, where that is opened in place. */
  openSections?: (islands: Islands, lens: Lens, spoken: Spoken) => Sections;
}

/** Serves the buttons that share, copy and cite, in whichever island they stand. */
function serveButtons(spoken: Spoken, query: () => string): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('[data-share], [data-cite]');
    const box = target.closest('[data-citation]');
    if (button)
      Promise.all([import('../share/citation.ts'), spoken.language()]).then(
        ([{ serveRecordButton }, language]) => serveRecordButton(button, query(), language),
        () => tellFailure(button, spoken)
      );
    if (box)
      import('../share/fillCitation.ts').then(
        ({ serveCitation }) => serveCitation(target),
        () => tellFailure(box, spoken)
      );
  });
}

function createLens({ remember }: Surroundings, follow: () => void): Lens {
  return new Lens((selection) => {
    showEdition(selection.asof);
    try {
      remember(location.pathname + queryOf(selection, location.search) + location.hash);
    } catch {
      // a sandboxed frame, and some apps that show pages, have no say in the address: the selection holds without it
    }
    follow();
  });
}

function start(surroundings: Surroundings): void {
  const spoken = readSpoken(document);

  // Before the islands, which do again what was done before this script came.
  serveButtons(spoken, () => queryOf(lens.selection));

  const lens = createLens(surroundings, () => void follow());
  lens.records = readRecords(document);
  const vocabulary = offeredVocabulary(lens.records);
  const read = (): void => {
    lens.read(selectionOf(location.search, vocabulary));
    showEdition(lens.selection.asof);
  };
  const islands = createIslands(document, lens, spoken, surroundings.beginning);
  const sections = surroundings.openSections?.(islands, lens, spoken);
  /** What is chosen holds for all that it concerns: that is fetched, where it is not yet on the page, and brought to life. */
  const follow = async (): Promise<void> => {
    surroundings.tell?.(lens, spoken);
    await sections?.openFor(lens.active);
    await islands.hydrateAll();
  };

  const edition = shownEdition(); // of the address, or chosen before this script came
  read();
  lens.turn(edition);
  followEdition(lens);
  // What is printed is in the order of the default: whatever else an address asks for has to be alive at once.
  const alive = queryOf(lens.selection) ? follow() : Promise.resolve();
  addEventListener('popstate', () => {
    read();
    void follow();
  });
  void followHash(lens, alive, surroundings.show, sections?.seek);
  carryLens(lens);
  surroundings.serve(spoken);
}

/** Brings the printed explainer to life, as soon as all of it is read. */
export function startExplainer(surroundings: Surroundings): void {
  whenRead(() => start(surroundings));
}
