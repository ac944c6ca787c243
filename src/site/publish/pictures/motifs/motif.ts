import type { Localized } from '../../../../i18n/localized.ts';
import type { Box, Mark } from '../../../drawing/marks.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';

/** Draws a small version of what a section shows. */
export interface Motif {
  /** The least height of the drawing in pixels: words are set smaller before it gets less. */
  leastHeight: (localized: Localized, type: Typesetter) => number;
  draw: (localized: Localized, type: Typesetter, area: Box) => Mark[];
}
