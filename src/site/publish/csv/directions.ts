import type { Figure } from '../../../schema/records.ts';

/** The directions of a figure: both sides for one that counts each way, else its own, which is `undefined` where it names none. */
export function directionsOf(figure: Figure | undefined, sides: readonly string[]): (string | undefined)[] {
  return figure?.toward === 'each-way' ? [...sides] : [figure?.toward];
}
