import type { Figure } from '../../../schema/records.ts';
import type { Localized } from '../../../i18n/localized.ts';
import { claimantColumns, label, text, valueColumns } from './columns.ts';
import { articleColumn, sourceColumns, type Known } from './known.ts';
import type { Column } from './table.ts';

interface Owner extends Known {
  id: string;
  figures?: readonly Figure[];
  claimedBy?: readonly string[];
}

/** One claimant of one figure of a record; or one claimant of the record, or the record alone, where there is no figure. */
export interface ClaimRow<Owned extends Owner> {
  record: Owned;
  figure?: Figure | undefined;
  claimant?: string | undefined;
}

/** A row for each claimant of each figure, and for each other claimant of the record; one row for a record that has neither. */
export function claimRows<Owned extends Owner>(record: Owned): ClaimRow<Owned>[] {
  const { figures = [], claimedBy = [] } = record;
  const given = figures.flatMap((figure) => figure.claimedBy.map((claimant) => ({ record, figure, claimant })));
  const heard = new Set(given.map(({ claimant }) => claimant));
  const others = claimedBy.filter((claimant) => !heard.has(claimant)).map((claimant) => ({ record, claimant }));
  const rows = [...given, ...others];
  return rows.length ? rows : [{ record }];
}

/** The id of a row: that of the figure, or else of the record, and that of the claimant. Unique among the rows of `claimRows`. */
export function rowKey({ record, figure, claimant }: ClaimRow<Owner>): string {
  return [figure?.id ?? record.id, claimant].filter(Boolean).join(':');
}

/** The column `row`: the id by which rows are told apart. */
export function keyColumn<Row>(read: (row: Row) => string): Column<Row> {
  return label('row', 'Id of the row, which no other row has', read);
}

/** The columns of a figure, its claimant, and its sources. */
export function claimColumns<Owned extends Owner>(localized: Localized): Column<ClaimRow<Owned>>[] {
  return [
    text('figure', 'Id of the figure, if any', ({ figure }) => figure?.id),
    ...valueColumns<ClaimRow<Owned>>(localized, ({ figure }) => figure),
    ...claimantColumns<ClaimRow<Owned>>(localized, ({ claimant }) => claimant),
    text('claimed', 'When the claimant said it, in EDTF, where that is known', ({ figure }) => figure?.date),
    ...sourceColumns<ClaimRow<Owned>>(
      localized,
      ({ record, figure }) => figure ?? record,
      ({ record }) => record
    ),
    articleColumn<ClaimRow<Owned>>(({ record }) => record)
  ];
}
