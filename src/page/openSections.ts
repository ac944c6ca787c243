import type { FacetKey } from '../lens/facets.ts';
import type { Lens } from '../lens/lens.svelte.ts';
import { createOpener, type Opener } from './createOpener.ts';
import type { Seek } from './followHash.ts';
import type { Islands } from './hydrateIslands.ts';
import { noteOpened, openedOf, rememberOpened, rememberPlace } from './openedSections.ts';
import { isPlain, leaving } from './openHere.ts';
import type { Spoken } from './spoken.ts';
import { tellOffline } from './tellOffline.ts';
import { withSheet } from './withSheet.ts';
import { cardsOf, isOpen, nameOf, openNames, recordOf, sectionToggles } from './sectionToggle.ts';

/** The sections of a page of answers, each of which opens below its answer. */
export interface Sections {
  /** Opens every section with records that one of these facets applies to. */
  openFor: (facets: readonly FacetKey[]) => Promise<void>;
  /** Shows a record that is not on the page: in a dialog or, if that fails, in its section. */
  seek: Seek;
  /** Brings the page to the state and the place in which it was left, once `selected` resolves: what the address selects is applied then. */
  restore: (selected: Promise<void>) => Promise<void>;
}

/** Closes a section. Its way in stays where it is on the screen: cards above it may fold. */
function close({ hide }: Opener, toggle: HTMLAnchorElement): void {
  const { top } = toggle.getBoundingClientRect();
  hide(toggle);
  scrollBy({ top: toggle.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** Opens a section and moves the focus into it: to the first of the cards that open with it, or else to what comes below the answer. */
async function open({ show }: Opener, toggle: HTMLAnchorElement): Promise<void> {
  const shown = show(toggle);
  const [card] = cardsOf(toggle);
  card?.querySelector('summary')?.focus({ preventScroll: true });
  card?.scrollIntoView({ behavior: 'instant' });
  await shown;
  if (!card && isOpen(toggle)) recordOf(toggle)?.focus({ preventScroll: true });
}

/** Opens or closes a section and adds an entry to the history. */
async function openOrClose(opener: Opener, toggle: HTMLAnchorElement): Promise<void> {
  if (isOpen(toggle)) close(opener, toggle);
  else await open(opener, toggle);
  rememberOpened(openNames());
}

/**
 * Opens a section if it is closed, and goes to the place in it that a link leads to. From a dialog over the page, which has an entry
 * in the history, that place takes the entry over.
 */
async function goTo({ show }: Opener, toggle: HTMLAnchorElement, link: HTMLAnchorElement): Promise<void> {
  const dialog = link.closest('dialog');
  const isNew = !isOpen(toggle);
  if (isNew) await show(toggle);
  dialog?.close(leaving);
  if (isNew) (dialog ? noteOpened : rememberOpened)(openNames());
  if (dialog) location.replace(link.hash);
  else location.hash = link.hash;
}

/**
 * Handles clicks on links to sections: those of the answers, and those to places on a section's own page. Where the section cannot be
 * opened, the link is followed, unless there is no network.
 */
function serveClicks(opener: Opener, spoken: Spoken): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(':is(main, dialog) a[href]') : null;
    const toggle = link && sectionToggles().find((one) => one === link || (link.hash && one.pathname === link.pathname && one.host === link.host));
    if (!toggle || event.defaultPrevented || !isPlain(event)) return;
    event.preventDefault();
    (toggle === link ? openOrClose(opener, toggle) : goTo(opener, toggle, link)).catch(() => tellOffline(link, spoken) || location.assign(link.href));
  });
}

/** Opens and closes sections as the history asks. Returns what does so for the current entry. */
function followHistory({ hide, showAll }: Opener): () => Promise<void> {
  const restore = async (): Promise<void> => {
    const asked = openedOf(history.state);
    if (!asked) {
      noteOpened(openNames()); // the entry of a link to a place on this page: what was open stays open
      return;
    }
    const isAsked = (toggle: HTMLAnchorElement): boolean => asked.includes(nameOf(toggle));
    sectionToggles()
      .filter((toggle) => isOpen(toggle) && !isAsked(toggle))
      .forEach(hide);
    await showAll(sectionToggles().filter(isAsked));
  };
  if (!sectionToggles().length) return () => Promise.resolve();
  addEventListener('popstate', () => void restore());
  if (!openedOf(history.state)) noteOpened([]);
  return restore;
}

/** The form of the ids of records, and their greatest length, as in `src/schema/parts.ts`: nothing else is asked for, whatever an address says. */
const idForm = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const longestId = 80;

function isId(text: string | undefined): text is string {
  return text !== undefined && text.length <= longestId && idForm.test(text);
}

/** Whether a page could not be fetched because the site has none at its address. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && error.message === '404';
}

async function find({ showAll }: Opener, spoken: Spoken, id: string, isAsked: boolean): Promise<void> {
  const link = document.createElement('a');
  link.href = `record/${id}/`;
  try {
    const { showRecord } = await withSheet(import('./recordDialog.ts'));
    await showRecord(link, spoken, isAsked);
  } catch (error) {
    if (isMissing(error)) return; // no record has this id
    await showAll(sectionToggles());
    document.getElementById(id)?.scrollIntoView();
  }
}

/** Makes links to the sections of a page open them in place. */
export function createSections(islands: Islands, lens: Lens, spoken: Spoken): Sections {
  const opener = createOpener(islands, lens);
  serveClicks(opener, spoken);
  const restore = followHistory(opener);
  return {
    openFor: async (facets) => {
      const concerned = sectionToggles().filter((toggle) =>
        toggle.dataset['facets']?.split(' ').some((facet) => (facets as readonly string[]).includes(facet))
      );
      await opener.showAll(concerned);
      if (concerned.length) noteOpened(openNames());
    },
    seek: async (id, isAsked) => {
      if (isId(id) && sectionToggles().length) await find(opener, spoken, id, isAsked);
    },
    restore: (selected) =>
      rememberPlace(async () => {
        // With none open there is nothing to restore, and what the address selects may be opening sections by now.
        if (openedOf(history.state)?.length) await restore();
        await selected;
      })
  };
}
