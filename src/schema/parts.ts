import { z } from 'zod';

/** A record's id: part of its permalink, so lower case, without spaces, and never changed once published. */
export const id = z
  .string()
  .max(80) // the page asks for nothing longer: `src/page/openSections.ts`
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case letters, digits, dots and hyphens');

/** A date in EDTF (ISO 8601-2, level 1): `1999-12-31`, `1999-12-31/2000-01-01`, `1999-12~`. Parsed at build time only. */
export const edtf = z.string();

/** The largest number that anything here could come to. */
const most = 1_000_000_000;

/** A number of a figure or of a record's values: none is below zero. */
export const amount = z.number().min(0, 'a number, zero or more').max(most, 'a number that can be');

/** A moment of one day, local to where it happened: `22:50`. How far that is from UTC, the card says. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time, hh:mm');

/**
 * What a record's words may name as ICU arguments: a number, an EDTF date, a clock time,
 * or `@<figure id>` (its value; `@<figure id>.from` and `.to` for a range), `@<id>` of an event, a round or a delivery (its date).
 */
export const values = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.union([amount, z.string().min(1)])).default({});

/** Where something is known from: passages of the base article and later reports, at least one of either. */
const known = { passages: z.array(id).default([]), reports: z.array(id).default([]) };

/** The same for a record. `announcements` are those of its reports that came out before it: what announced it, and earlier accounts. */
export const sources = { ...known, announcements: z.array(id).default([]) };

/** How exactly a value is given. */
export const bounds = ['exactly', 'about', 'least', 'most', 'below'] as const;

/**
 * One value that somebody gives for something. `toward` says which way what is counted goes: to a party, or each way.
 * Several figures of one unit are shown side by side, none as the true one.
 */
export const figure = z
  .strictObject({
    id,
    value: amount.optional(),
    from: amount.optional(),
    to: amount.optional(),
    bound: z.enum(bounds).default('exactly'),
    unit: id,
    toward: z.union([z.literal('each-way'), id]).optional(),
    claimedBy: z.array(id).min(1),
    date: edtf.optional(),
    ...known
  })
  .refine((f) => (f.value === undefined) !== (f.from === undefined && f.to === undefined), 'either `value`, or `from` and `to`')
  .refine((f) => (f.from === undefined) === (f.to === undefined), '`from` and `to` together')
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, { error: '`from` below `to`', path: ['from'] });

export type Figure = z.infer<typeof figure>;
