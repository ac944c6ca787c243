import { say } from '../i18n/t.ts';

/** The title of a record, without the mark that it was corrected. */
function titleOf(id: string): string {
  const title = document.getElementById(id)?.querySelector('h3, h4, th, [data-title]')?.cloneNode(true) as Element | undefined;
  title?.querySelector('.corrected')?.remove();
  return title?.textContent.trim() ?? document.title;
}

/** The address of a record on this page, without what is selected. */
function addressOf(id: string): string {
  return `${location.origin}${location.pathname}#${id}`;
}

/** A citation of a record in plain text: its title, the site, its address, and the day it was read. */
export function citationOf(id: string, read: Date): string {
  const site = document.querySelector('.name')?.textContent ?? document.title;
  return say('live.cite.text', { title: titleOf(id), site, address: addressOf(id), date: read });
}

/** Writes the answer beside the button, in a place that assistive technology reads out. */
function answer(button: HTMLElement, text: string): void {
  const status = button.parentElement?.querySelector('[role="status"]') ?? document.createElement('span');
  status.setAttribute('role', 'status');
  if (!status.isConnected) button.after(status);
  status.textContent = text;
}

/** Copies the permalink or the citation of the record that a button stands in; where the clipboard is denied, shows the text to copy by hand. */
export async function copyCitation(button: HTMLElement): Promise<void> {
  const id = button.closest('[data-record]')?.id ?? '';
  const isLink = button.dataset['cite'] === 'link';
  const text = isLink ? addressOf(id) : citationOf(id, new Date());
  try {
    await navigator.clipboard.writeText(text);
    answer(button, say(isLink ? 'live.cite.linked' : 'live.cite.copied'));
  } catch {
    answer(button, `${say('live.cite.failed')} ${text}`);
  }
}
