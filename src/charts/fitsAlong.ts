import type { Fit } from './labels.ts';
import type { PlotWidths } from './timelineLayout.ts';

/** Something that wants room beside others of its kind: where it stands, in percent, and how much it matters. */
export interface Place {
  at: number;
  weight: number;
}

/**
 * From which distance on each of some places has `room` pixels to itself, and lies inside. Where not all have, those that matter
 * most come first; what has room from afar keeps it from near. Nothing for what has none from any.
 */
export function fitsAlong(
  places: readonly Place[],
  room: number,
  widths: PlotWidths,
  isInside: (place: Place, width: number) => boolean = () => true
): (Fit | undefined)[] {
  const fits = new Map<Place, Fit>();
  const byWeight = places.toSorted((a, b) => b.weight - a.weight);
  for (const fit of ['narrow', 'middle', 'wide'] as const) {
    const isFree = (place: Place): boolean =>
      isInside(place, widths[fit]) && [...fits.keys()].every((other) => (Math.abs(other.at - place.at) * widths[fit]) / 100 >= room);
    for (const place of byWeight) if (!fits.has(place) && isFree(place)) fits.set(place, fit);
  }
  return places.map((place) => fits.get(place));
}
