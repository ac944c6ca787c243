import type { ShownDispute, ShownEvent, TimelineLayout } from './timelineLayout.ts';

/** Above the title of a dispute, and below its line, in pixels. */
export const disputePadding = 4;

/** The two ends of a raised dispute, the one in the higher lane first. */
export function endsOf(layout: TimelineLayout, { first, second }: ShownDispute): [upper: ShownEvent, lower: ShownEvent] {
  const depth = ({ event }: ShownEvent): number => layout.lanes.indexOf(event.lane);
  return depth(first) <= depth(second) ? [first, second] : [second, first];
}

/** How much room a dispute takes above the lane that it ends in: for two lines of its title, and the line below them. */
export function disputeHeight({ lineHeight }: TimelineLayout): number {
  return 2 * lineHeight + 2 * disputePadding;
}

/** The disputes that run above a lane: those of whose two lanes it is the lower one. */
export function disputesAbove(layout: TimelineLayout, lane: string): ShownDispute[] {
  return layout.disputes.filter((dispute) => dispute.isRaised && endsOf(layout, dispute)[1].event.lane === lane);
}
