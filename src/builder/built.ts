import type { Card } from '../schema/records.ts';

/** An embed of the site, as the build knows it. */
export interface BuiltEmbed {
  /** What it shows: the answer of a section, by its id; all of a section, `<id>/full`; or the answers of all, `all`. */
  part: string;
  /** Its address from the site's root. */
  path: string;
  title: string;
  language: Card['languages'][number];
  /** What a reader of the host's page has to load for it, compressed, in thousands of bytes. */
  kilobytes: number;
}

/** The same as the page of the builder lists it. */
export interface EmbedLink extends Pick<BuiltEmbed, 'part' | 'path' | 'title'> {
  /** The code of its language. */
  language: string;
  /** Where it stands in this copy of the site. */
  address: string;
  /** Its kilobytes in words. */
  weight: string;
}

/** The part that is all of them. */
export const allParts = 'all';

/** The parts in which the records of a section stand: all of it, and, where they make its answer, the answers too. */
export function partsWith({ id, isGistAlive }: { id: string; isGistAlive?: boolean | undefined }): string[] {
  return isGistAlive ? [id, wholeOf(id), allParts] : [wholeOf(id)];
}

/** The part that is all of a section. */
export function wholeOf(section: string): string {
  return `${section}/full`;
}

/** A value of a facet that the lens can be set to, and the parts of which some record can answer it. */
export interface FacetChoice {
  id: string;
  name: string;
  parts: string[];
}

/** The records of a section, and the parts that can be opened at any of them. */
export interface PartRecords {
  section: string;
  parts: string[];
  records: { id: string; title: string }[];
}

/** The forms in which an embed is copied, in the order of the page. */
export const codeNames = ['resized', 'frame', 'address'] as const;
export type CodeName = (typeof codeNames)[number];

/** The widths of the preview, in CSS pixels; the last is all the room that there is. */
export const previewWidths = { phone: '320', column: '640', full: '' } as const;

/** What a script needs to say of preview and code, in the language of the page. */
export interface BuilderWords extends Record<'preview' | 'width' | 'weight' | 'code' | 'copy' | 'copied' | 'failed', string> {
  widths: Record<keyof typeof previewWidths, string>;
  codes: Record<CodeName, { title: string; note: string }>;
}
