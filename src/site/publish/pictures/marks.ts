import type { GlyphName } from '../../../ui/glyphShapes.ts';

/** A rectangle, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text: `y` is its base line, `anchor` says which of its ends stands at `x`. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  fill: string;
  anchor: 'start' | 'middle' | 'end';
}

/** A filled rectangle, or the outline of one. */
export interface BoxMark extends Box {
  kind: 'box';
  fill?: string;
  stroke?: string;
  opacity?: number;
}

/** A triangle or any other closed shape, by its corners. */
export interface ShapeMark {
  kind: 'shape';
  corners: [x: number, y: number][];
  fill: string;
}

/** The mark of a status; `x` and `y` are its corner. */
export interface GlyphMark {
  kind: 'glyph';
  name: GlyphName;
  x: number;
  y: number;
  size: number;
  fill: string;
}

/** The site's own mark. */
export interface BrandMark {
  kind: 'brand';
  x: number;
  y: number;
  size: number;
}

/**
 * What a picture is made of. `x` is always counted from the side where lines begin: a picture in a language that is read
 * from the right is mirrored as a whole when it is written, and nothing else has to know.
 */
export type Mark = TextMark | BoxMark | ShapeMark | GlyphMark | BrandMark;
