import type { Spoken } from './spoken.ts';

/**
 * Says, right before a link that could not be opened, that there is no network, as long as that is so. Returns whether it is: the link, if
 * followed, would replace the page by an error of the browser's.
 */
export function tellOffline(link: Element, { word }: Spoken): boolean {
  if (navigator.onLine) return false;
  if (!link.previousElementSibling?.matches('.offline')) {
    const statement = document.createElement('span');
    statement.className = 'notice offline';
    statement.setAttribute('role', 'alert'); // a status that comes with its text is not read out by all
    statement.textContent = word('live.offline');
    link.before(statement);
    addEventListener('online', () => statement.remove(), { once: true });
  }
  return true;
}
