import { createDialog, fillDialog } from '../ui/dialog.ts';
import { fetchPart } from '../ui/fetchPart.ts';
import { isPlain, leaving } from './openHere.ts';
import type { Spoken } from './spoken.ts';

/** Whether this page is in the frame of a host, which may be taller than what the reader sees of it. */
const isFramed = document.documentElement.dataset['kind'] === 'embed';

let dialog: HTMLDialogElement | undefined;
/** Whether the history has an entry for the open dialog, so that "back" closes it. */
let isEntered = false;

/** Fetches the main part of a record's page for the dialog. Throws where there is none. */
async function fetchRecord(address: string): Promise<HTMLElement> {
  const article = await fetchPart(address, 'article[data-record]');
  if (isFramed) for (const link of article.querySelectorAll('a')) link.target = '_blank';
  // Ids must be unique on this page, and the lens counts its records: the dialog's content must have neither.
  for (const part of [article, ...article.querySelectorAll<HTMLElement>('[id]')]) {
    part.dataset['place'] = part.id;
    part.removeAttribute('id');
    delete part.dataset['record'];
  }
  return article;
}

function close(): void {
  dialog?.close();
}

function onClose(): void {
  document.removeEventListener('click', onLeave);
  removeEventListener('popstate', close);
  if (isEntered && dialog?.returnValue !== leaving) history.back();
  isEntered = false;
}

/** Makes a link that leads out of the dialog replace its entry in the history: "back" then shows what was under the dialog. */
function onLeave(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('dialog a[href]') : null;
  if (!link || link.target || event.defaultPrevented || !isPlain(event)) return;
  const isHere = link.hash !== '' && link.host === location.host && link.pathname === location.pathname;
  if (!isHere && !isEntered) return;
  event.preventDefault();
  if (isHere) dialog?.close(leaving);
  location.replace(isHere ? link.hash : link.href);
}

function findPlace(hash: string): Element | null {
  return hash ? (dialog?.querySelector(`[data-place="${CSS.escape(decodeURIComponent(hash.slice(1)))}"]`) ?? null) : null;
}

/** A copy of a link that leads to the record's own page and does not open the dialog. */
function pageLink(link: HTMLAnchorElement, text: string): HTMLAnchorElement {
  const page = link.cloneNode() as HTMLAnchorElement;
  page.textContent = text;
  page.ariaLabel = null;
  page.dataset['followed'] = '';
  return page;
}

/** A frame may be far taller than what its reader sees of it, so the dialog opens near its link there. */
function placeBeside(link: HTMLAnchorElement): void {
  if (!dialog || !isFramed) return;
  const at = Math.min(link.getBoundingClientRect().top - 120, innerHeight - dialog.offsetHeight - 16);
  dialog.style.setProperty('--at', `${Math.max(16, at)}px`);
}

/** Adds an entry for the dialog to the history, where that is allowed. */
function enter(): void {
  try {
    history.pushState(history.state, '');
  } catch {
    return; // denied in some in-app browsers: there "back" leaves the page
  }
  isEntered = true;
  addEventListener('popstate', () => (isEntered = false), { once: true });
  addEventListener('popstate', close);
}

/**
 * Opens the dialog with an entry in the history, so that "back" closes it. Without an entry in a frame, whose history is the host's, and
 * for a reader who comes by the address of a record and has no page to go back to.
 */
function open(link: HTMLAnchorElement, isAsked: boolean): void {
  if (!isFramed && isAsked) enter();
  document.addEventListener('click', onLeave);
  if (!dialog) return;
  dialog.returnValue = '';
  dialog.showModal();
  placeBeside(link);
}

/** Shows the record's page that a link leads to in a dialog; a link within the dialog changes its content. Throws where the page cannot be fetched. */
export async function showRecord(link: HTMLAnchorElement, { word }: Spoken, isAsked = true): Promise<void> {
  const article = await fetchRecord(link.origin + link.pathname);
  dialog ??= createDialog(onClose);
  fillDialog(dialog, article, word('live.record.close'), [pageLink(link, word('live.record.page'))]);
  if (!dialog.open) open(link, isAsked);
  const place = findPlace(link.hash);
  if (place) place.scrollIntoView();
  else dialog.scrollTop = 0;
}
