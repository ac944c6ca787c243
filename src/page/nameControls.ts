import { titleOf } from '../share/link.ts';

/** What is alike at many places: what opens a record or a note, leads to its sources, corrections or verdict, shares or cites it, and what can be done with a section. */
const alike =
  'summary:not(:has(h3)), [download], [data-build], [data-share], [data-cite], .corrected, [data-record="claim"] a, [data-entry] a, .source a[href*="record/"]';

/**
 * Gives controls that are alike names that tell them apart, for who reads a list of all links or buttons of a page: what is seen,
 * and the title of the record or section. By script, since the titles, printed again, would weigh more than the longest page may.
 */
export function nameControls(part: ParentNode): void {
  for (const control of part.querySelectorAll(alike)) {
    const place = control.closest('[data-record], [data-entry], [data-section]');
    const [text, title] = [control.textContent.trim(), titleOf(place)];
    if (place && !text.includes(title)) control.ariaLabel = `${text}: ${title}`;
  }
}
