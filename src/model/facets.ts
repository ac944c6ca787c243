import type { Demand, Outcome, Passage, Report, TalksEvent } from '../schema/records.ts';
import { standingOf } from './standing.ts';
import type { Talks } from './talks.ts';

/** What the lens can ask of a record. A list that is empty says nothing, and so is never held against the record. */
export interface Facets {
  topics: string[];
  sides: string[];
  outlets: string[];
  statuses: string[];
}

function unique(ids: Iterable<string | undefined>): string[] {
  return [...new Set([...ids].filter((id) => id !== undefined))];
}

function reportOutlets(reports: readonly Report[]): (string | undefined)[] {
  return reports.flatMap((report) => [report.outlet, report.carries]);
}

/** The outlets that a record rests on: those of the badges of its passages and those of its reports, carried copy included. */
function outletsOf(talks: Talks, passages: readonly string[], reports: readonly string[]): string[] {
  const badges = passages.flatMap((id) => talks.passage(id).badges.map((badge) => badge.outlet));
  return unique([...badges, ...reportOutlets(reports.map(talks.report))]);
}

function findingReports(talks: Talks, id: string): string[] {
  return talks.findingsAt(id).flatMap((finding) => finding.reports);
}

export function outcomeFacets(talks: Talks, outcome: Outcome): Facets {
  const figureReports = outcome.figures.flatMap((figure) => figure.reports);
  return {
    topics: [outcome.topic],
    sides: outcome.sides,
    outlets: outletsOf(talks, outcome.passages, [...outcome.reports, ...figureReports, ...findingReports(talks, outcome.id)]),
    statuses: [outcome.status]
  };
}

export function demandFacets(talks: Talks, demand: Demand): Facets {
  const speaking = Object.entries(demand.stances).filter(([, stance]) => stance.position !== 'silent');
  const clauses = speaking.flatMap(([, stance]) => stance.clauses.map(talks.clause));
  return {
    topics: [demand.topic],
    sides: speaking.map(([side]) => side),
    outlets: outletsOf(talks, demand.passages, [...clauses.flatMap((clause) => clause.reports), ...findingReports(talks, demand.id)]),
    statuses: [standingOf(demand, talks.sides).standing]
  };
}

export function eventFacets(talks: Talks, event: TalksEvent): Facets {
  const figureReports = event.figures.flatMap((figure) => figure.reports);
  return {
    topics: [event.topic],
    sides: event.sides,
    outlets: outletsOf(talks, event.passages, [...event.reports, ...figureReports, ...findingReports(talks, event.id)]),
    statuses: []
  };
}

export function passageFacets(passage: Passage): Facets {
  return { topics: [], sides: [], outlets: unique(passage.badges.map((badge) => badge.outlet)), statuses: [] };
}
