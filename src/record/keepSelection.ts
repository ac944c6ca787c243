import { retainedQuery } from '../lens/query.ts';

/** Has links to the explainer and to other languages keep what was selected where the reader came from. */
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
