const followed = 'followed';

/** Follows a link as the browser would have: where there is nothing to put into a dialog. */
function follow(link: HTMLAnchorElement): void {
  link.dataset[followed] = '';
  link.click();
  Reflect.deleteProperty(link.dataset, followed);
}

/** Whether a click asks for this page, not for a new tab or window. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

/**
 * Opens the pages of records in a dialog over the page, so that readers keep their place. Without this script, and
 * where the page of a record cannot be fetched, such a link is one like any other.
 */
export function openRecordsHere(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="record/"]:not([rel~="external"])') : null;
    if (!link || followed in link.dataset || !isPlain(event)) return;
    event.preventDefault();
    void import('./recordDialog.ts').then(({ showRecord }) => showRecord(link)).catch(() => follow(link));
  });
}
