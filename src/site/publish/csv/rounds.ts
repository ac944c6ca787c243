import type { Localized } from '../../../i18n/localized.ts';
import type { Round, RoundItem } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { identity, label, list, text } from './columns.ts';
import { happenedColumns, meetingColumns, promiseColumn, sideColumns, textColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<RoundItem> & { round: Round };

function roundColumns(localized: Localized): Column<Row>[] {
  const { clockOffset } = localized.talks.dataset.card;
  return [
    ...meetingColumns<Row>(localized, ({ round }) => round.id),
    label<Row>('place', 'Where it was', ({ round }) => localized.text('rounds', round, 'place')),
    ...happenedColumns<Row>(({ round }) => round.date),
    text<Row>('start', `When it began, where that is known: local time (${clockOffset} from UTC)`, ({ round }) => round.start),
    text<Row>('end', `When it ended, where that is known: local time (${clockOffset} from UTC)`, ({ round }) => round.end)
  ];
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    ...identity<Row>(localized, ({ record }) => record.id),
    ...roundColumns(localized),
    label<Row>('aspect', 'What the statement is about: delegations, length, agreed, asked, refused or proposed', ({ record }) => record.row),
    list<Row>('topics', 'Matters that it is about, as ids', ({ record }) => record.topics),
    ...sideColumns<Row>(localized, ({ record }) => record.side),
    textColumn<Row>(({ record }) => localized.text('roundItems', record, 'text')),
    text<Row>('became', 'What became of it, where that is known', ({ record }) => localized.textIfAny('roundItems', record, 'became')),
    promiseColumn<Row>(({ record }) => record.promise),
    ...claimColumns<RoundItem>(localized)
  ];
}

/** The table of rounds: a row for each statement, figure and claimant. */
export function roundsTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Rounds',
    description: 'The meetings of the two sides: one row for each statement about one of them, figure and claimant; one row where nobody is named.',
    key: 'row'
  };
  const rows = localized.talks.dataset.rounds.flatMap((round) => round.items.flatMap((item) => claimRows(item).map((row): Row => ({ ...row, round }))));
  return tabulate(head, columns(localized), rows);
}
