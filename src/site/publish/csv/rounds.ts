import type { Localized } from '../../../i18n/localized.ts';
import type { Round, RoundItem } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { dates, identity, label, list, partyColumns, text } from './columns.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<RoundItem> & { round: Round };

function roundColumns(localized: Localized): Column<Row>[] {
  const { clockOffset } = localized.talks.dataset.card;
  return [
    label<Row>('round_id', 'The meeting: id', ({ round }) => round.id),
    label<Row>('round', 'The meeting: name', ({ round }) => localized.text('rounds', round, 'name')),
    label<Row>('place', 'Where it was', ({ round }) => localized.text('rounds', round, 'place')),
    ...dates<Row>('date', 'When it was', ({ round }) => round.date),
    text<Row>('start', `When it began, where that is known: local time (${clockOffset} from UTC)`, ({ round }) => round.start),
    text<Row>('end', `When it ended, where that is known: local time (${clockOffset} from UTC)`, ({ round }) => round.end)
  ];
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    ...identity<Row>(localized, ({ record }) => record.id),
    ...roundColumns(localized),
    label<Row>('about', 'What the statement is about: delegations, length, agreed, asked, refused or proposed', ({ record }) => record.row),
    list<Row>('topics', 'Matters that it is about, as ids', ({ record }) => record.topics),
    ...partyColumns<Row>(localized, 'side', 'Whose it is, if it is one side’s', ({ record }) => record.side),
    label<Row>('text', 'The statement', ({ record }) => localized.text('roundItems', record, 'text')),
    text<Row>('became', 'What became of it, where that is known', ({ record }) => localized.textIfAny('roundItems', record, 'became')),
    text<Row>('promise', 'Id of the promise that it is about, if any (see promises.csv)', ({ record }) => record.promise),
    ...claimColumns<RoundItem>(localized)
  ];
}

/** The meetings side by side: a row for each statement, figure and claimant. */
export function roundsTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Rounds',
    description: 'The meetings of the two sides: one row for each statement about one of them, figure and claimant; one row where nobody is named.',
    key: 'row'
  };
  const rows = localized.talks.dataset.rounds.flatMap((round) => round.items.flatMap((item) => claimRows(item).map((row): Row => ({ ...row, round }))));
  return tabulate(head, columns(localized), rows);
}
