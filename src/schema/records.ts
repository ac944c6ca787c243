import { z } from 'zod';
import { change } from './changes.ts';
import { delivery, promise } from './deliveries.ts';
import { clock, edtf, figure, id, sources, values } from './parts.ts';
import { address, outlet, report } from './reports.ts';
import { background, round } from './rounds.ts';

export const statuses = ['agreed', 'partly', 'offered', 'refused', 'open'] as const;
export const positions = ['asks', 'accepts', 'offers', 'rejects', 'silent'] as const;
export const verdicts = ['confirmed', 'refined', 'contradicted', 'not-found', 'new'] as const;
const laneKinds = ['strike', 'ground', 'sabotage', 'talks', 'diplomacy', 'statement', 'exchange'] as const;

/** A badge of a citation: the outlet that it names, and the name as printed. */
const badge = z.strictObject({ outlet: id, printed: z.string().min(1) });

/**
 * One citation of the article: a run of badges, each of which prints after a plus sign how many other sources the citation has (`more`).
 * Which badges make a citation is our inference from these counts: a "+1" always comes with two names, a "+2" and more with three.
 */
const citation = z
  .strictObject({ badges: z.array(badge).min(1), more: z.number().int().nonnegative().max(99).default(0) })
  .refine(({ badges, more }) => badges.length <= more + 1, { error: 'more badges than the citation has sources', path: ['more'] });

const passage = z.strictObject({ id, part: id, citations: z.array(citation).min(1), values });

/** `refined`: right as far as it goes, corrected in a detail; `not-found`: looked for in later reports, and not there; `unchecked`: could not be looked for. */
export const claimVerdicts = ['confirmed', 'refined', 'disputed', 'contradicted', 'not-found', 'unchecked'] as const;

/** One statement of the article, and what later reports make of it: the findings that bear on it. */
const claim = z.strictObject({ id, passage: id, verdict: z.enum(claimVerdicts), findings: z.array(id).default([]), values });

/** How a section opens where the page shows the article alone: a section's id, and what its words name. */
const opening = z.strictObject({ id, values });

const article = z.strictObject({
  id,
  published: edtf,
  about: edtf,
  parts: z.array(id).min(1),
  passages: z.array(passage).min(1),
  claims: z.array(claim).default([]),
  openings: z.array(opening).default([])
});

/** `side`: one of the two at the table; `host`: who chaired; `other`: everybody else who acts or speaks. */
const party = z.strictObject({ id, role: z.enum(['side', 'host', 'other']) });

/** Whoever claims something: a person, an office, an outlet. `party` is the party that it speaks for, if any. */
const claimant = z.strictObject({ id, party: id.optional() });

const topic = z.strictObject({ id });

const outcome = z.strictObject({
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

/**
 * One issue, and where each side stands on it. `stances` has an entry for every side. `leads`: both papers speak of it and the article
 * speaks of its matter, so that it stands at the top where the two clash.
 */
const demand = z.strictObject({
  id,
  topic: id,
  leads: z.literal(true).optional(),
  stances: z.record(id, stance),
  passages: z.array(id).default([]),
  values
});

/** A clause of a document. `number` is its place there (our count where the paper has none); its words may hold a short quotation. */
const clause = z.strictObject({ id, number: z.string().min(1), section: id, values, reports: z.array(id).min(1), differing: z.array(id).default([]) });

/** A paper of one side. `fullTexts`: the reports that print it in full, by their own account. */
const document = z.strictObject({
  id,
  side: id,
  handedOver: edtf,
  published: edtf,
  values,
  reports: z.array(id).min(1),
  fullTexts: z.array(id).default([]),
  sections: z.array(id).min(1),
  clauses: z.array(clause).min(1)
});

/**
 * Something that happened. `leads`: the section's answer shows it; `checkLeads.ts` holds the rule. `compared` are figures of one unit that the
 * answer sets side by side, and `uncountedBy` who speaks of the same and gives no number.
 */
const event = z.strictObject({
  id,
  date: edtf,
  clock: clock.optional(),
  lane: id,
  kind: z.enum(laneKinds),
  topic: id,
  leads: z.literal(true).optional(),
  sides: z.array(id).default([]),
  magnitude: z.array(id).default([]),
  compared: z.array(id).default([]),
  uncountedBy: z.array(id).default([]),
  figures: z.array(figure).default([]),
  values,
  ...sources
});

/**
 * A place where the article's order of events and the reports' differ. `events` stand in the order that the reports give;
 * `order` are those, and others around them, that are told by the clock.
 */
const dispute = z.strictObject({
  id,
  events: z.array(id).min(2),
  order: z.array(id).default([]),
  findings: z.array(id).min(1),
  values,
  ...sources,
  reports: z.array(id).min(1)
});

/** What a later check found: about which records, by whom, with which verdict on what the article says. */
const finding = z.strictObject({
  id,
  topic: id,
  verdict: z.enum(verdicts),
  date: edtf,
  about: z.array(id).min(1),
  claimedBy: z.array(id).default([]),
  values,
  reports: z.array(id).min(1)
});

/** Where somebody can be reached: a page, or an address of mail. */
const contact = z.union(
  [address.refine((text) => text.startsWith('https:')), z.string().regex(/^mailto:[^\s@?"<>]+@[^\s@?"<>]+\.[^\s@?"<>]+$/)],
  'an address, https://…, or mailto: and an address of mail'
);

/**
 * The dataset's own card: what it is about, until when its facts were checked, in which languages it speaks. `locale` is
 * the BCP 47 tag that formats numbers and dates, `grouping` says from how many digits on thousands are parted, and
 * `clockOffset` how far the clock times of its events are ahead of UTC. `window` is what the timeline shows, `focus` the days
 * of it that it opens with: all, where it is left out. `gistWindow` are the days that its answer tells: those in focus, where it is left out.
 * `contact` is where mistakes are reported, if the site names no repository. `measures` are the units that may have a fraction; in
 * all others things are counted.
 */
const card = z.strictObject({
  id,
  checked: edtf,
  languages: z
    .array(
      z.strictObject({
        code: z.string(),
        name: z.string().min(1),
        direction: z.enum(['ltr', 'rtl']),
        locale: z.string(),
        grouping: z.enum(['auto', 'min2']).default('auto')
      })
    )
    .min(1),
  clockOffset: z
    .string()
    .regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, 'hours and minutes ahead of UTC, +hh:mm')
    .default('+00:00'),
  window: edtf,
  focus: edtf.optional(),
  contact: contact.optional(),
  gistWindow: edtf.optional(),
  measures: z.array(id).default([]),
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
  findings: z.array(finding),
  rounds: z.array(round),
  promises: z.array(promise),
  deliveries: z.array(delivery),
  background: z.array(background),
  changes: z.array(change)
});

export type { Figure } from './parts.ts';
export type { Change } from './changes.ts';
export type { Delivery, TalksPromise } from './deliveries.ts';
export type { Outlet, Report } from './reports.ts';
export type { Background, Round, RoundItem, RoundRow } from './rounds.ts';
export type Passage = z.infer<typeof passage>;
export type Claim = z.infer<typeof claim>;
export type Article = z.infer<typeof article>;
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
