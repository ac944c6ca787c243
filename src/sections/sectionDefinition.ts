import type { Component } from 'svelte';
import type { Localized } from '../i18n/localized.ts';
import type { Edition } from '../lens/query.ts';
import type { PageRecord } from '../lens/pageRecord.ts';
import type { SectionProps } from './islandProps.ts';

/** Renders a component that is only printed, never hydrated, to HTML. */
export type PrintPart = <Props extends object>(part: Component<Props>, props: Props) => string;

/** How much of a section a page has: its answer alone, or the whole. */
export type Extent = 'gist' | 'whole';

/** A section as the build needs it: its records, its island, its words and its printed parts. */
export interface Section {
  id: string;
  island: Component<SectionProps>;
  /** The records that take part in the lens, in the order of the page. */
  records: (localized: Localized) => PageRecord[];
  /** The markup that the island adopts, by the id that it asks for. */
  markup: (localized: Localized, print: PrintPart, extent: Extent) => Map<string, string>;
  /** Whether the island is the section's answer, and not its record below the answer. */
  isGistIsland?: boolean;
  /** Whether the article's edition has nothing of the record. */
  isRecordLater?: boolean;
  /** The text of the link from the answer to the record, in an edition of the page. */
  openLabel: (localized: Localized, edition: Edition) => string;
  /** The title in each edition of the page, where it depends on the dataset or the edition. */
  titles?: (localized: Localized) => Record<Edition, string>;
  /** The finding in one sentence, computed from the dataset. */
  finding: (localized: Localized) => string;
  /** The answer in one picture, with the few records that readers would ask for; never hydrated. It is all of the section that the first page has. */
  gist?: (localized: Localized, print: PrintPart) => string;
  /** HTML between the finding and the island; never hydrated. */
  picture?: (localized: Localized, print: PrintPart) => string;
  /** HTML below the island; never hydrated. */
  below?: (localized: Localized, print: PrintPart) => string;
  /** Whether it shows the statements of the article with their verdicts. */
  hasStatements?: boolean;
  /** The values in the note on method. */
  methodValues?: (localized: Localized) => Record<string, number>;
}
