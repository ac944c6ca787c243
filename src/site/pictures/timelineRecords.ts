import type { Localized } from '../../i18n/localized.ts';
import { deliveryFacets, eventFacets } from '../../lens/recordFacets.ts';
import { isNight } from '../../model/timeline.ts';
import type { Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { Figure } from '../../schema/records.ts';
import { inEdition, type Drawing, type PicturedRecord } from './picture.ts';

/** The record of an entry of the timeline: an event, or the delivery of a handover. */
export function recordOf({ talks }: Localized, entry: Entry): PicturedRecord {
  if (entry.kind === 'handover') return { kind: 'delivery', ...deliveryFacets(talks, entry.delivery) };
  return { kind: 'event', ...eventFacets(talks, entry) };
}

/** The date of an entry in words, with its year, and its hour if known: a table is read without the page around it. */
export function fullDateOf(localized: Localized, { date, kind, clock }: Pick<Entry, 'date' | 'kind' | 'clock'>): string {
  const words = localized.date(date, { hasYear: true, isNight: isNight({ kind }, localized.span(date)) });
  return [words, clock].filter(Boolean).join(localized.say('list.comma'));
}

/** A record where some of its figures are told: the article does not tell what it gives no figure for, even where it tells of the record. */
export function withFigures(record: PicturedRecord, figures: readonly Figure[]): PicturedRecord {
  return figures.every(({ passages }) => passages.length) ? record : { ...record, isLater: true };
}

/** A drawing of everything known since, and what the article alone says in its place. */
export function inBothEditions(now: Drawing, article: Drawing): Drawing {
  return { marks: [inEdition('now', now.marks), inEdition('article', article.marks)], height: Math.max(now.height, article.height) };
}
