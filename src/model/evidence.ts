import { group } from 'd3-array';
import type { Figure, Finding } from '../schema/records.ts';
import type { Talks } from './talks.ts';

/** What of a record says where it is known from. Each kind of record has some of it. */
export interface Sourced {
  id: string;
  passages?: readonly string[];
  /** Of a statement of the article: the passage that it stands in. */
  passage?: string;
  reports?: readonly string[];
  /** Of a clause: the reports that render it differently. */
  differing?: readonly string[];
  figures?: readonly Figure[];
  /** Of a demand: what rests on clauses rests on their reports. */
  stances?: Readonly<Record<string, { clauses: readonly string[] }>>;
  /** Of a round: its parts, each with sources of its own. */
  items?: readonly Sourced[];
  claimedBy?: readonly string[];
  findings?: readonly string[];
}

/** Reports that go back to one outlet: its own, and those of others that carry its copy. */
export interface Origin {
  outlet: string;
  reports: string[];
}

/** Where a record is known from. */
export interface Evidence {
  passages: string[];
  /** Every report once, in the order of the record. */
  reports: string[];
  /** The reports by the outlet that they go back to: each of these is one independent source. */
  origins: Origin[];
  /** Whether the record itself is the article's alone, so that these are the reports of what was found about it later. */
  isLater: boolean;
  /** The side on whose word alone the record rests, if it does. */
  oneSide?: string | undefined;
  /** Whether that is said of its figures alone: it names nobody as saying it, and its text may quote the other side. */
  isOfFigures: boolean;
}

function unique(ids: Iterable<string>): string[] {
  return [...new Set(ids)];
}

function figuresOf({ figures = [], items = [] }: Sourced): Figure[] {
  return [...figures, ...items.flatMap(figuresOf)];
}

function ownReports(talks: Talks, record: Sourced): string[] {
  const { reports = [], differing = [], figures = [], stances = {}, items = [] } = record;
  const clauses = Object.values(stances).flatMap((stance) => stance.clauses.map(talks.clause));
  return unique([
    ...reports,
    ...differing,
    ...figures.flatMap((figure) => figure.reports),
    ...clauses.flatMap((clause) => ownReports(talks, clause)),
    ...items.flatMap((item) => ownReports(talks, item))
  ]);
}

/**
 * The reports by origin: those that carry one outlet's copy, and its own, are one source. Copies that do not say whose text they
 * print may be of any: they are no source of their own, and together one where there is no other.
 */
export function originsOf(talks: Talks, reports: readonly string[]): Origin[] {
  const own = reports.map(talks.report);
  const named = own.filter(({ isCopy }) => !isCopy);
  const origins = named.length ? group(named, ({ carries, outlet }) => carries ?? outlet) : group(own, () => own[0]?.outlet ?? '');
  return [...origins].map(([outlet, carried]) => ({ outlet, reports: carried.map(({ id }) => id) }));
}

/** Everybody whom a record names as the one who says it: of its figures, of its parts, and of itself. */
export function claimantsOf(record: Sourced): string[] {
  const parts = (record.items ?? []).flatMap((item) => item.claimedBy ?? []);
  return unique([...(record.claimedBy ?? []), ...parts, ...figuresOf(record).flatMap((figure) => figure.claimedBy)]);
}

/** The side that all of some claimants speak for. Nothing where nobody is named, or anybody who speaks for no side or for the other. */
function sideOfAll(talks: Talks, claimants: readonly string[]): string | undefined {
  const parties = new Set(claimants.map((id) => talks.dataset.claimants.find((claimant) => claimant.id === id)?.party));
  const [party] = parties;
  return parties.size === 1 && party !== undefined && talks.sides.includes(party) ? party : undefined;
}

/** The findings that a record names itself; else all that are about it, and about what the article states in it. */
export function findingsOf(talks: Talks, { id, findings }: Sourced): Finding[] {
  const stated = talks.dataset.article.claims.filter((claim) => claim.passage === id).flatMap((claim) => claim.findings);
  return findings?.map(talks.finding) ?? [...new Set([...talks.findingsAbout(id), ...stated.map(talks.finding)])];
}

/**
 * Where a record is known from: its own reports, those of its figures, of its clauses and of its parts, by origin. Findings
 * are records of their own and lend it nothing, except to what is the article's alone (its passages and its statements),
 * which is judged by what was found about it later. The article itself is no origin: it sums up what outlets reported.
 *
 * A record rests on one side's word alone where it names who says it or gives its figures, and all whom it names speak
 * for one and the same of the two sides. A paper's clause names nobody: that it is a side's own is what it says.
 */
export function evidenceOf(talks: Talks, record: Sourced): Evidence {
  const own = ownReports(talks, record);
  const isLater = own.length === 0;
  const reports = isLater ? unique(findingsOf(talks, record).flatMap((finding) => finding.reports)) : own;
  const passages = unique([...(record.passages ?? []), ...(record.passage === undefined ? [] : [record.passage])]);
  return {
    passages,
    reports,
    origins: originsOf(talks, reports),
    isLater,
    oneSide: sideOfAll(talks, claimantsOf(record)),
    isOfFigures: ![record, ...(record.items ?? [])].some(({ claimedBy }) => claimedBy?.length)
  };
}

/** The ownership of outlets that is said wherever they are named, in the same words for every state. */
export const markedOwnerships = ['state', 'state-aligned', 'official'] as const;
export type OwnershipMark = (typeof markedOwnerships)[number];

/** The mark of an outlet, if its ownership is one that is said. */
export function markOf(talks: Talks, outlet: string): OwnershipMark | undefined {
  const { ownership } = talks.outlet(outlet);
  return markedOwnerships.find((mark) => mark === ownership);
}
