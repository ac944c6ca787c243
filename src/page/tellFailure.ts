import { createNotice } from '../ui/notice.ts';
import type { Spoken } from './spoken.ts';

/** Says, right before an element, that its part could not be started, and offers to reload the page. Says it once. */
export function tellFailure(place: Element, { word }: Pick<Spoken, 'word'>): void {
  if (place.previousElementSibling?.matches('.failed')) return;
  place.before(createNotice('failed', [word('live.failed.text'), word('live.failed.reload')], () => location.reload()));
}
