import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { passageFacets } from '../../lens/recordFacets.ts';
import { tally } from '../../model/tally.ts';
import type { SectionPlan } from '../sectionDefinition.ts';
import LaterReports from './print/LaterReports.svelte';
import OutletHead from './print/OutletHead.svelte';
import OutletRow from './print/OutletRow.svelte';
import PassageItem from './print/PassageItem.svelte';
import Sources from './Sources.island.svelte';

function findingOf(told: Told): string {
  const { rows, badges } = tally(told.talks.dataset.article);
  const n = rows[0]?.counts.mention ?? 0;
  const first = rows.filter((row) => row.counts.mention === n).map((row) => told.outletName(row.outlet));
  const outlets = first.join(say('list.comma'));
  return first.length > 1 ? say('sources.findingTie', { outlets, n, all: badges }) : say('sources.finding', { outlet: outlets, n, all: badges });
}

/** The source-frequency chart and the article's passages. */
export const sourcesPlan: SectionPlan = {
  id: 'sources',
  island: Sources,
  records: ({ talks }) => [
    ...tally(talks.dataset.article).rows.map(({ outlet }) => ({
      id: `outlet-${outlet}`,
      kind: 'outlet',
      outlets: [outlet]
    })),
    ...talks.dataset.article.passages.map((passage) => ({ id: passage.id, kind: 'passage', ...passageFacets(passage) }))
  ],
  markup: ({ talks }, print) => {
    const { rows } = tally(talks.dataset.article);
    const most = rows[0]?.counts.mention ?? 1;
    return new Map([
      ['outlet-head', print(OutletHead, {})],
      ...rows.map((row): [string, string] => [`outlet-${row.outlet}`, print(OutletRow, { row, most })]),
      ...talks.dataset.article.passages.map((passage): [string, string] => [passage.id, print(PassageItem, { passage })])
    ]);
  },
  finding: findingOf,
  hasStatements: true,
  below: (_, print) => print(LaterReports, {}),
  methodValues: ({ talks }) => ({ further: tally(talks.dataset.article).further })
};
