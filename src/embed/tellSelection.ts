import type { Lens } from '../lens/lens.svelte.ts';
import type { Spoken } from '../page/spoken.ts';
import { createNotice } from '../ui/notice.ts';

let notice: HTMLElement | undefined;

/** Says at the top of an embed that it was given a selection, as long as it has one, and offers to show everything. */
export function tellSelection(lens: Lens, { word }: Pick<Spoken, 'word'>): void {
  notice?.remove();
  if (!lens.active.length) return;
  notice ??= createNotice('selected', [word('live.selected.text'), word('live.selected.all')], () => lens.clear());
  document.querySelector('main')?.prepend(notice);
}
