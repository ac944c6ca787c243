import type { Told } from '../../../i18n/localized.ts';
import type { TalksEvent } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { dates, flag, identity, label, list, named, text, topicColumns } from './columns.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<TalksEvent>;

function disputesOf({ talks }: Told, id: string): string[] {
  return talks.dataset.disputes.filter(({ events }) => events.includes(id)).map((dispute) => dispute.id);
}

function whenColumns(told: Told): Column<Row>[] {
  const { clockOffset } = told.talks.dataset.card;
  return [
    ...dates<Row>('date', 'When it happened', ({ record }) => record.date),
    text<Row>('clock', `Local time of day, where it is known (${clockOffset} from UTC)`, ({ record }) => record.clock),
    list<Row>('disputes', 'Ids of the disputes about its place in the order of events', ({ record }) => disputesOf(told, record.id))
  ];
}

function columns(told: Told): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    ...identity<Row>(told, ({ record }) => record.id),
    label<Row>('title', 'What happened, in short', ({ record }) => told.tell('events', record, 'title')),
    ...whenColumns(told),
    ...named<Row>(
      'lane',
      'Whose act it is, or “talks”',
      ({ record }) => record.lane,
      (id) => told.name('lanes', id)
    ),
    label<Row>('kind', 'strike, ground, sabotage, talks, diplomacy, statement or exchange', ({ record }) => record.kind),
    ...topicColumns<Row>(told, ({ record }) => record.topic),
    list<Row>('sides', 'Ids of the sides that it concerns', ({ record }) => record.sides),
    label<Row>('statement', 'What is known of it', ({ record }) => told.tell('events', record, 'statement')),
    text<Row>('reason', 'The reason given for it, if any', ({ record }) => told.tellIfAny('events', record, 'reason')),
    text<Row>('article_said', 'What the base article says of it, where that differs', ({ record }) => told.tellIfAny('events', record, 'article')),
    flag<Row>('is_size', 'Whether the figure is part of the size that the page draws', ({ record, figure }) => record.magnitude.includes(figure?.id ?? '')),
    ...claimColumns<TalksEvent>(told)
  ];
}

/** What happened around the talks: a row for each claimant of each figure. */
export function timelineTable(told: Told): NamelessTable {
  const head = {
    title: 'Timeline',
    description: 'What happened around the talks: one row for each event, figure and claimant; one row for an event without figures.',
    key: 'row'
  };
  return tabulate(head, columns(told), told.talks.dataset.events.flatMap(claimRows));
}
