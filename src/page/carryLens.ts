import type { Lens } from '../lens/lens.svelte.ts';
import { namedRecord } from './followHash.ts';
import { queryOf } from '../lens/query.ts';

const carrying = 'a[data-language], a[data-full], a[data-build], a:is([href*="record/"], [href*="picture/"]):not([rel~="external"])';

/**
 * Adds the selection, and the colours of an embed, to the links to other languages, to the full page of an embed, to the builder, to pictures
 * and to records' pages. Those to other languages also get the hash, those to the full page and the builder the record that the reader is at.
 */
export function carryLens(lens: Lens): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(carrying) : null;
      if (!link) return;
      const [part, query] = [new URLSearchParams(link.search).get('part'), new URLSearchParams(queryOf(lens.selection, location.search))];
      if (part !== null) query.set('part', part); // of a link to the builder: the section that it is in
      link.search = query.toString();
      if (link.dataset['language']) link.hash = location.hash;
      else if ('full' in link.dataset || 'build' in link.dataset) link.hash = namedRecord()?.id ?? link.hash;
    },
    true
  );
}
