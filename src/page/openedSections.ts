/** What an entry of the history knows of this page. */
interface Entry {
  /** The sections that are open. */
  opened?: string[];
  /** How far the page was scrolled when it was left, in CSS pixels. */
  top?: number;
}

/** The sections that are open by an entry of the history. */
export function openedOf(state: unknown): readonly string[] {
  const { opened } = Object(state) as Entry;
  return Array.isArray(opened) ? opened : [];
}

function remember(kind: 'pushState' | 'replaceState', opened: readonly string[]): void {
  try {
    history[kind]({ ...(Object(history.state) as Entry), opened }, '');
  } catch {
    // some apps that show pages keep no history: what is open is closed by its own control
  }
}

/** Adds an entry to the history in which these sections are open: "back" is then as it was before. */
export function rememberOpened(opened: readonly string[]): void {
  remember('pushState', opened);
}

/** Whether the entry is new, as after a link to a place on the page: what is open stays open in it. Notes that. */
export function keepOpened(opened: readonly string[]): boolean {
  const isNew = (Object(history.state) as Entry).opened === undefined;
  if (isNew) remember('replaceState', opened);
  return isNew;
}

/** Restores what was open when the page was left, and then the place of its reader; and notes that place when it is left again. */
export async function rememberPlace(restore: () => Promise<void>): Promise<void> {
  addEventListener('pagehide', () => {
    if (openedOf(history.state).length) history.replaceState({ ...(Object(history.state) as Entry), top: scrollY }, '');
  });
  keepOpened([]);
  const { top } = Object(history.state) as Entry;
  if (!openedOf(history.state).length) return;
  await restore();
  if (top !== undefined) scrollTo({ top, behavior: 'instant' });
}
