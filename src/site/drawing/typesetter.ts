import type { TextMark } from './marks.ts';
import { soft } from './palette.ts';

/** The style of a text. Default: the smallest size, normal weight, soft ink, anchored at its start. */
export type Style = Partial<Pick<TextMark, 'size' | 'weight' | 'fill' | 'anchor' | 'isHeading' | 'isLeftToRight'>>;

/** Sets text in one language. */
export interface Typesetter {
  isMirrored: boolean;
  /** The smallest size in pixels: readable where a picture is shown at less than half its width. */
  note: number;
  /** The size for this language, from the size for Latin letters. */
  size: (ofLatin: number) => number;
  /** The distance between two baselines. */
  leading: (size: number) => number;
  /** From the upper edge of a line to its baseline: letters are in the middle of their line, with some room above and below. */
  baseline: (size: number) => number;
  widthOf: (text: string, style?: Style) => number;
  write: (text: string, x: number, y: number, style?: Style) => TextMark;
  /** The fewest lines that fit a width, of about equal length. A word that is wider gets a line of its own. */
  breakLines: (text: string, width: number, style?: Style) => string[];
}

/** Naskh looks smaller than Latin letters of the same size, and extends farther up and down. */
const naskh = { scale: 1.08, leading: { large: 1.22, small: 1.38 } };
const latin = { leading: { large: 1.12, small: 1.34 } };
const largeFrom = 40;
/** The height of letters above their baseline, as a share of their size. */
const letterHeight = 0.66;
/** The spaces at which a line may end: not after a number or an opening guillemet, and not before a dash or a mark that belongs to the word before it. */
const breakable = /(?<![\d«]) (?![;:!?»–—·])/;

/** Breaks a line before each word that would make it too wide. */
function breakAt(words: readonly string[], isTooWide: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (!lines.length || isTooWide(longer)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** What a typesetter has to know of the language, and of the fonts that it sets in. */
interface Setting {
  isMirrored: boolean;
  /** The size of the smallest Latin letters, in pixels. */
  smallest: number;
  /** The width of a line of text, in pixels. */
  widthOf: (text: string, style: Required<Pick<Style, 'size' | 'weight'>> & Style) => number;
}

/** Makes a typesetter. */
export function createTypesetter({ isMirrored, smallest, widthOf }: Setting): Typesetter {
  const size: Typesetter['size'] = (ofLatin) => (isMirrored ? Math.round(ofLatin * naskh.scale) : ofLatin);
  const leadings = (isMirrored ? naskh : latin).leading;
  const leading: Typesetter['leading'] = (of) => Math.round(of * (of > largeFrom ? leadings.large : leadings.small));
  const note = size(smallest);
  const measure: Typesetter['widthOf'] = (text, style = {}) => widthOf(text, { size: note, weight: 400, ...style });
  return {
    isMirrored,
    note,
    size,
    leading,
    baseline: (of) => (leading(of) + of * letterHeight) / 2,
    widthOf: measure,
    write: (text, x, y, style) => ({ kind: 'text', text, x, y, size: note, weight: 400, fill: soft, anchor: 'start', ...style }),
    breakLines: (text, width, style) => {
      const words = text.split(breakable);
      const breakTo = (widest: number): string[] => breakAt(words, (line) => measure(line, style) > widest);
      const lines = breakTo(width);
      // The narrowest width with the same number of lines makes lines of about equal length.
      for (let widest = width; widest > 0; widest -= 8) {
        const narrower = breakTo(widest - 8);
        if (narrower.length > lines.length || narrower.some((line) => measure(line, style) > width)) return breakTo(widest);
      }
      return lines;
    }
  };
}
