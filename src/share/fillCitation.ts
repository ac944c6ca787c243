import { answer, copyText } from './link.ts';

/** What of a citation only the reader's browser knows. What is cited on another page than its own says its address. */
function valuesNow(box: HTMLElement, read: Date): Record<string, string> {
  const day = read.toISOString().slice(0, 10);
  const address = new URL(box.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? location.pathname, location.href).href;
  return { address, read: day, readParts: day.split('-').map(Number).join(', ') };
}

/** Fills in the day and the address of the citations in a box. */
function fillCitation(box: HTMLElement, read = new Date()): void {
  const values = valuesNow(box, read);
  for (const gap of box.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { fill = '', before = '', after = '' } = gap.dataset;
    gap.textContent = before + (values[fill] ?? '') + after;
  }
}

/** Copies the citation under a button; where the clipboard is denied, marks it to be copied by hand. */
async function copyFrom(button: HTMLElement): Promise<void> {
  const box = button.closest<HTMLElement>('[data-citation]');
  const text = button.parentElement?.nextElementSibling;
  if (!box || !text) return;
  const isCopied = await copyText(text.textContent);
  if (!isCopied) getSelection()?.selectAllChildren(text);
  answer(button, (isCopied ? box.dataset['copied'] : box.dataset['failed']) ?? '');
}

/** Serves a click in a citation box: opened, it is filled in; on a copy button, it is copied. */
export function serveCitation(target: Element): void {
  const box = target.closest<HTMLElement>('[data-citation]');
  const button = target.closest<HTMLElement>('[data-copy]');
  if (box) fillCitation(box);
  if (button) void copyFrom(button);
}
