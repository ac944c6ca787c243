import type { Localized } from '../../../i18n/localized.ts';
import type { Claim } from '../../../schema/records.ts';
import { identity, label, list } from './columns.ts';
import { sourceColumns } from './known.ts';
import { textColumn } from './shared.ts';
import { tabulate, type NamelessTable } from './table.ts';

/** The table of the article's statements, each with what later reports make of it. */
export function claimsTable(localized: Localized): NamelessTable {
  const { talks } = localized;
  const head = { title: 'Claims of the article', description: 'The statements of the base article: one row for each.', key: 'id' };
  return tabulate<Claim>(
    head,
    [
      ...identity<Claim>(localized, ({ id }) => id),
      textColumn<Claim>((claim) => localized.text('claims', claim, 'text')),
      label<Claim>(
        'claim_verdict',
        'What later reports make of it: confirmed, refined, disputed, contradicted, not-found or unchecked',
        ({ verdict }) => verdict
      ),
      list<Claim>('findings', 'Ids of the findings that bear on it (see findings.csv)', ({ findings }) => findings),
      ...sourceColumns<Claim>(localized, ({ passage, findings }) => ({
        passages: [passage],
        reports: findings.flatMap((id) => talks.finding(id).reports)
      }))
    ],
    talks.dataset.article.claims
  );
}
