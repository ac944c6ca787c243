import type { CardLanguage } from './localePayload.ts';
import { scriptOf } from './scripts.ts';

/** What one picture says, for those who share an address: of the whole explainer, or of one section. */
export interface SharePicture {
  /** The code of its language. */
  language: string;
  /** A section, or `all`. */
  section: string;
  title: string;
  text: string;
  /** The file, from the site's root. */
  path: string;
  /** What it says to those who do not see it. */
  alternative: string;
}

/** The size of every picture, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The scripts that the fonts of the pictures (`src/site/publish/pictures/fonts.ts`) have letters for. */
const pictureScripts = ['Latn', 'Cyrl', 'Grek', 'Arab'];

const isSentence = /\p{Sentence_Terminal}$/u;

/** Whether pictures can be drawn in a language: without letters for it they would be empty. */
export function hasPictures({ locale }: CardLanguage): boolean {
  return pictureScripts.includes(scriptOf(locale) ?? '');
}

/** Describes the picture of the explainer (`all`) or of a section. `folder` is that of the language. */
export function describePicture(
  language: CardLanguage,
  folder: string,
  { section, title, text }: Pick<SharePicture, 'section' | 'title' | 'text'>
): SharePicture | undefined {
  if (!hasPictures(language)) return undefined;
  return {
    language: language.code,
    section,
    title,
    text,
    path: `${folder}cards/${section}.png`,
    alternative: title + (isSentence.test(title) ? ' ' : ': ') + text
  };
}
