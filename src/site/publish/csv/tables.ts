import type { Localized } from '../../../i18n/localized.ts';
import { backgroundTable } from './background.ts';
import { claimsTable } from './claims.ts';
import { clausesTable } from './clauses.ts';
import { demandsTable } from './demands.ts';
import { deliveryTable } from './delivery.ts';
import { findingsTable } from './findings.ts';
import { outcomesTable } from './outcomes.ts';
import { promisesTable } from './promises.ts';
import { reportsTable } from './reports.ts';
import { roundsTable } from './rounds.ts';
import { sourcesTable } from './sources.ts';
import type { NamelessTable, Table } from './table.ts';
import { timelineTable } from './timeline.ts';

/** The makers of the tables by the names of their files: those of the sections in the order of the page, then those that several sections rest on. */
const makers: Readonly<Record<string, (localized: Localized) => NamelessTable>> = {
  outcomes: outcomesTable,
  demands: demandsTable,
  timeline: timelineTable,
  sources: sourcesTable,
  delivery: deliveryTable,
  rounds: roundsTable,
  clauses: clausesTable,
  promises: promisesTable,
  claims: claimsTable,
  findings: findingsTable,
  reports: reportsTable,
  background: backgroundTable
};

/** Every table of the dataset, in the words of one language. */
export function tablesOf(localized: Localized): Table[] {
  return Object.entries(makers).map(([name, make]) => ({ name, ...make(localized) }));
}
