import type { Localized } from '../../../i18n/localized.ts';
import { createLedger, sizesOf, type Count } from '../../../model/delivered.ts';
import { deliveryGroupsOf } from '../../../model/deliveryGroups.ts';
import type { Delivery, Figure } from '../../../schema/records.ts';
import { claimColumns, claimRows, keyColumn, rowKey, type ClaimRow } from './claimRows.ts';
import { flag, identity, label, list, number, text, topicColumns } from './columns.ts';
import { happenedColumns, promiseColumn, statementColumn, towardColumns, unitColumn } from './shared.ts';
import { tabulate, type Column, type NamelessTable } from './table.ts';
import { directionsOf } from './directions.ts';

/** One claimant of one figure of a delivery, in one direction. */
interface Row extends ClaimRow<Delivery> {
  toward?: string | undefined;
  /** The handover’s size in this direction by the count of each side. On one row of a direction only, so that sums count it once. */
  count?: Count | undefined;
}

function isSize(delivery: Delivery, figure: Figure | undefined): boolean {
  return figure !== undefined && sizesOf(delivery).includes(figure);
}

/** The directions of a row: a handover’s size without a direction counts for both sides. */
function towardOf(delivery: Delivery, figure: Figure | undefined, sides: readonly string[]): (string | undefined)[] {
  const isUndirected = delivery.kind === 'handover' && isSize(delivery, figure) && figure?.toward === undefined;
  return isUndirected ? [...sides] : directionsOf(figure, sides);
}

/** The rows of each delivery, with its count on the first row of each direction. */
function rowsOf({ talks }: Localized): Row[] {
  const ledger = createLedger(talks.dataset);
  return talks.dataset.deliveries.flatMap((delivery) => {
    const counted = new Set<string>();
    const countOnce = (toward: string | undefined, figure: Figure | undefined): Count | undefined => {
      if (delivery.kind !== 'handover' || toward === undefined || counted.has(toward) || !isSize(delivery, figure)) return undefined;
      counted.add(toward);
      return ledger.count(delivery, toward);
    };
    return claimRows(delivery).flatMap((row) =>
      towardOf(delivery, row.figure, talks.sides).map((toward): Row => ({ ...row, toward, count: countOnce(toward, row.figure) }))
    );
  });
}

/** Two columns for each side, the lower and upper end of the size: the columns to be added up. */
function countColumns({ talks, name }: Localized): Column<Row>[] {
  return talks.sides.flatMap((side) =>
    (['from', 'to'] as const).map((end) =>
      number<Row>(
        `count_by_${side.replaceAll('-', '_')}_${end}`,
        `The ${end === 'from' ? 'lower' : 'upper'} end of the hand-over’s size by the count of ${name('parties', side)} (its own figure where it gave one, else what others give), on one row of each hand-over and direction. Add these up, by direction, for the totals of the page`,
        ({ count }) => count?.bySide.get(side)?.[end]
      )
    )
  );
}

function accountColumns({ talks, span }: Localized): Column<Row>[] {
  const { deliveries } = talks.dataset;
  const accounts = deliveryGroupsOf(talks.dataset, span).flatMap((group) => group.accounts);
  const countedToward = new Map(accounts.flatMap(({ promise, counted }) => counted.map(({ id }) => [id, promise.id])));
  const totalsOver = (id: string): string[] => deliveries.filter(({ parts }) => parts.includes(id)).map((total) => total.id);
  return [
    promiseColumn<Row>(({ record }) => record.promise),
    label<Row>('basis', 'How sure it is that it belongs to the promise: stated, disputed, inferred or none', ({ record }) => record.basis),
    text<Row>('counted_toward', 'Id of the promise whose total on the page adds this hand-over', ({ record }) => countedToward.get(record.id)),
    list<Row>('part_of', 'Ids of the totals that cover this hand-over', ({ record }) => totalsOver(record.id)),
    list<Row>('parts', 'Ids of the hand-overs that a total covers', ({ record }) => record.parts)
  ];
}

function wordColumns(localized: Localized): Column<Row>[] {
  return [
    statementColumn<Row>(({ record }) => localized.text('deliveries', record, 'statement')),
    text<Row>('category', 'Who was handed over', ({ record }) => localized.textIfAny('deliveries', record, 'category')),
    text<Row>('dispute', 'What is disputed about it', ({ record }) => localized.textIfAny('deliveries', record, 'dispute')),
    text<Row>('basis_note', 'Why it counts, or does not, toward the promise', ({ record }) => localized.textIfAny('deliveries', record, 'basis'))
  ];
}

function columns(localized: Localized): Column<Row>[] {
  return [
    keyColumn<Row>((row) => [rowKey(row), row.toward].filter(Boolean).join(':')),
    ...identity<Row>(localized, ({ record }) => record.id),
    label<Row>(
      'delivery_kind',
      'handover, or a report on several: total, status or announcement. Only hand-overs are ever added up',
      ({ record }) => record.kind
    ),
    ...happenedColumns<Row>(({ record }) => record.date),
    ...topicColumns<Row>(localized, ({ record }) => record.topic),
    unitColumn<Row>(({ record }) => record.unit),
    ...accountColumns(localized),
    ...towardColumns<Row>(localized, ({ toward }) => toward),
    flag<Row>('is_size', 'Whether the figure is the size itself; else it counts something else, often some of those', ({ record, figure }) =>
      isSize(record, figure)
    ),
    flag<Row>(
      'is_size_unknown',
      'Whether nobody has published the size of this hand-over: it is not zero',
      ({ record }) => record.kind === 'handover' && sizesOf(record).length === 0
    ),
    ...countColumns(localized),
    ...wordColumns(localized),
    ...claimColumns<Delivery>(localized)
  ];
}

/** The table of deliveries: a row for each handover, figure, direction and claimant, and for reports on several handovers. */
export function deliveryTable(localized: Localized): NamelessTable {
  const head = {
    title: 'Delivery',
    description:
      'What was handed over: one row for each hand-over, figure, direction and claimant; a figure for each way has a row for each. Reports on several hand-overs (totals, statuses, announcements) stand among them, marked by delivery_kind, and repeat them. For the page’s totals add up the columns count_by_…, which only hand-overs have, over the rows of one direction (toward_id): those of one promise (counted_toward) or those that one total covers (part_of).',
    key: 'row'
  };
  return tabulate(head, columns(localized), rowsOf(localized));
}
