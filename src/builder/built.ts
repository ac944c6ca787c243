import type { Card } from '../schema/records.ts';

/** An embed of the site, as built. */
export interface BuiltEmbed {
  /** What it shows: the answer of a section (its id), a whole section (`<id>/full`), or all answers (`all`). */
  part: string;
  /** Its address from the site's root. */
  path: string;
  title: string;
  language: Card['languages'][number];
  /** What a reader of the host's page downloads for it, compressed, in thousands of bytes. */
  kilobytes: number;
}

/** An embed as the builder's list gives it. */
export interface EmbedLink extends Pick<BuiltEmbed, 'part' | 'path' | 'title'> {
  language: string;
  /** Its address in this copy of the site. */
  address: string;
  weight: string;
}

/** The part that consists of all answers. */
export const allParts = 'all';

/**
 * The parts that contain the records of a section: the whole section and, where its answer consists of records (`isGistIsland`), its answer
 * and all answers.
 */
export function partsWith({ id, isGistIsland }: { id: string; isGistIsland?: boolean | undefined }): string[] {
  return isGistIsland ? [id, wholeOf(id), allParts] : [wholeOf(id)];
}

/** The name of the part that is a whole section. */
export function wholeOf(section: string): string {
  return `${section}/full`;
}

/** A value of a facet, with its name and the parts that have a record with it. */
export interface FacetChoice {
  id: string;
  name: string;
  parts: string[];
}

/** The records of a section, and the parts that can open at one of them. */
export interface PartRecords {
  section: string;
  parts: string[];
  records: { id: string; title: string }[];
}

/** The forms of an embed's code, in the order of the page: a frame with our script, a frame alone, the address. */
export const codeNames = ['resized', 'frame', 'address'] as const;
export type CodeName = (typeof codeNames)[number];

/** The widths of the preview, in CSS pixels; the last uses all the room. */
export const previewWidths = { phone: '320', column: '640', full: '' } as const;

/** The words of the preview and the code, in the language of the page. */
export interface BuilderWords extends Record<'preview' | 'width' | 'weight' | 'code' | 'copy' | 'copied' | 'failed', string> {
  widths: Record<keyof typeof previewWidths, string>;
  codes: Record<CodeName, { title: string; note: string }>;
}
