import type { Localized } from '../../i18n/localized.ts';
import { roundFacets, roundItemFacets } from '../../lens/recordFacets.ts';
import { constantTopics, inTableOrder } from '../../model/rounds.ts';
import type { Section } from '../sectionDefinition.ts';
import Background from './print/Background.svelte';
import Rounds from './Rounds.island.svelte';
import RoundsGist from './print/RoundsGist.svelte';
import RoundsTable from './print/RoundsTable.svelte';

/** The finding: the topics that were agreed every time, and those that were asked for every time and never agreed. */
function findingOf(localized: Localized): string {
  const { dataset } = localized.talks;
  const { agreed, never } = constantTopics(dataset);
  const name = (topics: string[]): string =>
    topics.map((id) => localized.say('rounds.topic', { name: localized.name('topics', id) })).join(localized.say('list.comma'));
  const parts = [
    agreed.length && localized.say('rounds.finding.agreed', { rounds: dataset.rounds.length, topics: name(agreed) }),
    never.length && localized.say('rounds.finding.never', { rounds: dataset.rounds.length, topics: name(never) })
  ].filter((part) => typeof part === 'string');
  return parts.join(' ') || localized.say('rounds.finding.none', { rounds: dataset.rounds.length });
}

/** The section that compares the rounds. */
export const roundsSection: Section = {
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
  openLabel: ({ say }) => say('rounds.openLabel'),
  finding: findingOf,
  gist: (_, print) => print(RoundsGist, {}),
  titles: (localized) => ({
    now: localized.say('rounds.title', { rounds: localized.talks.dataset.rounds.length }),
    article: localized.say('rounds.alone.title')
  })
};
