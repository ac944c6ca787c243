import type { Component } from 'svelte';
import type { Localized } from '../i18n/localized.ts';
import type { Edition } from '../lens/query.ts';
import type { PageRecord } from '../lens/pageRecord.ts';
import type { SectionProps } from './islandProps.ts';

/** Gives the HTML of a part that is only ever printed. */
export type PrintPart = <Props extends object>(part: Component<Props>, props: Props) => string;

/** How much of a section stands on a page: its answer alone, or all that is known. */
export type Extent = 'gist' | 'whole';

/** How the build makes a section: what it says of itself, the island that a browser brings to life, and what stands in it. */
export interface Section {
  id: string;
  island: Component<SectionProps>;
  /** The records that take part in the lens, in the order of the page. */
  records: (localized: Localized) => PageRecord[];
  /** The markup that the island adopts, by the id it asks for. */
  markup: (localized: Localized, print: PrintPart, extent: Extent) => Map<string, string>;
  /** Whether the island is the answer itself, and not what stands behind it. */
  isGistAlive?: boolean;
  /** Whether the article alone tells nothing of what stands behind the answer. */
  isRecordLater?: boolean;
  /** What leads from the answer to all that is known, in either edition of the page. */
  wayIn: (localized: Localized, edition: Edition) => string;
  /** The section's title in either edition of the page, where it is not the same words for every dataset and edition. */
  titles?: (localized: Localized) => Record<Edition, string>;
  /** The section's one-sentence finding, computed from the facts. */
  finding: (localized: Localized) => string;
  /** The answer in one picture, with the few records that a reader would ask for; for reading only. It is all of the section that the first page has. */
  gist?: (localized: Localized, print: PrintPart) => string;
  /** What stands between the finding and the island, for reading only. */
  picture?: (localized: Localized, print: PrintPart) => string;
  /** What stands below the island, for reading only. */
  below?: (localized: Localized, print: PrintPart) => string;
  /** Whether the statements of the article stand in it, with what became of them. */
  hasStatements?: boolean;
  /** The values of the note on method. */
  methodValues?: (localized: Localized) => Record<string, number>;
}
