import { rollup } from 'd3-array';
import type { OwnershipMark } from './evidence.ts';
import type { Talks } from './talks.ts';

/**
 * The outlets of one kind of ownership among the later reports, each once: those that a report was read at, and those whose copy it
 * carries. What most reports name comes first, outlets of equally many stand by their id.
 *
 *     a report of AFP, one of a paper that carries AFP's copy → AFP (2 reports), the paper (1), if both are owned so
 */
export function ownedOutlets({ dataset, outlet }: Talks, ownership: OwnershipMark): string[] {
  const named = dataset.reports.flatMap((report) => [...new Set([report.carries ?? report.outlet, report.outlet])]);
  const counts = rollup(
    named.filter((id) => outlet(id).ownership === ownership),
    (own) => own.length,
    (id) => id
  );
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en')).map(([id]) => id);
}
