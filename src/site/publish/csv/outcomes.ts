import type { Localized } from '../../../i18n/localized.ts';
import { comparable } from '../../../model/spread.ts';
import type { Outcome, Status } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { flag, identity, label, list, text, topicColumns } from './columns.ts';
import { titleColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';

type Row = ClaimRow<Outcome>;

/** The statuses as the description of the column lists them. */
const statusNames: Record<Status, string> = { agreed: 'agreed', partly: 'partly (agreed)', offered: 'offered', refused: 'refused', open: 'open' };

const statusList = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.values(statusNames));

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>(rowKey),
    ...identity<Row>(localized, ({ record }) => record.id),
    titleColumn<Row>(({ record }) => localized.text('outcomes', record, 'title')),
    label<Row>('status', `${statusList}, by what both sides announced`, ({ record }) => record.status),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    list<Row>('sides', 'Ids of the sides that it concerns', ({ record }) => record.sides),
    label<Row>('summary', 'What came out, in short', ({ record }) => localized.text('outcomes', record, 'summary')),
    label<Row>('detail', 'What came out, at length', ({ record }) => localized.text('outcomes', record, 'detail')),
    text<Row>('article_said', 'What the base article says of it, where that differs', ({ record }) => localized.textIfAny('outcomes', record, 'article')),
    flag<Row>('is_compared', 'Whether the figure is one of those that the page sets side by side as the outcome’s size', ({ record, figure }) =>
      comparable(record.figures, record.lead).some(({ id }) => id === figure?.id)
    ),
    ...claimColumns<Outcome>(localized)
  ];
}

/** The table of outcomes: a row for each claimant of each figure. */
export function outcomesTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Outcomes',
    description: 'What came out of the talks: one row for each outcome, figure and claimant; one row for an outcome without figures.',
    key: 'row'
  };
  return tabulate(head, columns(localized), localized.talks.dataset.outcomes.flatMap(claimRows));
}
