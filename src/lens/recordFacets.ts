import type { Background, Delivery, Demand, Figure, Outcome, Passage, Report, Round, RoundItem, TalksEvent } from '../schema/records.ts';
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

/** Which of the article's outlets a record rests on: by the badges of its passages, and by its reports, carried copy included. */
function outletsOf(talks: Talks, passages: readonly string[], reports: readonly string[]): string[] {
  const badges = passages.flatMap((id) => talks.passage(id).badges.map((badge) => badge.outlet));
  const named = new Set(talks.dataset.article.passages.flatMap((passage) => passage.badges.map((badge) => badge.outlet)));
  const used = new Set([...badges, ...reportOutlets(reports.map(talks.report))]);
  return [...named].filter((outlet) => used.has(outlet));
}

/** What rests on no passage of the article was not told by it. */
function laterUnless(passages: readonly string[]): { isLater?: true } {
  return passages.length ? {} : { isLater: true };
}

function findingReports(talks: Talks, id: string): string[] {
  return talks.findingsAt(id).flatMap((finding) => finding.reports);
}

/** What the lens can ask of an outcome. It rests on the reports of its figures and of the findings about it too. */
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

/** What the lens can ask of an issue: its sides are those that speak of it, its status is the computed standing. */
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

/** What the lens can ask of an event. */
export function eventFacets(talks: Talks, event: TalksEvent): RecordFacets {
  const figureReports = event.figures.flatMap((figure) => figure.reports);
  return {
    topics: [event.topic],
    sides: orNothing(event.sides),
    outlets: outletsOf(talks, event.passages, [...event.reports, ...figureReports, ...findingReports(talks, event.id)]),
    ...laterUnless(event.passages)
  };
}

/** What the lens can ask of a passage of the article: only whom it names. */
export function passageFacets(passage: Passage): RecordFacets {
  return { outlets: unique(passage.badges.map((badge) => badge.outlet)) };
}

/** Whom a promise or a handover concerns: to whom something goes, and who speaks of it. */
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

/** The facets of one statement about a round. What is of both sides, or of neither, is never held against it. */
export function roundItemFacets(talks: Talks, item: RoundItem): RecordFacets {
  const figureReports = item.figures.flatMap((figure) => figure.reports);
  return {
    topics: orNothing(item.topics),
    sides: item.side === undefined ? undefined : [item.side],
    outlets: outletsOf(talks, item.passages, [...item.reports, ...figureReports]),
    ...laterUnless(item.passages)
  };
}

/** The facets of a round itself, or of what came before the rounds: only from where it is known. */
export function roundFacets(talks: Talks, { passages, reports }: Round | Background): RecordFacets {
  return { outlets: outletsOf(talks, passages, reports), ...laterUnless(passages) };
}
