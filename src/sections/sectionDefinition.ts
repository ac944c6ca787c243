import type { Component } from 'svelte';
import type { Told } from '../i18n/localized.ts';
import type { Form } from '../lens/query.ts';
import type { PageRecord } from '../lens/pageRecord.ts';
import type { SectionProps } from './islandProps.ts';

/** Gives the HTML of a part that is only ever printed. */
export type PrintPart = <Props extends object>(part: Component<Props>, props: Props) => string;

/** How the build makes a section: what it says of itself, the island that a browser brings to life, and what stands in it. */
export interface SectionPlan {
  id: string;
  island: Component<SectionProps>;
  /** The records that take part in the lens, in the order of the page. */
  records: (told: Told) => PageRecord[];
  /** The markup that the island adopts, by the id it asks for. */
  markup: (told: Told, print: PrintPart) => Map<string, string>;
  /** The section's title in either form of the page, where it is not the same words for every dataset and form. */
  titles?: (told: Told) => Record<Form, string>;
  /** The section's one-sentence finding, computed from the facts. */
  finding: (told: Told) => string;
  /** What stands between the finding and the island, for reading only. */
  picture?: (told: Told, print: PrintPart) => string;
  /** What stands below the island, for reading only. */
  below?: (told: Told, print: PrintPart) => string;
  /** Whether the statements of the article stand in it, with what became of them. */
  hasStatements?: boolean;
  /** The values of the note on method. */
  methodValues?: (told: Told) => Record<string, number>;
}
