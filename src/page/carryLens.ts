import type { Lens } from '../lens/lens.svelte.ts';
import { namedRecord } from './followHash.ts';
import { queryOf } from '../lens/query.ts';

const carrying = 'a[data-language], a[data-full], a[data-build], a[href*="record/"]:not([rel~="external"])';

/** Makes the language links, an embed's way to the full page, and those to the pages of records carry what is selected and where the reader is. */
export function carryLens(lens: Lens): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(carrying) : null;
      if (!link) return;
      const [part, query] = [new URLSearchParams(link.search).get('part'), new URLSearchParams(queryOf(lens.selection))];
      if (part !== null) query.set('part', part); // of the builder: the section that it is called from
      link.search = query.toString();
      if (link.dataset['language']) link.hash = location.hash;
      else if ('full' in link.dataset || 'build' in link.dataset) link.hash = namedRecord()?.id ?? link.hash;
    },
    true
  );
}
