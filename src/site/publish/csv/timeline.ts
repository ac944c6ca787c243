import type { Localized } from '../../../i18n/localized.ts';
import type { TalksEvent } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { flag, identity, label, list, named, text, topicColumns } from './columns.ts';
import { happenedColumns, statementColumn, titleColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<TalksEvent>;

function disputesOf({ talks }: Localized, id: string): string[] {
  return talks.dataset.disputes.filter(({ events }) => events.includes(id)).map((dispute) => dispute.id);
}

function whenColumns(localized: Localized): Column<Row>[] {
  const { clockOffset } = localized.talks.dataset.card;
  return [
    ...happenedColumns<Row>(({ record }) => record.date),
    text<Row>('clock', `Local time of day, where it is known (${clockOffset} from UTC)`, ({ record }) => record.clock),
    list<Row>('disputes', 'Ids of the disputes about its place in the order of events', ({ record }) => disputesOf(localized, record.id))
  ];
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    ...identity<Row>(localized, ({ record }) => record.id),
    titleColumn<Row>(({ record }) => localized.text('events', record, 'title')),
    ...whenColumns(localized),
    ...named<Row>(
      'lane',
      'Whose act it is, or “talks”',
      ({ record }) => record.lane,
      (id) => localized.name('lanes', id)
    ),
    label<Row>('event_kind', 'strike, ground, sabotage, talks, diplomacy, statement or exchange', ({ record }) => record.kind),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    list<Row>('sides', 'Ids of the sides that it concerns', ({ record }) => record.sides),
    statementColumn<Row>(({ record }) => localized.text('events', record, 'statement')),
    text<Row>('reason', 'The reason given for it, if any', ({ record }) => localized.textIfAny('events', record, 'reason')),
    text<Row>('article_said', 'What the base article says of it, where that differs', ({ record }) => localized.textIfAny('events', record, 'article')),
    flag<Row>('is_drawn', 'Whether the figure is part of the size that the page draws', ({ record, figure }) => record.magnitude.includes(figure?.id ?? '')),
    ...claimColumns<TalksEvent>(localized)
  ];
}

/** The table of events: a row for each claimant of each figure. */
export function timelineTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Timeline',
    description: 'What happened around the talks: one row for each event, figure and claimant; one row for an event without figures.',
    key: 'row'
  };
  return tabulate(head, columns(localized), localized.talks.dataset.events.flatMap(claimRows));
}
