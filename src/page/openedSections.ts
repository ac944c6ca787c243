/** What an entry of the history knows of this page. */
interface Entry {
  /** The sections that are open. */
  opened?: string[];
  /** How far the page was scrolled when it was left, in CSS pixels. */
  top?: number;
}

/** The sections that are open by an entry of the history; nothing for an entry that this page has not made, as of a link to a place on it. */
export function openedOf(state: unknown): readonly string[] | undefined {
  const { opened } = Object(state) as Entry;
  return Array.isArray(opened) ? opened : undefined;
}

function remember(kind: 'pushState' | 'replaceState', opened: readonly string[]): void {
  try {
    history[kind]({ ...(Object(history.state) as Entry), opened }, '');
  } catch {
    // some apps that show pages keep no history: what is open is closed by its own control
  }
}

/** Notes in the present entry of the history that these sections are open. */
export function noteOpened(opened: readonly string[]): void {
  remember('replaceState', opened);
}

/** Adds an entry to the history in which these sections are open: "back" is then as it was before. */
export function rememberOpened(opened: readonly string[]): void {
  remember('pushState', opened);
}

/** Restores what was open when the page was left, and then the place of its reader; and notes that place when it is left again. */
export async function rememberPlace(restore: () => Promise<void>): Promise<void> {
  const notePlace = (): void => {
    if (openedOf(history.state)?.length) history.replaceState({ ...(Object(history.state) as Entry), top: scrollY }, '');
  };
  addEventListener('scrollend', notePlace); // what is noted while a page is being left may come too late for a reload
  addEventListener('pagehide', () => {
    notePlace();
    if (openedOf(history.state)?.length) history.scrollRestoration = 'manual'; // a browser would restore the place before what is open is there
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) history.scrollRestoration = 'auto'; // the page is as it was left
  });
  const { top } = Object(history.state) as Entry;
  if (!openedOf(history.state)) noteOpened([]);
  if (!openedOf(history.state)?.length) return;
  await restore();
  if (top !== undefined) scrollTo({ top, behavior: 'instant' });
  history.scrollRestoration = 'auto';
}
