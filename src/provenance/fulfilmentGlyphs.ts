import type { Fulfilment } from '../model/deliveryGroups.ts';
import type { GlyphName } from '../ui/glyphShapes.ts';

/** The mark of a promise's fulfilment: a box that is full, filled in part, or striped where numbers are missing. Round marks are for what was agreed. */
export const fulfilmentGlyphs: Readonly<Record<Fulfilment, GlyphName>> = {
  reached: 'full',
  reachedOneWay: 'full',
  reachedInferred: 'full',
  short: 'inPart',
  shortAsked: 'inPart',
  unknown: 'uncounted'
};
