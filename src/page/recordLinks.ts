import type { Spoken } from './spoken.ts';
import { openHere, type Refuse } from './openHere.ts';

/**
 * Opens the pages of records in a dialog over the page, so that readers keep their place. Without this script, and where the page of a
 * record cannot be fetched, the link is followed as usual; so is always the one to the list of all records. `complete` also waits for
 * styles that the page may lack; `refuse` may keep a link from being followed.
 */
export function openRecordsHere(spoken: Spoken, complete = <Code>(code: Promise<Code>): Promise<Code> => code, refuse?: Refuse): void {
  const open = async (link: HTMLAnchorElement): Promise<void> => {
    const { showRecord } = await complete(import('./recordDialog.ts'));
    await showRecord(link, spoken);
  };
  openHere('a[href*="record/"]:not([rel~="external"], [data-list])', open, refuse);
}
