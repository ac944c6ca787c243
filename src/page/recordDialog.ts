import { createDialog, fillDialog } from '../ui/dialog.ts';
import { fetchPart } from '../ui/fetchPart.ts';
import type { Spoken } from './spoken.ts';

/** Whether this page stands in a frame of its host, which may be taller than what its reader sees of it. */
const isFramed = document.documentElement.dataset['kind'] === 'embed';

let dialog: HTMLDialogElement | undefined;
/** Whether the history has an entry for the open dialog, so that "back" closes it. */
let isEntered = false;

/** The page of a record, its main part alone, as it may stand on another page. Throws where there is none. */
async function fetchRecord(address: string): Promise<HTMLElement> {
  const article = await fetchPart(address, 'article[data-record]');
  if (isFramed) for (const link of article.querySelectorAll('a')) link.target = '_blank';
  // An id is of this page, and so is what the lens counts: what is shown here is neither.
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
  if (isEntered) history.back();
}

/** A link to a place on this page closes the dialog that lies over it, and takes the place of its entry in the history. */
function onLeave(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('dialog a[href]') : null;
  if (!link?.hash || link.host !== location.host || link.pathname !== location.pathname) return;
  event.preventDefault();
  isEntered = false;
  close();
  location.replace(link.hash);
}

/** The place in the shown record that an address names. */
function findPlace(hash: string): Element | null {
  return hash ? (dialog?.querySelector(`[data-place="${CSS.escape(decodeURIComponent(hash.slice(1)))}"]`) ?? null) : null;
}

/** The way to the shown record's own page. */
function pageLink(link: HTMLAnchorElement, text: string): HTMLAnchorElement {
  const page = link.cloneNode() as HTMLAnchorElement;
  page.textContent = text;
  page.ariaLabel = null;
  page.dataset['followed'] = '';
  return page;
}

/** A frame may be far taller than the window that its reader sees: there the dialog opens beside its link. */
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
    return; // in some apps that show pages: there "back" leaves the page
  }
  isEntered = true;
  addEventListener('popstate', () => (isEntered = false), { once: true });
  addEventListener('popstate', close);
}

/**
 * Opens the dialog as an entry in the history, to be left by "back" and by links to this page. The history of a host is not ours, and
 * who has come by an address has no entry to go back to.
 */
function open(link: HTMLAnchorElement, isAsked: boolean): void {
  if (!isFramed && isAsked) enter();
  document.addEventListener('click', onLeave);
  dialog?.showModal();
  placeBeside(link);
}

/** Shows the page of a record that a link leads to in a dialog; from within it, in the same one. Fails where it cannot be fetched. */
export async function showRecord(link: HTMLAnchorElement, { word }: Spoken, isAsked = true): Promise<void> {
  const article = await fetchRecord(link.origin + link.pathname);
  dialog ??= createDialog(onClose);
  fillDialog(dialog, article, word('live.record.close'), [pageLink(link, word('live.record.page'))]);
  if (!dialog.open) open(link, isAsked);
  const place = findPlace(link.hash);
  if (place) place.scrollIntoView();
  else dialog.scrollTop = 0;
}
