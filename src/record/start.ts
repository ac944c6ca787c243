/** The only script of a record's page: the reader's colours, copying citations, and links that keep what was selected. */
import { offerThemes } from '../state/theme.ts';
import { keptQuery } from '../state/query.ts';
import { serveCitations } from '../share/fillCitation.ts';

function start(): void {
  offerThemes();
  serveCitations(document);
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-language], a[data-full]') : null;
      if (link) link.search = keptQuery(location.search);
    },
    true
  );
}

// The script is async: it may run before the page is read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
