/** The only script of a record's page: the reader's colours, copying citations, and links that keep what was selected. */
import { keepForOffline } from '../offline/register.ts';
import { serveCitation } from '../share/fillCitation.ts';
import { keptQuery } from '../state/query.ts';
import { offerThemes } from '../state/theme.ts';
import { replay } from '../state/touch.ts';

function start(): void {
  offerThemes();
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element) serveCitation(target);
  });
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language], a[data-full]') : null;
      if (link) link.search = keptQuery(location.search);
    },
    true
  );
  const early = [...(window.touched ?? [])];
  window.touched = { push: () => undefined, [Symbol.iterator]: () => [][Symbol.iterator]() };
  early.forEach(replay);
}

// The script is async: it may run before the page is read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
keepForOffline();
