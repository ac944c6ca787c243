import type { Localized } from '../../../../i18n/localized.ts';
import type { Box, Mark } from '../marks.ts';
import type { Typesetter } from '../typesetter.ts';

/** Draws what a section shows, in small, into the room that a picture leaves for it. */
export interface Motif {
  /** How high that room has to be: words are set smaller before it is. */
  leastHeight: (localized: Localized, type: Typesetter) => number;
  draw: (localized: Localized, type: Typesetter, area: Box) => Mark[];
}
