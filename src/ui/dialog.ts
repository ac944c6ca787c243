/** A dialog over the page, not yet open, that Escape closes and so does a click beside it. */
export function createDialog(onclose: () => void): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('closedby', 'any');
  dialog.addEventListener('close', onclose);
  document.body.append(dialog);
  return dialog;
}

/** Puts a part of another page into a dialog, named as the part is, under a head with links and a button that closes it. */
export function fillDialog(dialog: HTMLDialogElement, part: HTMLElement, close: string, links: readonly HTMLElement[] = []): void {
  const head = document.createElement('p');
  const button = document.createElement('button');
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  head.append(...links, button);
  dialog.setAttribute('aria-label', part.querySelector('h1')?.textContent ?? '');
  dialog.replaceChildren(head, part);
}
