import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { roundFacets, roundItemFacets } from '../../lens/recordFacets.ts';
import { constantTopics, inTableOrder } from '../../model/rounds.ts';
import type { SectionPlan } from '../sectionDefinition.ts';
import Background from './print/Background.svelte';
import Rounds from './Rounds.island.svelte';
import RoundsTable from './print/RoundsTable.svelte';

/** What was agreed every time, and what was asked for every time and never agreed. */
function findingOf(told: Told): string {
  const { dataset } = told.talks;
  const { agreed, never } = constantTopics(dataset);
  const name = (topics: string[]): string => topics.map((id) => say('rounds.topic', { name: told.name('topics', id) })).join(say('list.comma'));
  const parts = [
    agreed.length && say('rounds.finding.agreed', { rounds: dataset.rounds.length, topics: name(agreed) }),
    never.length && say('rounds.finding.never', { rounds: dataset.rounds.length, topics: name(never) })
  ].filter((part) => typeof part === 'string');
  return parts.join(' ') || say('rounds.finding.none', { rounds: dataset.rounds.length });
}

/** The rounds side by side. */
export const roundsPlan: SectionPlan = {
  id: 'rounds',
  island: Rounds,
  records: ({ talks }) => [
    ...talks.dataset.rounds.map((round) => ({ id: round.id, kind: 'round', ...roundFacets(talks, round) })),
    ...inTableOrder(talks.dataset.rounds, talks.sides).map((item) => ({ id: item.id, kind: 'round-item', ...roundItemFacets(talks, item) })),
    ...talks.dataset.background.map((record) => ({ id: record.id, kind: 'background', ...roundFacets(talks, record) }))
  ],
  markup: (_, print) =>
    new Map([
      ['table', print(RoundsTable, {})],
      ['background', print(Background, {})]
    ]),
  finding: findingOf,
  titles: ({ talks }) => ({ now: say('rounds.title', { rounds: talks.dataset.rounds.length }), article: say('rounds.alone.title') })
};
