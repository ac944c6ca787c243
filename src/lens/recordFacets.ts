import type { Background, Delivery, Demand, Figure, Outcome, Passage, Report, Round, RoundItem, TalksEvent } from '../schema/records.ts';
import { badgesOf } from '../model/citations.ts';
import { namedOutlets } from '../model/listed.ts';
import { standingOf } from '../model/standing.ts';
import type { Talks } from '../model/talks.ts';
import type { RecordFacets } from './facets.ts';

function unique(ids: Iterable<string | undefined>): string[] {
  return [...new Set([...ids].filter((id) => id !== undefined))];
}

function orNothing(ids: string[]): string[] | undefined {
  return ids.length ? ids : undefined;
}

function reportOutlets(reports: readonly Report[]): (string | undefined)[] {
  return reports.flatMap((report) => [report.outlet, report.carries]);
}

/** The outlets of the article's badges that a record rests on: by the badges of its passages, and by its reports and the outlets whose copy they carry. */
function outletsOf(talks: Talks, passages: readonly string[], reports: readonly string[]): string[] {
  const badges = passages
    .map(talks.passage)
    .flatMap(badgesOf)
    .map((badge) => badge.outlet);
  const used = new Set([...badges, ...reportOutlets(reports.map(talks.report))]);
  return namedOutlets(talks).filter((outlet) => used.has(outlet));
}

/** A record without a passage of the article is not told by it. */
function laterUnless(passages: readonly string[]): { isLater?: true } {
  return passages.length ? {} : { isLater: true };
}

function findingReports(talks: Talks, id: string): string[] {
  return talks.findingsAt(id).flatMap((finding) => finding.reports);
}

/** The facets of an outcome. It rests also on the reports of its figures and of the findings about it. */
export function outcomeFacets(talks: Talks, outcome: Outcome): RecordFacets {
  const figureReports = outcome.figures.flatMap((figure) => figure.reports);
  return {
    topics: [outcome.topic],
    sides: orNothing(outcome.sides),
    outlets: outletsOf(talks, outcome.passages, [...outcome.reports, ...figureReports, ...findingReports(talks, outcome.id)]),
    statuses: [outcome.status],
    ...laterUnless(outcome.passages)
  };
}

/** The facets of a demand: its sides are those that speak of it, its status is its computed standing. */
export function demandFacets(talks: Talks, demand: Demand): RecordFacets {
  const speaking = Object.entries(demand.stances).filter(([, stance]) => stance.position !== 'silent');
  const clauses = speaking.flatMap(([, stance]) => stance.clauses.map(talks.clause));
  return {
    topics: [demand.topic],
    sides: speaking.map(([side]) => side),
    outlets: outletsOf(talks, demand.passages, [...clauses.flatMap((clause) => clause.reports), ...findingReports(talks, demand.id)]),
    statuses: [standingOf(demand, talks.sides).standing],
    ...laterUnless(demand.passages)
  };
}

/** The facets of an event. */
export function eventFacets(talks: Talks, event: TalksEvent): RecordFacets {
  const figureReports = event.figures.flatMap((figure) => figure.reports);
  return {
    topics: [event.topic],
    sides: orNothing(event.sides),
    outlets: outletsOf(talks, event.passages, [...event.reports, ...figureReports, ...findingReports(talks, event.id)]),
    ...laterUnless(event.passages)
  };
}

/** The facets of a passage of the article: only the outlets of its badges. */
export function passageFacets(passage: Passage): RecordFacets {
  return { outlets: unique(badgesOf(passage).map((badge) => badge.outlet)) };
}

/** The sides that a promise or a handover concerns: those to which something goes, and those that give its figures. */
function sidesIn(talks: Talks, figures: readonly Figure[]): string[] {
  const parties = new Map(talks.dataset.claimants.map(({ id, party }) => [id, party]));
  const named = new Set(figures.flatMap(({ toward, claimedBy }) => [toward, ...claimedBy.map((id) => parties.get(id))]));
  return named.has('each-way') ? talks.sides : talks.sides.filter((side) => named.has(side));
}

/** The facets of a promise or of a handover. */
export function deliveryFacets(talks: Talks, record: Pick<Delivery, 'topic' | 'figures' | 'passages' | 'reports'>): RecordFacets {
  const figureReports = record.figures.flatMap((figure) => figure.reports);
  return {
    topics: [record.topic],
    sides: orNothing(sidesIn(talks, record.figures)),
    outlets: outletsOf(talks, record.passages, [...record.reports, ...figureReports]),
    ...laterUnless(record.passages)
  };
}

/** The facets of one statement about a round. A statement about no single side has no `sides`, so that no choice of a side excludes it. */
export function roundItemFacets(talks: Talks, item: RoundItem): RecordFacets {
  const figureReports = item.figures.flatMap((figure) => figure.reports);
  return {
    topics: orNothing(item.topics),
    sides: item.side === undefined ? undefined : [item.side],
    outlets: outletsOf(talks, item.passages, [...item.reports, ...figureReports]),
    ...laterUnless(item.passages)
  };
}

/** The facets of a round itself, or of its background: only its outlets. */
export function roundFacets(talks: Talks, { passages, reports }: Round | Background): RecordFacets {
  return { outlets: outletsOf(talks, passages, reports), ...laterUnless(passages) };
}
