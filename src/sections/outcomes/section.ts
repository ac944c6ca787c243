import { outcomeFacets } from '../../lens/recordFacets.ts';
import type { Section } from '../sectionDefinition.ts';
import OutcomeCard from './print/OutcomeCard.svelte';
import Outcomes from './Outcomes.island.svelte';

/** The outcome cards. */
export const outcomesSection: Section = {
  id: 'outcomes',
  island: Outcomes,
  records: ({ talks }) => talks.dataset.outcomes.map((outcome) => ({ id: outcome.id, kind: 'outcome', ...outcomeFacets(talks, outcome) })),
  markup: ({ talks }, print) => new Map(talks.dataset.outcomes.map((outcome) => [outcome.id, print(OutcomeCard, { outcome })])),
  finding: (localized) => {
    const { outcomes } = localized.talks.dataset;
    const count = (...statuses: string[]): number => outcomes.filter(({ status }) => statuses.includes(status)).length;
    const counts = { agreed: count('agreed'), partly: count('partly'), refused: count('refused'), open: count('open', 'offered') };
    return localized.say('outcomes.finding', { all: outcomes.length, ...counts });
  }
};
