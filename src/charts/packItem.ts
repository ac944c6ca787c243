import { labelGap, type PackItem, type PlacedLabel } from './labels.ts';
import type { ShownEvent, TimelineLayout } from './timelineLayout.ts';

/** From which length on a line is longer than a screen, in pixels seen from near. */
const longest = 800;

/** From a band to the label of what stands in it, in pixels. */
const bandGap = 4;

/** Half a bar's width in pixels. */
export const barReach = 8;

/** Whether an event is drawn as a stretch between two days. */
export function isStretch({ shape, certainty }: ShownEvent): boolean {
  return shape === 'band' || (shape === 'mark' && (certainty === 'interval' || certainty === 'open'));
}

/** The band of some talks that a mark stands in: its label begins beside that, where it can be read. */
export function bandOf({ placed: { at }, shape }: ShownEvent, bands: readonly ShownEvent[]): ShownEvent | undefined {
  return shape === 'band' ? undefined : bands.find(({ placed }) => placed.from <= at && at <= placed.to);
}

/** From a mark, or the band that it stands in, to its label, in pixels. */
export function distanceOf({ shape }: Pick<ShownEvent, 'shape'>, isApart: boolean): number {
  if (isApart) return bandGap;
  return shape === 'bar' ? labelGap + barReach / 2 : labelGap;
}

/** Whether an event is a line that is longer than a screen. */
export function isLong(shown: ShownEvent, { widths }: TimelineLayout): boolean {
  return isStretch(shown) && shown.shape !== 'band' && ((shown.placed.to - shown.placed.from) * widths.wide) / 100 > longest;
}

/** What is packed of an event: its extent, and what its label says. */
export function packItem(layout: TimelineLayout, shown: ShownEvent, more: Pick<PackItem, 'note' | 'sides'> = {}): PackItem {
  const { from, to, at } = shown.placed;
  const isLine = isStretch(shown);
  const band = isLine ? undefined : bandOf(shown, layout.bands);
  return {
    id: shown.event.id,
    from: isLine ? from : at,
    to: isLine ? to : at,
    isLine,
    title: layout.titleOf(shown.event),
    distance: distanceOf(shown, band !== undefined),
    within: band && [band.placed.from, band.placed.to],
    // What it is has a place of its own on a line that is longer than a screen.
    sides: isLong(shown, layout) ? [] : undefined,
    ...more
  };
}

/** The edge of a mark, or of the band that it stands in, that its label is measured from. */
export function labelEdge(shown: ShownEvent, label: PlacedLabel | undefined, band?: ShownEvent): number {
  if (!isStretch(shown) && !band) return shown.drawn.at;
  const { from, to } = (band ?? shown).drawn;
  return label?.side === 'after' || label?.side === 'belowEnd' ? to : from;
}
