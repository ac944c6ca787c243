import type { Told } from '../../i18n/told.ts';
import { backgroundTable } from './background.ts';
import { claimsTable } from './claims.ts';
import { clausesTable } from './clauses.ts';
import { demandsTable } from './demands.ts';
import { findingsTable } from './findings.ts';
import { outcomesTable } from './outcomes.ts';
import { promisesTable } from './promises.ts';
import { reportsTable } from './reports.ts';
import { roundsTable } from './rounds.ts';
import { sourcesTable } from './sources.ts';
import type { Table } from './table.ts';
import { timelineTable } from './timeline.ts';

/** The tables of the sections, in the order of the page, and then what several of them rest on. A new table is one more line. */
const makers: readonly ((told: Told) => Table)[] = [
  outcomesTable,
  demandsTable,
  timelineTable,
  sourcesTable,
  roundsTable,
  clausesTable,
  promisesTable,
  claimsTable,
  findingsTable,
  reportsTable,
  backgroundTable
];

/** Every table of a dataset, in the words of one language. */
export function tablesOf(told: Told): Table[] {
  return makers.map((make) => make(told));
}
