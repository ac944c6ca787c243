import type { Change } from '../schema/records.ts';
import type { Span } from './span.ts';

/** Corrections by their dates, the newest first; of one day, the one that stands last in the dataset. */
export function newestFirst(changes: readonly Change[], spanOf: (edtf: string) => Span): Change[] {
  return changes.toReversed().toSorted((a, b) => spanOf(b.date).start - spanOf(a.date).start);
}
