import type { Localized } from '../../../i18n/localized.ts';
import type { Finding } from '../../../schema/records.ts';
import { claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { claimantColumns, idColumn, label, list, pageColumn, topicColumns } from './columns.ts';
import { sourceColumns } from './known.ts';
import { happenedColumns, statementColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<Finding>;

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    idColumn<Row>(({ record }) => record.id),
    pageColumn<Row>(localized, ({ record }) => record.id),
    statementColumn<Row>(({ record }) => localized.text('findings', record, 'statement')),
    label<Row>('finding_verdict', 'What it makes of the base article: confirmed, refined, contradicted, not-found or new', ({ record }) => record.verdict),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    ...happenedColumns<Row>(({ record }) => record.date),
    list<Row>('about', 'Ids of the records that it is about', ({ record }) => record.about),
    ...claimantColumns<Row>(localized, ({ claimant }) => claimant),
    ...sourceColumns<Row>(localized, ({ record }) => ({ reports: record.reports }))
  ];
}

/** The table of findings: a row for each finding and claimant. */
export function findingsTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Findings',
    description: 'What later reports say about records and about the base article: one row for each finding and claimant; one row where nobody is named.',
    key: 'row'
  };
  return tabulate(head, columns(localized), localized.talks.dataset.findings.flatMap(claimRows));
}
