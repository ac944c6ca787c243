import { greatest } from 'd3-array';
import type { Localized } from '../../i18n/localized.ts';
import { attacksOf, isWithin, leadOf, type Attack, type Dated } from '../../model/timeline.ts';
import { nameClaimants, tellFigure } from '../../provenance/tellSources.ts';
import { articleSayings, datedEntries, sizeOf, titleOf, windowOf, type Entry } from '../../sections/timeline/print/timelineWords.ts';
import { drawSayings } from './drawDays.ts';
import { drawMonths } from './drawMonths.ts';
import { perEdition, reportsOf, type PictureMaker, type PictureRow } from './picture.ts';
import { fullDateOf, recordOf, withFigures } from './timelineRecords.ts';

/** A row of the table: when, what, whose act it is, the counts that are drawn, and who counted. */
function rowOf(localized: Localized, entry: Entry): PictureRow {
  const { talks, say } = localized;
  const isHandover = entry.kind === 'handover';
  const figures = entry.figures.filter(({ id }) => isHandover || entry.magnitude.includes(id));
  const counts = [...new Set(figures.map((figure) => tellFigure(localized, figure)))].join(say('list.semicolon'));
  const counters = nameClaimants(localized, [...new Set(figures.flatMap(({ claimedBy }) => claimedBy))]);
  const side = talks.sides.includes(entry.lane) ? localized.name('parties', entry.lane) : '';
  return { record: withFigures(recordOf(localized, entry), figures), cells: [fullDateOf(localized, entry), titleOf(localized, entry), side, counts, counters] };
}

/** How many attacks were counted, and the largest of them with who counted it; `undefined` where none was. */
function findingOf(localized: Localized, attacks: readonly Attack[]): string | undefined {
  const largest = greatest(attacks, leadOf);
  const first = largest?.parts[0];
  if (!largest || !first) return undefined;
  const size = localized.say('timeline.counted', { size: sizeOf(localized, first), counters: nameClaimants(localized, first.claimedBy) });
  const date = localized.date(largest.event.date, { hasYear: true, isWithin: true, isNight: largest.event.kind === 'strike' });
  return localized.say('picture.months', { n: attacks.length, size, date });
}

function reportsIn(entries: readonly Dated<Entry>[]): string[] {
  return reportsOf(entries.map(({ event }) => (event.kind === 'handover' ? event.delivery : event)));
}

/** The whole period: counted attacks as bars by day, the talks as bands, handovers and attacks of unknown size as marks. */
export const timelineMonthsPictures: PictureMaker = (localized) => {
  const { say } = localized;
  const window = windowOf(localized);
  const dated = datedEntries(localized).filter((one) => isWithin(one, window));
  if (!dated.length) return [];
  const sayings = articleSayings(localized);
  const finding = findingOf(localized, attacksOf(dated));
  const names = ['figure', 'claimants'].map((name) => say(`picture.column.${name}`));
  return [
    {
      id: 'timeline-months',
      section: 'timeline',
      title: say('timeline.overview', { from: new Date(window.start), to: new Date(window.end) }),
      ...(finding === undefined ? {} : { finding }),
      reports: reportsIn(dated),
      table: {
        columns: [say('delivery.table.date'), say('record.kind.event'), say('facet.side'), ...names],
        rows: dated.map(({ event }) => rowOf(localized, event))
      },
      draw: (type, width) =>
        perEdition((edition) => (edition === 'now' ? drawMonths(localized, dated, window, type, width) : drawSayings(localized, sayings, type, width)))
    }
  ];
};
