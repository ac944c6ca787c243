import type { Localized } from '../../../i18n/localized.ts';
import type { TalksPromise } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { flag, identity, label, text, topicColumns } from './columns.ts';
import { directionsOf } from './directions.ts';
import { meetingColumns, statementColumn, titleColumn, towardColumns, unitColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

/** One claimant of one figure of a promise, in one direction. */
type Row = ClaimRow<TalksPromise> & { toward?: string | undefined };

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>((row) => [rowKey(row), row.toward].filter(Boolean).join(':')),
    ...identity<Row>(localized, ({ record }) => record.id),
    titleColumn<Row>(({ record }) => localized.text('promises', record, 'title')),
    label<Row>('promise_kind', 'agreed, offered or asked', ({ record }) => record.kind),
    ...meetingColumns<Row>(localized, ({ record }) => record.round),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    unitColumn<Row>(({ record }) => record.unit),
    statementColumn<Row>(({ record }) => localized.text('promises', record, 'statement')),
    text<Row>('dispute', 'What is disputed about it', ({ record }) => localized.textIfAny('promises', record, 'dispute')),
    text<Row>('unknown', 'What is not known of it', ({ record }) => localized.textIfAny('promises', record, 'unknown')),
    ...towardColumns<Row>(localized, ({ toward }) => toward),
    flag<Row>('is_reading', 'Whether the figure says how many were to be handed over; else it counts something else', ({ record, figure }) =>
      Boolean(figure && figure.unit === record.unit)
    ),
    ...claimColumns<TalksPromise>(localized)
  ];
}

/** The table of promises: a row for each reading, direction and claimant. */
export function promisesTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Promises',
    description: 'What was to be handed over: one row for each reading of a promise, direction and claimant. A figure for each way has a row for each.',
    key: 'row'
  };
  const { talks } = localized;
  const rows = talks.dataset.promises.flatMap((promise) =>
    claimRows(promise).flatMap((row) => directionsOf(row.figure, talks.sides).map((toward): Row => ({ ...row, toward })))
  );
  return tabulate(head, columns(localized), rows);
}
