import { titleOf } from '../share/link.ts';

/**
 * Controls that recur with the same text: those that open a record or a note, lead to its sources, corrections or verdict, share or cite
 * it, and those of a section's picture, data and embed.
 */
const alike =
  'summary:not(:has(h3)), [href*="picture/"], [download], [data-build], [data-share], [data-cite], .corrected, [data-record="claim"] a, [data-entry] a, .source a[href*="record/"]';

/**
 * Gives controls with the same text distinct accessible names, for readers of a list of all links or buttons: the text, and the title of
 * the record or section. By script, since the titles, printed again, would exceed the size limit of the longest page.
 */
export function nameControls(part: ParentNode): void {
  for (const control of part.querySelectorAll(alike)) {
    const place = control.closest('[data-record], [data-entry], [data-section]');
    const [text, title] = [control.textContent.trim(), titleOf(place)];
    if (place && !text.includes(title)) control.ariaLabel = `${text}: ${title}`;
  }
}
