import { answer, copyText } from './link.ts';

/** The values that only the reader's browser knows. A citation in a dialog names the address of the page that the dialog shows. */
function valuesNow(box: HTMLElement, read: Date): Record<string, string> {
  const day = read.toISOString().slice(0, 10);
  const address = new URL(box.closest<HTMLElement>('[data-address]')?.dataset['address'] ?? location.pathname, location.href).href;
  return { address, read: day, readParts: day.split('-').map(Number).join(', ') };
}

function fillCitation(box: HTMLElement, read = new Date()): void {
  const values = valuesNow(box, read);
  for (const gap of box.querySelectorAll<HTMLElement>('[data-fill]')) {
    const { fill = '', before = '', after = '' } = gap.dataset;
    gap.textContent = before + (values[fill] ?? '') + after;
  }
}

/** Copies the citation below a button; where the clipboard is denied, selects it to be copied by hand. */
async function copyFrom(button: HTMLElement): Promise<void> {
  const box = button.closest<HTMLElement>('[data-citation]');
  const text = button.parentElement?.nextElementSibling;
  if (!box || !text) return;
  const isCopied = await copyText(text.textContent);
  if (!isCopied) getSelection()?.selectAllChildren(text);
  answer(button, (isCopied ? box.dataset['copied'] : box.dataset['failed']) ?? '');
}

/** Handles a click in a citation box: fills in the day and the address, and copies if the click was on a copy button. */
export function serveCitation(target: Element): void {
  const box = target.closest<HTMLElement>('[data-citation]');
  const button = target.closest<HTMLElement>('[data-copy]');
  if (box) fillCitation(box);
  if (button) void copyFrom(button);
}
