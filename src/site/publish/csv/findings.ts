import type { Localized } from '../../../i18n/localized.ts';
import type { Finding } from '../../../schema/records.ts';
import { claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { claimantColumns, dates, label, list, topicColumns } from './columns.ts';
import { sourceColumns } from './known.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<Finding>;

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    label<Row>('id', 'Id of the finding, the same in talks.json', ({ record }) => record.id),
    label<Row>('page', 'Where it is told in full, from the folder of the page’s language', ({ record }) => localized.page(record.id)),
    label<Row>('statement', 'What was found', ({ record }) => localized.text('findings', record, 'statement')),
    label<Row>('verdict', 'What it makes of the base article: confirmed, refined, contradicted, not-found or new', ({ record }) => record.verdict),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    ...dates<Row>('date', 'The day that it is about', ({ record }) => record.date),
    list<Row>('about', 'Ids of the records that it is about', ({ record }) => record.about),
    ...claimantColumns<Row>(localized, ({ claimant }) => claimant),
    ...sourceColumns<Row>(localized, ({ record }) => ({ reports: record.reports }))
  ];
}

/** What a later check found: a row for each finding and claimant. */
export function findingsTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Findings',
    description: 'What later reports say about records and about the base article: one row for each finding and claimant; one row where nobody is named.',
    key: 'row'
  };
  return tabulate(head, columns(localized), localized.talks.dataset.findings.flatMap(claimRows));
}
