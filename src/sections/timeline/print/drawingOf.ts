import { drawTimeline, type TimelineDrawing } from '../../../charts/drawTimeline.ts';
import type { Language } from '../../../i18n/language.ts';
import type { Localized } from '../../../i18n/localized.ts';
import type { Talks } from '../../../model/talks.ts';
import { lanesOf } from '../../../model/timeline.ts';
import { datedEntries, dateOf, titleOf, windowOf } from './timelineWords.ts';

/** The timeline of the talks in one language. It hangs on no page: links are no part of it. */
export interface Drawn {
  drawing: TimelineDrawing;
  /** The title of what is drawn, by its id. */
  title: (id: string) => string;
}

/** What was drawn already: to give all labels their places takes longer than to print a page, and three pages show the same. */
const known = new WeakMap<Talks, WeakMap<Language, Drawn>>();

function draw(localized: Localized): Drawn {
  const { dataset, sides } = localized.talks;
  const dated = datedEntries(localized);
  const titles = new Map(dated.map(({ event }) => [event.id, titleOf(localized, event)]));
  const title: Drawn['title'] = (id) => titles.get(id) ?? '';
  const drawing = drawTimeline({
    dated,
    window: windowOf(localized),
    lanes: lanesOf(
      dated.map(({ event }) => event),
      sides
    ),
    disputes: dataset.disputes.map((dispute) => ({ ...dispute, title: localized.text('disputes', dispute, 'title') })),
    titleOf: ({ id }) => title(id),
    noteOf: (event) => dateOf(localized, event),
    direction: localized.language.direction
  });
  return { drawing, title };
}

/** The timeline as it is drawn in one language; drawn once for all that ask. */
export function drawingOf(localized: Localized): Drawn {
  const { talks, language } = localized;
  const ofTalks = known.get(talks) ?? new WeakMap<Language, Drawn>();
  const drawn = ofTalks.get(language) ?? draw(localized);
  known.set(talks, ofTalks.set(language, drawn));
  return drawn;
}
