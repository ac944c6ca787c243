const followed = 'followed';

/** Follows a link as the browser would have: where there is nothing to put into a dialog. */
function follow(link: HTMLAnchorElement): void {
  link.dataset[followed] = '';
  link.click();
  Reflect.deleteProperty(link.dataset, followed);
}

/** Whether a click asks for this page, not for a new tab or window. */
export function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
}

/** Opens what the links of a selector lead to over this page. Where `open` fails, such a link is one like any other. */
export function openHere(selector: string, open: (link: HTMLAnchorElement) => Promise<unknown>): void {
  let isOpening = false;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (!link || followed in link.dataset || !isPlain(event)) return;
    event.preventDefault();
    if (isOpening) return; // a second click, before the first has led anywhere
    isOpening = true;
    void open(link)
      .catch(() => follow(link))
      .finally(() => (isOpening = false));
  });
}
