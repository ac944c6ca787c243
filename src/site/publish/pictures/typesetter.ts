import type { Language } from '../../../i18n/language.ts';
import type { TextMark } from './marks.ts';
import { widthOf } from './measure.ts';
import { soft } from './palette.ts';

/** The look of a text: what is left out is set in soft ink, at its beginning, in the smallest size. */
export type Style = Partial<Pick<TextMark, 'size' | 'weight' | 'fill' | 'anchor'>>;

/** Sets text in one language. */
export interface Typesetter {
  isMirrored: boolean;
  /** The smallest size: what can still be read where a picture is shown at less than half its width. */
  note: number;
  /** The size of a text in this language, from that of Latin letters. */
  size: (ofLatin: number) => number;
  /** The distance between two base lines. */
  leading: (size: number) => number;
  widthOf: (text: string, style?: Style) => number;
  /** A line of text at a place. */
  write: (text: string, x: number, y: number, style?: Style) => TextMark;
  /** As few lines as keep within a width, all about as long. A word that is wider stands alone. */
  breakLines: (text: string, width: number, style?: Style) => string[];
}

const smallest = 26;
/** Naskh reads smaller than Latin letters of the same size, and reaches farther up and down. */
const naskh = { scale: 1.08, leading: { large: 1.22, small: 1.38 } };
const latin = { leading: { large: 1.12, small: 1.34 } };
const largeFrom = 40;
/** Where a line may end: not between a number and what is counted, nor at a dash or a mark that belongs to the word before it. */
const breakable = /(?<![\d«]) (?![;:!?»–—·])/;

/** Breaks where a line would be too wide; by default a last line may hold a single word. */
function breakAt(words: readonly string[], isTooWide: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (!lines.length || isTooWide(longer)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

/** Makes the typesetter of a language. */
export function createTypesetter({ direction }: Language): Typesetter {
  const isMirrored = direction === 'rtl';
  const size: Typesetter['size'] = (ofLatin) => (isMirrored ? Math.round(ofLatin * naskh.scale) : ofLatin);
  const { leading } = isMirrored ? naskh : latin;
  const note = size(smallest);
  const measure: Typesetter['widthOf'] = (text, style = {}) => widthOf(text, style.size ?? note, style.weight ?? 400, isMirrored);
  return {
    isMirrored,
    note,
    size,
    leading: (of) => Math.round(of * (of > largeFrom ? leading.large : leading.small)),
    widthOf: measure,
    write: (text, x, y, style) => ({ kind: 'text', text, x, y, size: note, weight: 400, fill: soft, anchor: 'start', ...style }),
    breakLines: (text, width, style) => {
      const words = text.split(breakable);
      const breakTo = (widest: number): string[] => breakAt(words, (line) => measure(line, style) > widest);
      const lines = breakTo(width);
      // The narrowest width that needs no line more makes lines of about the same length.
      for (let widest = width; widest > 0; widest -= 8) {
        const narrower = breakTo(widest - 8);
        if (narrower.length > lines.length || narrower.some((line) => measure(line, style) > width)) return breakTo(widest);
      }
      return lines;
    }
  };
}
