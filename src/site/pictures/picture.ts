import type { Localized } from '../../i18n/localized.ts';
import { facetAttributes, type PageRecord } from '../../lens/pageRecord.ts';
import type { RecordFacets } from '../../lens/facets.ts';
import { editions, type Edition } from '../../lens/query.ts';
import type { Figure } from '../../schema/records.ts';
import type { GroupMark, Mark } from '../drawing/marks.ts';
import type { Typesetter } from '../drawing/typesetter.ts';

/** A record of which a part of a picture tells: its kind and its facets, by which the lens makes that part pale. */
export type PicturedRecord = Pick<PageRecord, 'kind'> & RecordFacets;

/** A row of the table behind a picture. */
export interface PictureRow {
  /** The record that it tells of, if it is one that takes part in the lens. */
  record?: PicturedRecord;
  cells: string[];
}

/** What a picture shows, as a table: every row has as many cells as there are columns. */
export interface PictureTable {
  columns: string[];
  rows: PictureRow[];
}

/** A drawing from its upper edge, and how tall it is in pixels. */
export interface Drawing {
  marks: Mark[];
  height: number;
}

/** One picture to take along, in one language. */
export interface Picture {
  /** Its name in addresses. */
  id: string;
  /** The section in which it stands. */
  section: string;
  /** What it shows; left out where it is the answer of its section, which has a title and a finding of its own. */
  title?: string;
  /** What is to be seen in it, in a sentence. */
  finding?: string;
  /** The reports that it rests on; it also rests on the article, unless that is not so. */
  reports: readonly string[];
  table: PictureTable;
  /** Draws it in a number of pixels across. */
  draw: (type: Typesetter, width: number) => Drawing;
}

/** Makes the pictures of a section; nothing where the dataset has nothing to show. */
export type PictureMaker = (localized: Localized) => Picture[];

/** The attributes by which a browser knows the record of a part of a picture or of its table. */
export function attributesOf({ kind, ...facets }: PicturedRecord): Record<string, string | undefined> {
  return { 'data-record': kind, ...facetAttributes(facets) };
}

/** Marks that one edition of the page has: with everything known since, or as the article alone told it. A browser shows those of the edition that was chosen. */
export function inEdition(edition: Edition, marks: readonly Mark[]): GroupMark {
  return { kind: 'group', attributes: { 'data-edition': edition, display: edition === editions[0] ? undefined : 'none' }, marks };
}

/**
 * Draws things below each other, each from where the one before it ends: `draw` gets the upper edge of each in pixels. The height is that of
 * all of them.
 */
export function drawBelow<Item>(items: Iterable<Item>, from: number, draw: (item: Item, y: number) => Drawing): Drawing {
  const marks: Mark[] = [];
  let y = from;
  for (const item of items) {
    const drawn = draw(item, y);
    marks.push(...drawn.marks);
    y += drawn.height;
  }
  return { marks, height: y - from };
}

/** Marks moved by some pixels. */
export function moved(marks: readonly Mark[], across: number, down: number): GroupMark {
  return { kind: 'group', attributes: { transform: `translate(${across} ${down})` }, marks };
}

/** A drawing that differs between the editions, at the height of the taller one. */
export function perEdition(draw: (edition: Edition) => Drawing): Drawing {
  const drawn = editions.map((edition) => ({ edition, ...draw(edition) }));
  return { marks: drawn.map(({ edition, marks }) => inEdition(edition, marks)), height: Math.max(...drawn.map(({ height }) => height)) };
}

/** Marks that tell of a record. */
export function groupOf(record: PicturedRecord, marks: readonly Mark[]): GroupMark {
  return { kind: 'group', attributes: attributesOf(record), marks };
}

/** The reports of some records and of their figures, each once. */
export function reportsOf(records: readonly { reports: readonly string[]; figures?: readonly Figure[] }[]): string[] {
  return [...new Set(records.flatMap(({ reports, figures = [] }) => [...reports, ...figures.flatMap((figure) => figure.reports)]))];
}
