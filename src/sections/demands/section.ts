import type { Localized } from '../../i18n/localized.ts';
import { countHeld, type PageRecord } from '../../lens/pageRecord.ts';
import { demandFacets } from '../../lens/recordFacets.ts';
import { standingOf, standings } from '../../model/standing.ts';
import FacetSelect from '../../ui/FacetSelect.svelte';
import type { PrintPart, Section } from '../sectionDefinition.ts';
import ColumnHead from './print/ColumnHead.svelte';
import DemandRow from './print/DemandRow.svelte';
import DemandsGist from './print/DemandsGist.svelte';
import Demands from './Demands.island.svelte';
import Papers from './print/Papers.svelte';
import PapersLink from './print/PapersLink.svelte';

function printFilters(localized: Localized, print: PrintPart): [string, string][] {
  const used = new Set(localized.talks.dataset.demands.map(({ topic }) => topic));
  const themes = [...used].map((id) => ({ id, name: localized.name('topics', id) }));
  const states = standings.map((id) => ({ id, name: localized.say(`demands.standing.${id}`) }));
  const any = localized.say('facet.any');
  return [
    ['topic', print(FacetSelect, { facet: 'topic', label: localized.say('demands.theme'), any, options: themes })],
    ['status', print(FacetSelect, { facet: 'status', label: localized.say('live.demands.standing'), any, options: states })]
  ];
}

function recordsOf({ talks }: Localized): PageRecord[] {
  return talks.dataset.demands.map((demand) => ({ id: demand.id, kind: 'demand', ...demandFacets(talks, demand) }));
}

/** The section with the table that compares demands, and the two papers that it rests on. */
export const demandsSection: Section = {
  id: 'demands',
  island: Demands,
  records: recordsOf,
  markup: (localized, print) =>
    new Map([
      ...printFilters(localized, print),
      ...localized.talks.sides.map((side, hue): [string, string] => [`column-${hue}`, print(ColumnHead, { side, hue })]),
      ...localized.talks.dataset.demands.map((demand): [string, string] => [demand.id, print(DemandRow, { demand })]),
      ['papers', print(Papers, {})]
    ]),
  openLabel: (localized, edition) => localized.say('demands.openLabel', { all: countHeld(recordsOf(localized), 'demand', edition) }),
  finding: (localized) => {
    const { talks } = localized;
    const { demands } = talks.dataset;
    const count = (standing: string): number => demands.filter((demand) => standingOf(demand, talks.sides).standing === standing).length;
    return localized.say('demands.finding', { all: demands.length, agreed: count('agreed'), close: count('close') });
  },
  gist: (_, print) => print(DemandsGist, {}),
  picture: (_, print) => print(PapersLink, {})
};
