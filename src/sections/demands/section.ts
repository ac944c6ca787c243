import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { demandFacets } from '../../lens/recordFacets.ts';
import { standingOf, standings } from '../../model/standing.ts';
import FacetSelect from '../../ui/FacetSelect.svelte';
import type { PrintPart, SectionPlan } from '../sectionDefinition.ts';
import ColumnHead from './print/ColumnHead.svelte';
import DemandRow from './print/DemandRow.svelte';
import Demands from './Demands.island.svelte';
import Papers from './print/Papers.svelte';
import StandingStrip from './print/StandingStrip.svelte';

function printFilters(told: Told, print: PrintPart): [string, string][] {
  const used = new Set(told.talks.dataset.demands.map(({ topic }) => topic));
  const themes = [...used].map((id) => ({ id, name: told.name('topics', id) }));
  const states = standings.map((id) => ({ id, name: say(`demands.standing.${id}`) }));
  const any = say('facet.any');
  return [
    ['filter-topic', print(FacetSelect, { facet: 'topic', label: say('demands.theme'), any, options: themes })],
    ['filter-status', print(FacetSelect, { facet: 'status', label: say('live.demands.standing'), any, options: states })]
  ];
}

/** The demands-comparison table, and below it the two papers that it rests on. */
export const demandsPlan: SectionPlan = {
  id: 'demands',
  island: Demands,
  records: ({ talks }) => talks.dataset.demands.map((demand) => ({ id: demand.id, kind: 'demand', ...demandFacets(talks, demand) })),
  markup: (told, print) =>
    new Map([
      ...printFilters(told, print),
      ...told.talks.sides.map((side, hue): [string, string] => [`column-${hue}`, print(ColumnHead, { side, hue })]),
      ...told.talks.dataset.demands.map((demand): [string, string] => [demand.id, print(DemandRow, { demand })]),
      ['papers', print(Papers, {})]
    ]),
  finding: ({ talks }) => {
    const { demands } = talks.dataset;
    const count = (standing: string): number => demands.filter((demand) => standingOf(demand, talks.sides).standing === standing).length;
    return say('demands.finding', { all: demands.length, agreed: count('agreed'), close: count('close') });
  },
  picture: (_, print) => print(StandingStrip, {})
};
