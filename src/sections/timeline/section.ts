import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { eventFacets } from '../../lens/recordFacets.ts';
import { isWithin, largestAround, lastDay, raidsOf, talksOf, type Raid } from '../../model/timeline.ts';
import type { SectionPlan } from '../sectionDefinition.ts';
import ArticleEvents from './print/ArticleEvents.svelte';
import EventList from './print/EventList.svelte';
import MarkKey from './print/MarkKey.svelte';
import { countersOf, datedEvents, sizeOf, windowOf } from './print/timelineWords.ts';
import Timeline from './Timeline.island.svelte';
import TimelineDrawing from './print/TimelineDrawing.svelte';
import TimelineOverview from './print/TimelineOverview.svelte';

function sizeOfRaid(told: Told, { parts: [first] }: Raid): string {
  return first ? sizeOf(told, first) : '';
}

function findingOf(told: Told): string {
  const dated = datedEvents(told);
  const window = windowOf(told);
  const raids = raidsOf(dated.filter((one) => isWithin(one, window)));
  const { before, since, overall } = largestAround(raids, talksOf(dated, told.span(told.talks.dataset.article.about))?.span);
  const counters = (...counted: Raid[]): string =>
    countersOf(
      told,
      counted.flatMap(({ parts }) => parts.slice(0, 1))
    );
  const dateOf = ({ span }: Raid): Date => new Date(lastDay(span));
  if (!overall) return say('timeline.findingNone', { events: dated.length });
  if (!before || !since) {
    return say('timeline.findingOne', { raids: raids.length, date: dateOf(overall), size: sizeOfRaid(told, overall), counters: counters(overall) });
  }
  return say('timeline.finding', {
    raids: raids.length,
    before: dateOf(before.raid),
    daysBefore: before.days,
    sizeBefore: sizeOfRaid(told, before.raid),
    since: dateOf(since.raid),
    daysSince: since.days,
    sizeSince: sizeOfRaid(told, since.raid),
    counters: counters(before.raid, since.raid)
  });
}

/** The escalation timeline: the drawing, its key, and the list of all events. */
export const timelinePlan: SectionPlan = {
  id: 'timeline',
  island: Timeline,
  records: (told) => datedEvents(told).map(({ event }) => ({ id: event.id, kind: 'event', ...eventFacets(told.talks, event) })),
  markup: (_, print) =>
    new Map([
      ['key', print(MarkKey, {})],
      ['overview', print(TimelineOverview, {})],
      ['drawing', print(TimelineDrawing, {})],
      ['list', print(EventList, {})]
    ]),
  finding: findingOf,
  below: (_, print) => print(ArticleEvents, {})
};
