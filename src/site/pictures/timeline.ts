import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import { gistRowsOf, type GistRow } from '../../model/gistRows.ts';
import { highest } from '../../model/spread.ts';
import { magnitudeOf } from '../../model/timeline.ts';
import { nameClaimants } from '../../provenance/tellSources.ts';
import type { TalksEvent } from '../../schema/records.ts';
import { articleSayings, comparedOf, datedEvents, gistWindowOf, ordersOf } from '../../sections/timeline/print/timelineWords.ts';
import { drawDays, drawSayings } from './drawDays.ts';
import { perEdition, reportsOf, type PictureMaker, type PictureRow } from './picture.ts';
import { fullDateOf, recordOf, withFigures } from './timelineRecords.ts';

/** The rows of an event: one for each figure that the picture shows, and for those who give none; one row for an event without any. */
function eventRows(localized: Localized, event: TalksEvent): PictureRow[] {
  const record = recordOf(localized, event);
  const head = [fullDateOf(localized, event), capitalise(localized.language, localized.text('events', event, 'short'))];
  const figures = [...magnitudeOf(event).slice(0, 1), ...comparedOf(event).figures].map((figure) => ({
    record: withFigures(record, [figure]),
    cells: [...head, localized.amount(figure), localized.unit(figure.unit, highest(figure)), nameClaimants(localized, figure.claimedBy)]
  }));
  const uncounted = event.uncountedBy.length
    ? [
        {
          record: { ...record, isLater: true },
          cells: [...head, localized.text('events', event, 'uncounted'), '', nameClaimants(localized, event.uncountedBy)]
        }
      ]
    : [];
  const rows = [...figures, ...uncounted];
  return rows.length ? rows : [{ record, cells: [...head, '', '', ''] }];
}

/** The rows of a stretch of days: its leading events, and how many more there are. */
function rowsOf(localized: Localized, row: GistRow): PictureRow[] {
  const n = row.others.length;
  const led = row.leads.flatMap(({ event }) => eventRows(localized, event));
  if (led.length && !n) return led;
  const rest = n ? localized.say(led.length ? 'timeline.gist.more' : 'timeline.chapter.events', { n }) : localized.say('picture.none');
  return [...led, { record: { kind: 'event', isLater: true }, cells: [localized.date(row.date, { hasYear: true, isNight: row.isNight }), rest, '', '', ''] }];
}

/** The days around the talks: the events that lead, counted attacks as bars on one scale, and what the article says of the order. */
export const timelinePictures: PictureMaker = (localized) => {
  const { say } = localized;
  const rows = gistRowsOf(datedEvents(localized), gistWindowOf(localized));
  const events = rows.flatMap(({ leads }) => leads.map(({ event }) => event));
  if (!events.length) return [];
  const disputes = ordersOf(
    localized,
    events.map(({ id }) => id)
  ).map(({ dispute }) => dispute);
  const columns = [say('delivery.table.date'), say('record.kind.event'), ...['figure', 'counted', 'claimants'].map((name) => say(`picture.column.${name}`))];
  const sayings = articleSayings(localized).filter(({ leads }) => leads);
  return [
    {
      id: 'timeline',
      section: 'timeline',
      reports: reportsOf([...events, ...disputes]),
      table: { columns, rows: rows.flatMap((row) => rowsOf(localized, row)) },
      draw: (type, width) =>
        perEdition((edition) => (edition === 'now' ? drawDays(localized, rows, type, width) : drawSayings(localized, sayings, type, width)))
    }
  ];
};
