import type { Told } from '../i18n/localized.ts';
import { say } from '../i18n/t.ts';
import { statuses } from '../schema/records.ts';
import { standings } from '../model/standing.ts';
import { tally } from '../model/tally.ts';
import FormSwitch from './print/EditionSwitch.svelte';
import { demandsPlan } from '../sections/demands/section.ts';
import { deliveryPlan } from '../sections/delivery/section.ts';
import { outcomesPlan } from '../sections/outcomes/section.ts';
import type { PrintPart, SectionPlan } from '../sections/sectionDefinition.ts';
import { roundsPlan } from '../sections/rounds/section.ts';
import { sourcesPlan } from '../sections/sources/section.ts';
import { timelinePlan } from '../sections/timeline/section.ts';
import type { FacetKey } from '../lens/query.ts';
import FacetSelect from '../ui/FacetSelect.svelte';

/** The sections of the page, in reading order. */
export const plans: readonly SectionPlan[] = [outcomesPlan, demandsPlan, timelinePlan, sourcesPlan, deliveryPlan, roundsPlan];

type Option = { id: string; name: string };

/** What each facet of the lens offers: only what some record of the page can answer. */
export function facetOptions(told: Told): Record<FacetKey, Option[]> {
  const records = plans.flatMap((plan) => plan.records(told));
  const topics = new Set(records.flatMap((record) => record.topics ?? []));
  const used = new Set(records.flatMap((record) => record.statuses ?? []));
  const stated = [...new Set<string>([...statuses, ...standings])].filter((status) => used.has(status));
  const isStanding = (status: string): boolean => !(statuses as readonly string[]).includes(status);
  return {
    side: told.talks.sides.map((id) => ({ id, name: told.name('parties', id) })),
    topic: told.talks.dataset.topics.filter(({ id }) => topics.has(id)).map(({ id }) => ({ id, name: told.name('topics', id) })),
    outlet: tally(told.talks.dataset.article).rows.map(({ outlet }) => ({ id: outlet, name: told.outletName(outlet) })),
    status: stated.map((id) => ({ id, name: say(isStanding(id) ? `demands.standing.${id}` : `status.${id}`) }))
  };
}

/** The markup of the lens bar: its lists by facet, and the switch between the page's two forms. */
export function lensMarkup(told: Told, print: PrintPart): Map<string, string> {
  const any = say('facet.any');
  const lists = Object.entries(facetOptions(told)).map(([facet, options]): [string, string] => [
    facet,
    print(FacetSelect, { facet, label: say(`facet.${facet}`), any, options })
  ]);
  return new Map([['form', print(FormSwitch, {})], ...lists]);
}
