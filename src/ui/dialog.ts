/** Makes a dialog over the page, not yet open, that Escape or a click beside it closes. */
export function createDialog(onclose: () => void): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('closedby', 'any');
  dialog.addEventListener('close', onclose);
  document.body.append(dialog);
  return dialog;
}

/** Puts a part of another page into a dialog, below a head with links and a button that closes it. The part's heading is the dialog's name. */
export function fillDialog(dialog: HTMLDialogElement, part: HTMLElement, close: string, links: readonly HTMLElement[] = []): void {
  const head = document.createElement('p');
  const button = document.createElement('button');
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  head.append(...links, button);
  dialog.setAttribute('aria-label', part.querySelector('h1')?.textContent ?? '');
  dialog.replaceChildren(head, part);
}
