import { z } from 'zod';

/** A record's id: part of its permalink, so lower case, without spaces, and never changed once published. */
export const id = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'lower-case letters, digits, dots and hyphens');

/** A date in EDTF (ISO 8601-2, level 1): `1999-12-31`, `1999-12-31/2000-01-01`, `1999-12~`. Parsed at build time only. */
export const edtf = z.string();

/** A moment of one day, local to where it happened: `22:50`. How far that is from UTC, the card says. */
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a clock time, hh:mm');

/**
 * What a record's words may name as ICU arguments: a number, an EDTF date, a clock time,
 * or `@<figure id>` (its value; `@<figure id>.from` and `.to` for a range), `@<event id>` (its date).
 */
const values = z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.union([z.number(), z.string()])).default({});

/** Where a record is known from: passages of the base article and later reports. At least one of either. */
const sources = { passages: z.array(id).default([]), reports: z.array(id).default([]) };

/**
 * One value that somebody gives for something. `toward` says which way what is counted goes: to a party, or each way.
 * Several figures of one unit are shown side by side, none as the true one.
 */
export const figure = z
  .strictObject({
    id,
    value: z.number().optional(),
    from: z.number().optional(),
    to: z.number().optional(),
    bound: z.enum(['exactly', 'about', 'least', 'most']).default('exactly'),
    unit: id,
    toward: z.union([z.literal('each-way'), id]).optional(),
    claimedBy: z.array(id).min(1),
    date: edtf.optional(),
    ...sources
  })
  .refine((f) => (f.value === undefined) !== (f.from === undefined && f.to === undefined), 'either `value`, or `from` and `to`')
  .refine((f) => (f.from === undefined) === (f.to === undefined), '`from` and `to` together');

export const statuses = ['agreed', 'partly', 'offered', 'refused', 'open'] as const;
export const positions = ['asks', 'accepts', 'offers', 'rejects', 'silent'] as const;
export const verdicts = ['confirmed', 'refined', 'contradicted', 'not-found', 'new'] as const;
export const laneKinds = ['strike', 'ground', 'sabotage', 'talks', 'diplomacy', 'statement', 'exchange'] as const;

/** A badge at the end of a passage, as printed: an outlet's name and the count of further, unnamed sources folded behind it. */
const badge = z.strictObject({ outlet: id, printed: z.string(), more: z.number().int().nonnegative().default(0) });

export const passage = z.strictObject({ id, part: id, badges: z.array(badge).min(1), values });

export const article = z.strictObject({
  id,
  published: edtf,
  about: edtf,
  parts: z.array(id).min(1),
  passages: z.array(passage).min(1)
});

export const ownerships = ['private', 'public', 'state', 'state-aligned', 'official', 'non-profit', 'unknown'] as const;
export const outletKinds = ['newspaper', 'agency', 'broadcaster', 'site', 'institute', 'office', 'network', 'magazine'] as const;

export const outlet = z.strictObject({
  id,
  name: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'an ISO 3166 code of two capitals')
    .nullable(),
  kind: z.enum(outletKinds),
  ownership: z.enum(ownerships),
  home: z.url().optional()
});

/** One report that was read. `carries` is the outlet whose copy it prints: relays of one origin count as one source. */
export const report = z.strictObject({
  id,
  outlet: id,
  carries: id.optional(),
  address: z.url(),
  published: edtf.nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en'),
  linkable: z.boolean()
});

/** `side`: one of the two at the table; `host`: who chaired; `other`: everybody else who acts or speaks. */
export const party = z.strictObject({ id, role: z.enum(['side', 'host', 'other']) });

/** Whoever claims something: a person, an office, an outlet. `party` is the party that it speaks for, if any. */
export const claimant = z.strictObject({ id, party: id.optional() });

export const topic = z.strictObject({ id });

export const outcome = z.strictObject({
  id,
  status: z.enum(statuses),
  topic: id,
  sides: z.array(id).default([]),
  lead: id.optional(),
  figures: z.array(figure).default([]),
  values,
  ...sources
});

