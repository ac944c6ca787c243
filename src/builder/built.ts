import type { Card } from '../schema/records.ts';

/** An embed of the site, as the build knows it. */
export interface BuiltEmbed {
  /** The section that it shows, or `all`. */
  part: string;
  /** Its address from the site's root. */
  path: string;
  title: string;
  language: Card['languages'][number];
  /** What a reader of the host's page has to load for it, compressed, in thousands of bytes. */
  kilobytes: number;
}

/** The part that is all of them. */
export const allParts = 'all';

/** A value of a facet that the lens can be set to, and the parts of which some record can answer it. */
export interface FacetChoice {
  id: string;
  name: string;
  parts: string[];
}

/** The records of a part, at any of which it can be opened. */
export interface PartRecords {
  part: string;
  records: { id: string; title: string }[];
}
