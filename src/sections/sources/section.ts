import type { Localized } from '../../i18n/localized.ts';
import { passageFacets } from '../../lens/recordFacets.ts';
import { countVerdicts } from '../../model/claims.ts';
import { tally } from '../../model/tally.ts';
import type { Section } from '../sectionDefinition.ts';
import LaterReports from './print/LaterReports.svelte';
import OutletHead from './print/OutletHead.svelte';
import OutletRow from './print/OutletRow.svelte';
import PassageItem from './print/PassageItem.svelte';
import Sources from './Sources.island.svelte';
import SourcesGist from './print/SourcesGist.svelte';

/** The end of the finding: the verdicts on the article's statements; `''` if the dataset has none. */
function howMuchHolds({ talks, say }: Localized): string {
  const { claims } = talks.dataset.article;
  const { confirmed, contradicted } = countVerdicts(claims);
  return claims.length ? say('sources.holds', { claims: claims.length, confirmed, contradicted }) : '';
}

function findingOf(localized: Localized): string {
  const { rows, badges } = tally(localized.talks.dataset.article);
  const n = rows[0]?.counts.mention ?? 0;
  const first = rows.filter((row) => row.counts.mention === n).map((row) => localized.outletName(row.outlet));
  const outlets = first.join(localized.say('list.comma'));
  const holds = howMuchHolds(localized);
  return first.length > 1
    ? localized.say('sources.findingTie', { outlets, n, all: badges, holds })
    : localized.say('sources.finding', { outlet: outlets, n, all: badges, holds });
}

/** The section with the source-frequency chart and the article's passages. */
export const sourcesSection: Section = {
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
  openLabel: ({ say, talks }, edition) => say(edition === 'now' ? 'sources.openLabel' : 'sources.openAlone', { all: talks.dataset.article.passages.length }),
  titles: ({ say }) => ({ now: say('sources.title'), article: say('sources.alone') }),
  finding: findingOf,
  gist: (_, print) => print(SourcesGist, {}),
  hasStatements: true,
  below: (_, print) => print(LaterReports, {}),
  methodValues: ({ talks }) => ({ unnamed: tally(talks.dataset.article).unnamed })
};
