import { fetchPage } from '../ui/fetchPage.ts';
import { withSheet } from './withSheet.ts';
import { readSpoken, type Spoken } from './spoken.ts';

/** The record of a section, from the section's own page. */
export interface RecordPart {
  element: HTMLElement;
  /** The words of that page for its islands. */
  spoken: Spoken;
}

/** Adapts the links of another page: those to places on that page lead to places on this one, all others are made absolute. */
function adaptLinks(part: HTMLElement, address: string): void {
  const { pathname } = new URL(address);
  for (const link of part.querySelectorAll('a[href]')) {
    const to = new URL(link.getAttribute('href') ?? '', address);
    link.setAttribute('href', to.pathname === pathname && to.hash ? to.hash : to.href);
  }
}

/** Fetches the record of a section from its own page, and the style sheet for it. Throws where there is none. */
export async function fetchRecordPart(address: string, section: string): Promise<RecordPart> {
  const page = await withSheet(fetchPage(address));
  const element = page.querySelector<HTMLElement>(`[data-section="${section}"] [data-part="record"]`);
  if (!element) throw new Error(`no record of ${section} at ${address}`);
  adaptLinks(element, address);
  return { element: document.importNode(element, true), spoken: readSpoken(page) };
}
