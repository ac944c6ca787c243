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

/** The differences between the explainer in a window of its own and in the frame of a host. */
export interface Surroundings {
  /** Puts the selection into the address; `address` is a path with query and hash. */
  remember: (address: string) => void;
  /** Scrolls to the element that the address names; `isAsked` says whether the reader has just asked for it. */
  show: (element: HTMLElement, isAsked: boolean) => void;
  /** Makes the links work that this kind of page opens over itself. */
  serve: (spoken: Spoken) => void;
  beginning: Beginning;
  /** Says what is selected, where no bar does. */
  tell?: (lens: Lens, spoken: Spoken) => void;
  /** Makes the links from the answers open their sections in place; left out where they lead to pages. */
  openSections?: (islands: Islands, lens: Lens, spoken: Spoken) => Sections;
}

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
      // denied in a sandboxed frame and some in-app browsers: the selection works without the address
    }
    follow();
  });
}

function start(surroundings: Surroundings): void {
  const spoken = readSpoken(document);

  // Before the islands, which replay interactions from before this script.
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
  /** Fetches the sections that the selection concerns, and hydrates all islands, so that it applies to everything. */
  const follow = async (): Promise<void> => {
    surroundings.tell?.(lens, spoken);
    await sections?.openFor(lens.active);
    await islands.hydrateAll();
  };

  const edition = shownEdition(); // from the address, or chosen before this script ran
  read();
  lens.turn(edition);
  followEdition(lens);
  // The HTML is printed with the default selection: any other must hydrate the page at once.
  const selected = queryOf(lens.selection) ? follow() : Promise.resolve();
  void sections?.restore(selected);
  addEventListener('popstate', () => {
    read();
    void follow();
  });
  void followHash(lens, selected, surroundings.show, sections?.seek);
  carryLens(lens);
  surroundings.serve(spoken);
}

/** Starts the printed explainer as soon as the document is parsed. */
export function startExplainer(surroundings: Surroundings): void {
  whenRead(() => start(surroundings));
}
