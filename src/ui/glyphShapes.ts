/** A part of a glyph on 16 by 16 units: a circle or a path, drawn filled, as a line, as an arrow along the text, or cut out of the shape below it. */
export interface GlyphShape {
  circle?: readonly [x: number, y: number, radius: number];
  path?: string;
  drawn: 'filled' | 'line' | 'arrow' | 'cut';
  dashes?: string;
}

/** The marks beside the word of a status or standing. */
export type GlyphName = 'agreed' | 'partly' | 'offered' | 'refused' | 'open' | 'close' | 'apart' | 'silent' | 'full' | 'inPart' | 'uncounted';

const box: GlyphShape = { path: 'M2 2h12v12H2z', drawn: 'line' };
const ring: GlyphShape = { circle: [8, 8, 6.2], drawn: 'line' };

/** The parts of each mark, for the page and for pictures. */
export const glyphShapes: Readonly<Record<GlyphName, readonly GlyphShape[]>> = {
  agreed: [
    { circle: [8, 8, 7], drawn: 'filled' },
    { path: 'M4.8 8.2l2.2 2.3 4.3-4.8', drawn: 'cut' }
  ],
  partly: [ring, { path: 'M8 1.8a6.2 6.2 0 0 1 0 12.4z', drawn: 'filled' }],
  offered: [ring, { path: 'M5 8h5.5M8.2 5.4L10.8 8l-2.6 2.6', drawn: 'arrow' }],
  refused: [ring, { path: 'M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8', drawn: 'line' }],
  open: [{ ...ring, dashes: '2.2 2.2' }],
  close: [
    { circle: [5.4, 8, 3], drawn: 'filled' },
    { circle: [10.6, 8, 3], drawn: 'filled' }
  ],
  apart: [
    { circle: [3, 8, 2.6], drawn: 'filled' },
    { circle: [13, 8, 2.6], drawn: 'filled' }
  ],
  silent: [
    { circle: [3.6, 8, 2.6], drawn: 'filled' },
    { circle: [12.4, 8, 2.4], drawn: 'line', dashes: '1.6 1.6' }
  ],
  full: [{ path: 'M1.25 1.25h13.5v13.5H1.25z', drawn: 'filled' }],
  inPart: [box, { path: 'M2 9.5h12V14H2z', drawn: 'filled' }],
  uncounted: [box, { path: 'M2 8l6-6M2 14L14 2M8 14l6-6', drawn: 'line' }]
};
