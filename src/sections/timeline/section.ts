import type { Localized } from '../../i18n/localized.ts';
import { countHeld, type PageRecord } from '../../lens/pageRecord.ts';
import { eventFacets } from '../../lens/recordFacets.ts';
import { eventsIn } from '../../model/gistRows.ts';
import { attacksOf, largestAround, magnitudeOf, talksOf } from '../../model/timeline.ts';
import type { Section } from '../sectionDefinition.ts';
import ArticleEvents from './print/ArticleEvents.svelte';
import EventList from './print/EventList.svelte';
import MarkKey from './print/MarkKey.svelte';
import { datedEvents, gistWindowOf, sizeOf } from './print/timelineWords.ts';
import Timeline from './Timeline.island.svelte';
import TimelineGist from './print/TimelineGist.svelte';
import TimelineDrawing from './print/TimelineDrawing.svelte';
import TimelineOverview from './print/TimelineOverview.svelte';

/** The finding: the leading events in time order, with the size of the largest counted attack before the talks and after. */
function findingOf(localized: Localized): string {
  const dated = datedEvents(localized);
  const leading = eventsIn(dated, gistWindowOf(localized)).filter(({ event }) => event.leads);
  if (!leading.length) return localized.say('timeline.findingNone', { events: dated.length });
  const { before, since } = largestAround(attacksOf(leading), talksOf(leading, localized.span(localized.talks.dataset.article.about))?.span);
  const largest = [before, since].map((one) => one?.attack.event.id);
  const events = leading.map(({ event }) => {
    const what = localized.text('events', event, 'short');
    const [first] = magnitudeOf(event);
    return first && largest.includes(event.id) ? localized.say('timeline.findingSized', { what, size: sizeOf(localized, first) }) : what;
  });
  return localized.say('timeline.finding', { events: events.join(localized.say('list.semicolon')) });
}

function recordsOf(localized: Localized): PageRecord[] {
  return datedEvents(localized).map(({ event }) => ({ id: event.id, kind: 'event', ...eventFacets(localized.talks, event) }));
}

/** The section with the escalation timeline: the drawing, its key, and the list of all events. */
export const timelineSection: Section = {
  id: 'timeline',
  island: Timeline,
  records: recordsOf,
  markup: (_, print) =>
    new Map([
      ['key', print(MarkKey, {})],
      ['overview', print(TimelineOverview, {})],
      ['drawing', print(TimelineDrawing, {})],
      ['list', print(EventList, {})]
    ]),
  openLabel: (localized, edition) => localized.say('timeline.openLabel', { all: countHeld(recordsOf(localized), 'event', edition) }),
  finding: findingOf,
  gist: ({ talks }, print) => (talks.dataset.events.some(({ leads }) => leads) ? print(TimelineGist, {}) : ''),
  below: (_, print) => print(ArticleEvents, {})
};
