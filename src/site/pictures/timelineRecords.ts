import type { Localized } from '../../i18n/localized.ts';
import { eventFacets } from '../../lens/recordFacets.ts';
import { isNight } from '../../model/timeline.ts';
import type { Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { Figure } from '../../schema/records.ts';
import { deliveryRecord } from './deliveryRecords.ts';
import type { PicturedRecord } from './picture.ts';

/** The record of an entry of the timeline: an event, or the delivery of a handover. */
export function recordOf(localized: Localized, entry: Entry): PicturedRecord {
  return entry.kind === 'handover' ? deliveryRecord(localized, entry.delivery) : { kind: 'event', ...eventFacets(localized.talks, entry) };
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
