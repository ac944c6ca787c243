import { startBuilder } from './builder.ts';

/** The builder's page, its main part alone, as it may stand on another page. Throws where there is none. */
async function fetchBuilder(address: string): Promise<HTMLElement> {
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('[data-builder]');
  if (!response.ok || !article) throw new Error(`no builder at ${address}`);
  for (const link of article.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', address).href;
  // An id is of this page.
  for (const part of article.querySelectorAll('[id]')) part.removeAttribute('id');
  article.dataset['address'] = address;
  return article;
}

/** Opens the builder over the page, at the part that a link names and with what is selected now. Fails where it cannot be fetched. */
export async function openBuilder(link: HTMLAnchorElement, close: string): Promise<void> {
  const article = await fetchBuilder(link.origin + link.pathname);
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
