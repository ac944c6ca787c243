import type { PageRecord } from '../lens/pageRecord.ts';
import type { Print } from '../ui/adopt.svelte.ts';

/** The props of every section's island: its records and, in the build, the markup that it adopts. */
export interface SectionProps {
  records: PageRecord[];
  print?: Print;
}
