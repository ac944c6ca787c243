import { retainedQuery } from '../lens/query.ts';

/** Makes links to the explainer and to other languages keep the selection in this page's query. */
export function keepSelection(): void {
  document.addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-language], a[data-full]') : null;
      if (link) link.search = retainedQuery(location.search);
    },
    true
  );
}
