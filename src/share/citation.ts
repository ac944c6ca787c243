import type { Language } from '../i18n/language.ts';
import { answer, copyText, linkTo, shareLink, titleIn, titleOf } from './link.ts';

/** The id of the record that a button is in; outside of a record, that of the section. */
function placeOf(button: HTMLElement): string {
  return button.closest('[data-record]')?.id ?? button.closest('[data-section]')?.id ?? '';
}

/** The address to cite a record by: that of its own page, to which its sources lead; else its place on the page. */
function citedAddress(id: string, record: Element | null): string {
  const own = record?.querySelector<HTMLAnchorElement>(`a[href*="record/${CSS.escape(id)}/"]`);
  if (!own) return linkTo(id, '');
  const { origin, pathname } = new URL(own.href);
  return origin + pathname;
}

/** A citation of a record in plain text: its title, the site, its address, and the day on which it was read. */
export function citationOf(id: string, read: Date, { say }: Language): string {
  const site = document.querySelector('.name')?.textContent ?? document.title;
  const record = document.getElementById(id);
  return say('live.cite.text', { title: titleOf(record), site, address: citedAddress(id, record), date: read });
}

/** Copies the citation of the record that a button is in; where the clipboard is denied, shows the text to copy by hand. */
async function copyCitation(button: HTMLElement, language: Language): Promise<void> {
  const text = citationOf(placeOf(button), new Date(), language);
  answer(button, (await copyText(text)) ? language.say('live.cite.copied') : `${language.say('live.cite.failed')} ${text}`);
}

/** Handles a click on a button that cites its record, or shares its record or section with what is selected. `query` is `''` or begins with `?`. */
export async function serveRecordButton(button: HTMLElement, query: string, language: Language): Promise<void> {
  if (button.dataset['cite'] !== undefined) return copyCitation(button, language);
  const id = placeOf(button);
  const over = button.closest<HTMLElement>('[data-address]'); // in a dialog with a record's own page
  const title = over ? titleIn(over.querySelector('h1')) : titleOf(document.getElementById(id));
  return shareLink(button, title, over ? (over.dataset['address'] ?? '') + query : linkTo(id, query), {
    copied: language.say('live.cite.linked'),
    failed: language.say('live.cite.failed')
  });
}