const stance = z.strictObject({
  position: z.enum(positions),
  aim: id.optional(),
  conditions: z.array(id).default([]),
  clauses: z.array(id).default([])
});

/** One issue, and where each side stands on it. `stances` has an entry for every side. */
export const demand = z.strictObject({ id, topic: id, stances: z.record(id, stance), passages: z.array(id).default([]), values });

/** A clause of a document. `number` is its place there (our count where the paper has none); its words may hold a short quotation. */
export const clause = z.strictObject({ id, number: z.string().min(1), section: id, values, reports: z.array(id).min(1), differing: z.array(id).default([]) });

export const document = z.strictObject({
  id,
  side: id,
  handedOver: edtf,
  published: edtf,
  values,
  reports: z.array(id).min(1),
  sections: z.array(id).min(1),
  clauses: z.array(clause).min(1)
});

export const event = z.strictObject({
  id,
  date: edtf,
  clock: clock.optional(),
  lane: id,
  kind: z.enum(laneKinds),
  topic: id,
  sides: z.array(id).default([]),
  magnitude: z.array(id).default([]),
  figures: z.array(figure).default([]),
  values,
  ...sources
});

/** A place where the article's order of events and the reports' differ. `events` stand in the order that the reports give. */
export const dispute = z.strictObject({ id, events: z.array(id).min(2), findings: z.array(id).min(1), values, ...sources });

/** What a later check found: about which records, by whom, with which verdict on what the article says. */
export const finding = z.strictObject({
  id,
  topic: id,
  verdict: z.enum(verdicts),
  date: edtf,
  about: z.array(id).min(1),
  claimedBy: z.array(id).default([]),
  values,
  reports: z.array(id).min(1)
});

/**
 * The dataset's own card: what it is about, until when its facts were checked, in which languages it speaks. `locale` is
 * the BCP 47 tag that formats numbers and dates, `grouping` says from how many digits on thousands are parted, and
 * `clockOffset` how far the clock times of its events are ahead of UTC.
 */
export const card = z.strictObject({
  id,
  checked: edtf,
  languages: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        direction: z.enum(['ltr', 'rtl']),
        locale: z.string(),
        grouping: z.enum(['auto', 'min2']).default('auto')
      })
    )
    .min(1),
  clockOffset: z
    .string()
    .regex(/^[+-]\d{2}:\d{2}$/, 'hours and minutes ahead of UTC, +hh:mm')
    .default('+00:00'),
  window: edtf,
  values
});

/** The whole dataset: one JSON file per key, in one folder. */
export const dataset = z.strictObject({
  card,
  article,
  parties: z.array(party),
  claimants: z.array(claimant),
  topics: z.array(topic),
  outlets: z.array(outlet),
  reports: z.array(report),
  outcomes: z.array(outcome),
  demands: z.array(demand),
  documents: z.array(document),
  events: z.array(event),
  disputes: z.array(dispute),
  findings: z.array(finding)
});

export type Figure = z.infer<typeof figure>;
export type Passage = z.infer<typeof passage>;
export type Article = z.infer<typeof article>;
export type Outlet = z.infer<typeof outlet>;
export type Report = z.infer<typeof report>;
export type Party = z.infer<typeof party>;
export type Claimant = z.infer<typeof claimant>;
export type Outcome = z.infer<typeof outcome>;
export type Stance = z.infer<typeof stance>;
export type Demand = z.infer<typeof demand>;
export type Clause = z.infer<typeof clause>;
export type TalksDocument = z.infer<typeof document>;
export type TalksEvent = z.infer<typeof event>;
export type Dispute = z.infer<typeof dispute>;
export type Finding = z.infer<typeof finding>;
export type Card = z.infer<typeof card>;
export type Dataset = z.infer<typeof dataset>;
export type Status = (typeof statuses)[number];
export type Position = (typeof positions)[number];
