import { dimUnless } from '../ui/adopt.svelte.ts';
import type { Lens } from './lens.svelte.ts';
import type { PageRecord } from './pageRecord.ts';

/** Dims the records inside an adopted element that the lens does not keep. Makes effects: to be called while the element is being adopted. */
export function dimRecords(element: HTMLElement, records: readonly PageRecord[], lens: Lens): undefined {
  for (const record of records) {
    const part = element.querySelector<HTMLElement>(`[id="${record.id}"]`);
    if (part) dimUnless(part, () => lens.keeps(record));
  }
}
