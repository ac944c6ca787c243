const followed = 'followed';

/** What a dialog returns that is closed because its reader goes to a place on the page: its entry in the history becomes that place's. */
export const leaving = 'leaving';

/** Follows a link as the browser would, where the dialog failed. */
function follow(link: HTMLAnchorElement): void {
  link.dataset[followed] = '';
  link.click();
  Reflect.deleteProperty(link.dataset, followed);
}

/** Whether a click asks for this page, not for a new tab or window, or a download. */
export function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

/** Says why a link that could not be opened is not followed, and returns whether that is so. */
export type Refuse = (link: HTMLAnchorElement) => boolean;

/**
 * Makes the links of a selector call `open` instead of leaving the page. Where that rejects, the link is followed, unless `refuse` returns
 * true. A click with a modifier key is left to the browser.
 */
export function openHere(selector: string, open: (link: HTMLAnchorElement) => Promise<unknown>, refuse?: Refuse): void {
  let isOpening = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (!link || followed in link.dataset || !isPlain(event)) return;
    event.preventDefault();
    if (isOpening) return; // a second click, before the first was answered
    isOpening = true;
    void open(link)
      .catch(() => refuse?.(link) || follow(link))
      .finally(() => (isOpening = false));
  });
}
