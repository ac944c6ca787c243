import type { Localized } from '../../../i18n/localized.ts';
import type { Background } from '../../../schema/records.ts';
import { identity, text } from './columns.ts';
import { sourceColumns } from './known.ts';
import { happenedColumns, statementColumn, titleColumn } from './shared.ts';
import { tabulate, type NamelessTable } from './table.ts';

/** The table of what preceded the first of the rounds. */
export function backgroundTable(localized: Localized): NamelessTable {
  const head = { title: 'Background', description: 'What came before the first of the rounds: one row for each.', key: 'id' };
  return tabulate<Background>(
    head,
    [
      ...identity<Background>(localized, ({ id }) => id),
      ...happenedColumns<Background>(({ date }) => date),
      titleColumn<Background>((record) => localized.text('background', record, 'title')),
      statementColumn<Background>((record) => localized.text('background', record, 'statement')),
      text<Background>('dispute', 'What is disputed about it', (record) => localized.textIfAny('background', record, 'dispute')),
      ...sourceColumns<Background>(localized, (record) => record)
    ],
    localized.talks.dataset.background
  );
}
