import type { Localized } from '../i18n/localized.ts';
import { statuses } from '../schema/records.ts';
import { standings } from '../model/standing.ts';
import { tally } from '../model/tally.ts';
import EditionSwitch from './print/EditionSwitch.svelte';
import { demandsSection } from '../sections/demands/section.ts';
import { deliverySection } from '../sections/delivery/section.ts';
import { outcomesSection } from '../sections/outcomes/section.ts';
import type { PrintPart, Section } from '../sections/sectionDefinition.ts';
import { roundsSection } from '../sections/rounds/section.ts';
import { sourcesSection } from '../sections/sources/section.ts';
import { timelineSection } from '../sections/timeline/section.ts';
import type { FacetKey } from '../lens/query.ts';
import FacetSelect from '../ui/FacetSelect.svelte';

/** The sections of the page, in reading order. */
export const sections: readonly Section[] = [outcomesSection, demandsSection, timelineSection, sourcesSection, deliverySection, roundsSection];

type Option = { id: string; name: string };

/** What each facet of the lens offers: only what some record of the page can answer. */
export function facetOptions(localized: Localized): Record<FacetKey, Option[]> {
  const records = sections.flatMap((plan) => plan.records(localized));
  const topics = new Set(records.flatMap((record) => record.topics ?? []));
  const used = new Set(records.flatMap((record) => record.statuses ?? []));
  const stated = [...new Set<string>([...statuses, ...standings])].filter((status) => used.has(status));
  const isStanding = (status: string): boolean => !(statuses as readonly string[]).includes(status);
  return {
    side: localized.talks.sides.map((id) => ({ id, name: localized.name('parties', id) })),
    topic: localized.talks.dataset.topics.filter(({ id }) => topics.has(id)).map(({ id }) => ({ id, name: localized.name('topics', id) })),
    outlet: tally(localized.talks.dataset.article).rows.map(({ outlet }) => ({ id: outlet, name: localized.outletName(outlet) })),
    status: stated.map((id) => ({ id, name: localized.say(isStanding(id) ? `demands.standing.${id}` : `status.${id}`) }))
  };
}

/** The markup of the lens bar: its lists by facet, and the switch between the page's two editions. */
export function lensMarkup(localized: Localized, print: PrintPart): Map<string, string> {
  const any = localized.say('facet.any');
  const lists = Object.entries(facetOptions(localized)).map(([facet, options]): [string, string] => [
    facet,
    print(FacetSelect, { facet, label: localized.say(`facet.${facet}`), any, options })
  ]);
  return new Map([['edition', print(EditionSwitch, {})], ...lists]);
}
