import type { Dataset, Delivery } from '../schema/records.ts';
import { sizesOf } from './delivered.ts';
import type { Span } from './span.ts';
import { isWithin, type Happening } from './timeline.ts';

/** The lane of the handovers: it is no party's. */
export const handoverLane = 'handovers';

/** A handover as it stands on the timeline, with the record that tells it in full. Its figures are those that say how large it was. */
export interface Handover extends Happening {
  kind: 'handover';
  delivery: Delivery;
}

/** The handovers that fall within a stretch of time, as things that happened. Totals and announcements are none. */
export function handoversIn({ deliveries }: Pick<Dataset, 'deliveries'>, window: Span, spanOf: (edtf: string) => Span): Handover[] {
  return deliveries
    .filter(({ kind, date }) => kind === 'handover' && isWithin({ span: spanOf(date) }, window))
    .map((delivery) => ({
      id: delivery.id,
      date: delivery.date,
      lane: handoverLane,
      kind: 'handover',
      magnitude: [],
      figures: sizesOf(delivery),
      delivery
    }));
}
