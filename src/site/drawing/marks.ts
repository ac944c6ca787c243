import type { GlyphName } from '../../ui/glyphShapes.ts';

/** A rectangle, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A line of text: `y` is its baseline, `anchor` the end that is at `x`. */
export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  y: number;
  size: number;
  weight: 400 | 600;
  fill: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it is set as headings are. */
  isHeading?: boolean;
  /** Whether it is read from the left in every language: a range of numbers. */
  isLeftToRight?: boolean;
}

/** A filled rectangle, or the outline of one. */
export interface BoxMark extends Box {
  kind: 'box';
  fill?: string;
  stroke?: string;
  /** Default: 3. */
  strokeWidth?: number;
  opacity?: number;
  /** Of its corners; half its width makes a disc. */
  radius?: number;
}

/** A line through some points, in pixels. */
export interface LineMark {
  kind: 'line';
  points: readonly (readonly [x: number, y: number])[];
  stroke: string;
  width: number;
  /** The lengths of dashes and gaps. */
  dashes?: string;
}

/** A filled polygon, by its corners. */
export interface ShapeMark {
  kind: 'shape';
  corners: (readonly [x: number, y: number])[];
  fill: string;
  opacity?: number;
}

/** An ellipse by its centre and its two radii, filled, with an outline if it has a stroke. */
export interface EllipseMark {
  kind: 'ellipse';
  x: number;
  y: number;
  across: number;
  down: number;
  fill: string;
  stroke?: string;
  strokeWidth?: number;
}

/** A rectangle that is hatched. */
export interface HatchingMark extends Box {
  kind: 'hatching';
  stroke: string;
}

/** The mark of a status; `x` and `y` are its upper corner at the start of the line. */
export interface GlyphMark {
  kind: 'glyph';
  name: GlyphName;
  x: number;
  y: number;
  size: number;
  fill: string;
}

/** The site's logo. */
export interface BrandMark {
  kind: 'brand';
  x: number;
  y: number;
  size: number;
}

/** Marks that belong together, with the attributes of their element. */
export interface GroupMark {
  kind: 'group';
  attributes: Readonly<Record<string, string | undefined>>;
  marks: readonly Mark[];
}

/**
 * An element of a picture. `x` is counted from the side where lines begin: for right-to-left languages the whole picture is mirrored when
 * it is written, so the code that draws it need not differ.
 */
export type Mark = TextMark | BoxMark | LineMark | ShapeMark | EllipseMark | HatchingMark | GlyphMark | BrandMark | GroupMark;
