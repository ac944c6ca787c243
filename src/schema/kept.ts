import { z } from 'zod';
import { clock, edtf, figure, id, sources, values } from './parts.ts';

/** What each item of a round is about: the rows of the comparison, in the order of the page. */
export const roundRows = ['delegations', 'length', 'agreed', 'asked', 'refused', 'proposed'] as const;

/** One statement about a round: in which row it stands, what it is about, whose it is, and the promise that it speaks of, if any. */
const roundItem = z.strictObject({
  id,
  row: z.enum(roundRows),
  topics: z.array(id).default([]),
  side: id.optional(),
  promise: id.optional(),
  claimedBy: z.array(id).default([]),
  figures: z.array(figure).default([]),
  values,
  ...sources
});

/** One meeting of the two sides. `start` and `end` are local clock times. */
export const round = z.strictObject({
  id,
  date: edtf,
  start: clock.optional(),
  end: clock.optional(),
  items: z.array(roundItem).min(1),
  values,
  ...sources
});

const promiseKinds = ['agreed', 'offered', 'asked'] as const;

/** Something that was to be handed over. Each figure is one reading of it; what was handed over is counted in `unit`. */
export const promise = z.strictObject({
  id,
  topic: id,
  round: id,
  unit: id,
  kind: z.enum(promiseKinds),
  figures: z.array(figure).default([]),
  values,
  ...sources
});

const deliveryKinds = ['handover', 'total', 'status', 'announcement'] as const;
const bases = ['stated', 'disputed', 'inferred', 'none'] as const;

/**
 * A handover, or a report on several. Only handovers are added up, in their `unit` alone; one without a figure in it
 * is of unknown size. A total names the handovers that it covers as `parts`; its figures are what somebody claims of
 * the whole. `promise` is what it counts toward, `basis` how sure that is. `announcements` are those of its reports
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
  values,
  ...sources
});

/** What came before the first of the rounds. */
export const background = z.strictObject({ id, date: edtf, values, ...sources });

/** A correction of something that was published: of which record, when, and from which source. Its words say what was shown before and after. */
export const change = z.strictObject({ id, date: edtf, record: id, values, ...sources });

export type Round = z.infer<typeof round>;
export type RoundItem = z.infer<typeof roundItem>;
export type RoundRow = (typeof roundRows)[number];
export type TalksPromise = z.infer<typeof promise>;
export type Delivery = z.infer<typeof delivery>;
export type Basis = (typeof bases)[number];
export type Background = z.infer<typeof background>;
export type Change = z.infer<typeof change>;
