import type { Localized } from '../../i18n/localized.ts';
import { eventFacets } from '../../lens/recordFacets.ts';
import { isWithin, largestAround, lastDay, attacksOf, talksOf, type Attack } from '../../model/timeline.ts';
import type { Section } from '../sectionDefinition.ts';
import ArticleEvents from './print/ArticleEvents.svelte';
import EventList from './print/EventList.svelte';
import MarkKey from './print/MarkKey.svelte';
import { countersOf, datedEvents, sizeOf, windowOf } from './print/timelineWords.ts';
import Timeline from './Timeline.island.svelte';
import TimelineDrawing from './print/TimelineDrawing.svelte';
import TimelineOverview from './print/TimelineOverview.svelte';

function sizeOfAttack(localized: Localized, { parts: [first] }: Attack): string {
  return first ? sizeOf(localized, first) : '';
}

function findingOf(localized: Localized): string {
  const dated = datedEvents(localized);
  const window = windowOf(localized);
  const attacks = attacksOf(dated.filter((one) => isWithin(one, window)));
  const { before, since, overall } = largestAround(attacks, talksOf(dated, localized.span(localized.talks.dataset.article.about))?.span);
  const counters = (...counted: Attack[]): string =>
    countersOf(
      localized,
      counted.flatMap(({ parts }) => parts.slice(0, 1))
    );
  const dateOf = ({ span }: Attack): Date => new Date(lastDay(span));
  if (!overall) return localized.say('timeline.findingNone', { events: dated.length });
  if (!before || !since) {
    return localized.say('timeline.findingOne', {
      attacks: attacks.length,
      date: dateOf(overall),
      size: sizeOfAttack(localized, overall),
      counters: counters(overall)
    });
  }
  return localized.say('timeline.finding', {
    attacks: attacks.length,
    before: dateOf(before.attack),
    daysBefore: before.days,
    sizeBefore: sizeOfAttack(localized, before.attack),
    since: dateOf(since.attack),
    daysSince: since.days,
    sizeSince: sizeOfAttack(localized, since.attack),
    counters: counters(before.attack, since.attack)
  });
}

/** The escalation timeline: the drawing, its key, and the list of all events. */
export const timelineSection: Section = {
  id: 'timeline',
  island: Timeline,
  records: (localized) => datedEvents(localized).map(({ event }) => ({ id: event.id, kind: 'event', ...eventFacets(localized.talks, event) })),
  markup: (_, print) =>
    new Map([
      ['key', print(MarkKey, {})],
      ['overview', print(TimelineOverview, {})],
      ['drawing', print(TimelineDrawing, {})],
      ['list', print(EventList, {})]
    ]),
  wayIn: (localized) => localized.say('timeline.wayIn', { all: datedEvents(localized).length }),
  finding: findingOf,
  below: (_, print) => print(ArticleEvents, {})
};
