import { fetchPart } from '../ui/fetchPart.ts';
import { startBuilder } from './startBuilder.ts';

/** Opens the builder over the page, at the part that a link names and with what is selected now. Fails where it cannot be fetched. */
export async function openBuilder(link: HTMLAnchorElement, close: string): Promise<void> {
  const article = await fetchPart(link.origin + link.pathname, '[data-builder]');
  const dialog = document.createElement('dialog');
  dialog.setAttribute('closedby', 'any');
  dialog.setAttribute('aria-label', article.querySelector('h1')?.textContent ?? '');
  const head = document.createElement('p');
  const button = document.createElement('button');
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  head.append(button);
  dialog.append(head, article);
  document.body.append(dialog);
  dialog.showModal();
  const end = startBuilder(article, link);
  dialog.addEventListener('close', () => {
    end();
    dialog.remove();
    link.focus();
  });
}
