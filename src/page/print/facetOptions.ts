import { partsWith, type FacetChoice } from '../../builder/built.ts';
import type { Localized } from '../../i18n/localized.ts';
import { facetKeys, facetsForEmbeds, perFacet, type FacetKey } from '../../lens/facets.ts';
import type { Vocabulary } from '../../lens/query.ts';
import { vocabularyOf } from '../../lens/vocabulary.ts';
import { standings } from '../../model/standing.ts';
import { tally } from '../../model/tally.ts';
import { statuses } from '../../schema/records.ts';
import type { PrintPart } from '../../sections/sectionDefinition.ts';
import FacetSelect from '../../ui/FacetSelect.svelte';
import { sections } from '../sections.ts';
import EditionSwitch from './EditionSwitch.svelte';

/** An id that a facet can be set to, with its name. */
export interface FacetOption {
  id: string;
  name: string;
}

/** All ids that each facet could have, in the order of its list. */
const candidates: Record<FacetKey, (localized: Localized) => FacetOption[]> = {
  side: ({ talks, name }) => talks.sides.map((id) => ({ id, name: name('parties', id) })),
  topic: ({ talks, name }) => talks.dataset.topics.map(({ id }) => ({ id, name: name('topics', id) })),
  outlet: ({ talks, outletName }) => tally(talks.dataset.article).rows.map(({ outlet }) => ({ id: outlet, name: outletName(outlet) })),
  // Outcomes have a status, demands a standing; where both have the same id, the word is that of outcomes.
  status: ({ say }) => {
    const standing = standings.filter((id) => !(statuses as readonly string[]).includes(id));
    return [...statuses.map((id) => ({ id, name: say(`status.${id}`) })), ...standing.map((id) => ({ id, name: say(`demands.standing.${id}`) }))];
  }
};

/** The options of each facet that a vocabulary has. */
export function optionsIn(localized: Localized, vocabulary: Vocabulary): Record<FacetKey, FacetOption[]> {
  return perFacet((key) => candidates[key](localized).filter(({ id }) => vocabulary[key].has(id)));
}

/** The options of each facet: only ids that some record of the page has. Throws where a facet has none. */
export function facetOptions(localized: Localized): Record<FacetKey, FacetOption[]> {
  const options = optionsIn(localized, vocabularyOf(sections.flatMap((section) => section.records(localized))));
  for (const key of facetKeys) if (!options[key].length) throw new Error(`no record answers the facet "${key}": see src/lens/recordFacets.ts`);
  return options;
}

/** The options of each facet that is for embeds, with the parts that have a record for them. */
export function embedFacetOptions(localized: Localized): [FacetKey, FacetChoice[]][] {
  const asked = sections.map((section) => ({ parts: partsWith(section), answers: vocabularyOf(section.records(localized)) }));
  const options = facetOptions(localized);
  const partsOf = (key: FacetKey, id: string): string[] => asked.filter(({ answers }) => answers[key].has(id)).flatMap(({ parts }) => parts);
  return facetsForEmbeds().map((key) => [key, options[key].map((option) => ({ ...option, parts: partsOf(key, option.id) }))]);
}

/** The markup of the parts that the lens bar adopts: the list of each facet, and `edition`, the switch between the page's two editions. */
export function lensMarkup(localized: Localized, print: PrintPart): Map<string, string> {
  const any = localized.say('facet.any');
  const lists = Object.entries(facetOptions(localized)).map(([facet, options]): [string, string] => [
    facet,
    print(FacetSelect, { facet, label: localized.say(`facet.${facet}`), any, options })
  ]);
  return new Map([['edition', print(EditionSwitch, {})], ...lists]);
}
