import { z } from 'zod';
import { edtf, figure, id, sources, values } from './parts.ts';

export const promiseKinds = ['agreed', 'offered', 'asked'] as const;

/** Something that was to be handed over. Each figure is one reading of it; what was handed over is counted in `unit`. `events` are those about it. */
export const promise = z.strictObject({
  id,
  topic: id,
  round: id,
  unit: id,
  kind: z.enum(promiseKinds),
  figures: z.array(figure).default([]),
  events: z.array(id).default([]),
  values,
  ...sources
});

export const deliveryKinds = ['handover', 'total', 'status', 'announcement'] as const;
const bases = ['stated', 'disputed', 'inferred', 'none'] as const;

/**
 * A handover, or a report on several. Only handovers are added up, in their `unit` alone; one without a figure in it
 * is of unknown size. A total names the handovers that it covers as `parts`, and as `excludes` those that would belong to it and that
 * its sources leave out; its figures are what somebody claims of the whole. `promise` is what it counts toward, `basis` how sure that is. `announcements` are those of its reports
 * that came out before it happened.
 */
export const delivery = z.strictObject({
  id,
  topic: id,
  date: edtf,
  unit: id,
  kind: z.enum(deliveryKinds),
  promise: id.optional(),
  basis: z.enum(bases),
  figures: z.array(figure).default([]),
  parts: z.array(id).default([]),
  excludes: z.array(id).default([]),
  values,
  ...sources
});

export type TalksPromise = z.infer<typeof promise>;
export type Delivery = z.infer<typeof delivery>;
