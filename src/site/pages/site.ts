import type { Extent } from '../../sections/sectionDefinition.ts';
import type { Localizer } from './localize.ts';
import type { Loaded } from '../dataset/load.ts';

/** What the build knows of the files that pages load, as addresses from the site's root. */
export interface Assets {
  style: string;
  /**
   * The same without its fonts, for a page of answers that opens a section: it has them, and named again they would be loaded again, which
   * changes the typeface of a page that is being read.
   */
  sectionStyle: string;
  script: string;
  /** The one script of a record's page, and of that about the whole. */
  recordScript: string;
  /** The one script of the list of all records, and that of a picture. */
  indexScript: string;
  pictureScript: string;
  /** The one script of all embeds of answers, and that of all embeds of whole sections: classic ones. */
  embedScripts: Record<Extent, string>;
  /** What they weigh, compressed, in bytes. */
  embedWeights: Record<Extent, number>;
  /** The one script of the page that puts embeds together. */
  builderScript: string;
  /** The texts of the scripts that stand inside a page: what runs first in an embed or on any other page, behind the switch between the page's two editions, and on the page for what is not there. */
  inline: Record<'frame' | 'page' | 'edition' | 'notFound', string>;
  /** Font files by the subset of the headings' font that they are. */
  fonts: Record<string, string>;
  /** The part of the style sheet that a page needs, as text; nothing in development, where the sheet is in parts. */
  stylesFor?: (shown: Styled) => Promise<string>;
}

/** A page that has its styles in itself. */
export interface Styled {
  kind: 'page' | 'embed';
  /** The code of the language that it is in. */
  language: string;
  /** All that it shows, or may show without the styles of another page. */
  body: string;
  /** The one section that it is about, if it is. */
  section?: string | undefined;
  /** The way from it to the site's root, where it loads the site's fonts. */
  root?: string;
}

/** What every page of the site is printed from. */
export interface Site {
  loaded: Loaded;
  localizer: Localizer;
  assets: Assets;
  template: string;
  /** The absolute address of the site, with a final slash, where one is known. */
  url?: string | undefined;
  /** The absolute address of the worker that keeps pages for when there is no network, where there is one. */
  worker?: string | undefined;
  repository?: string | undefined;
  /** The files of data that are published beside the pages, from the site's root. */
  files: string[];
  /** The site's root as an absolute path: in development only; the built site's addresses are relative. */
  root?: string | undefined;
}
