import { outcomeFacets } from '../../lens/recordFacets.ts';
import type { Localized } from '../../i18n/localized.ts';
import { countHeld, type PageRecord } from '../../lens/pageRecord.ts';
import type { Status } from '../../schema/records.ts';
import type { Section } from '../sectionDefinition.ts';
import OutcomeCard from './print/OutcomeCard.svelte';
import Outcomes from './Outcomes.island.svelte';

/** The status as which the finding counts each status: an offer that nobody has accepted is open. */
const countedAs = { agreed: 'agreed', partly: 'partly', refused: 'refused', offered: 'open', open: 'open' } as const satisfies Record<Status, string>;

function recordsOf({ talks }: Localized): PageRecord[] {
  return talks.dataset.outcomes.map((outcome) => ({ id: outcome.id, kind: 'outcome', ...outcomeFacets(talks, outcome) }));
}

/** The section with the outcome cards. */
export const outcomesSection: Section = {
  id: 'outcomes',
  island: Outcomes,
  records: recordsOf,
  markup: ({ talks }, print, extent) =>
    new Map(talks.dataset.outcomes.map((outcome) => [outcome.id, print(OutcomeCard, { outcome, isOpen: extent === 'whole' })])),
  isGistIsland: true,
  titles: ({ say, span, talks }) => {
    const title = say('outcomes.title', { date: new Date(span(talks.dataset.article.about).start) });
    return { now: title, article: title };
  },
  openLabel: (localized, edition) => localized.say('outcomes.openLabel', { all: countHeld(recordsOf(localized), 'outcome', edition) }),
  finding: (localized) => {
    const { outcomes } = localized.talks.dataset;
    const counts = { agreed: 0, partly: 0, refused: 0, open: 0 };
    for (const { status } of outcomes) counts[countedAs[status]] += 1;
    return localized.say('outcomes.finding', { all: outcomes.length, ...counts });
  }
};
