import type { Told } from '../../../../i18n/localized.ts';
import type { Box, Mark } from '../marks.ts';
import type { Typesetter } from '../typesetter.ts';

/** Draws what a section shows, in small, into the room that a picture leaves for it. */
export interface Motif {
  /** How high that room has to be: words are set smaller before it is. */
  leastHeight: (told: Told, type: Typesetter) => number;
  draw: (told: Told, type: Typesetter, area: Box) => Mark[];
}
