import { bringTo, firstInView } from './readingPlace.ts';

/**
 * Where a reader left the page: a record in view and its distance from the top of the window, since what stands above it may be taller the
 * next time, e.g. in another font; else the scroll position. Both in CSS pixels.
 */
interface Place {
  id?: string | undefined;
  top: number;
}

/** This page's part of the state of a history entry. */
interface Entry {
  opened?: readonly string[];
  place?: Place;
}

/** The open sections in the state of a history entry; `undefined` for an entry that this page has not made, e.g. of a link to a place on it. */
export function openedOf(state: unknown): readonly string[] | undefined {
  const { opened } = Object(state) as Entry;
  return Array.isArray(opened) ? opened : undefined;
}

function remember(kind: 'pushState' | 'replaceState', change: Entry): void {
  try {
    history[kind]({ ...(Object(history.state) as Entry), ...change }, '');
  } catch {
    // some in-app browsers deny the history: sections are then closed by their own links only, and no place is kept
  }
}

/** Stores in the current entry of the history that these sections are open. */
export function noteOpened(opened: readonly string[]): void {
  remember('replaceState', { opened });
}

/** Adds an entry to the history in which these sections are open, so that "back" restores those of before. */
export function rememberOpened(opened: readonly string[]): void {
  remember('pushState', { opened });
}

/** Whether the page is not as it was printed: sections are open, or something is selected. A browser would restore a place in it too early. */
function isChanged(): boolean {
  return Boolean(openedOf(history.state)?.length) || location.search !== '';
}

function placeInView(): Place {
  const seen = firstInView('[data-record][id]');
  return seen ? { id: seen.element.id, top: seen.top } : { top: scrollY };
}

function goBackTo({ id, top }: Place): void {
  const element = id === undefined ? undefined : document.getElementById(id);
  if (element) bringTo(element, top);
  else if (id === undefined) scrollTo({ top, behavior: 'instant' });
}

/**
 * Restores the page as it was left, by `restore`, and then the place that was read. Stores that place when the page is left again. Of a page
 * that is as it was printed, the browser restores it.
 */
export async function rememberPlace(restore: () => Promise<void>): Promise<void> {
  const notePlace = (): void => {
    if (isChanged()) remember('replaceState', { place: placeInView() });
  };
  addEventListener('scrollend', notePlace); // a place that is stored while the page is being left may come too late for a reload
  addEventListener('pagehide', () => {
    notePlace();
    if (isChanged()) history.scrollRestoration = 'manual';
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) history.scrollRestoration = 'auto'; // the page comes from the back/forward cache as it was left
  });
  const { place } = Object(history.state) as Entry;
  if (!isChanged()) return;
  await restore();
  await document.fonts.ready; // a font that comes within the first moments changes the height of headings
  if (place) goBackTo(place);
  history.scrollRestoration = 'auto';
}
