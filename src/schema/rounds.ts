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

/** What came before the first of the rounds. */
export const background = z.strictObject({ id, date: edtf, values, ...sources });

export type Round = z.infer<typeof round>;
export type RoundItem = z.infer<typeof roundItem>;
export type RoundRow = (typeof roundRows)[number];
export type Background = z.infer<typeof background>;
