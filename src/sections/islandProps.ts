import type { PageRecord } from '../lens/pageRecord.ts';
import type { Print } from '../ui/adopt.svelte.ts';

/** What every section gets: its records, and, at build time, their markup. */
export interface SectionProps {
  records: PageRecord[];
  print?: Print;
}
