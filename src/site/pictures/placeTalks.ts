import type { TimeAxis } from '../../charts/timeAxis.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { Dated } from '../../model/timeline.ts';
import type { Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { ink } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { groupOf, type PicturedRecord } from './picture.ts';
import { recordOf } from './timelineRecords.ts';

/** A band of talks; `label` is the lower edge of its date, in pixels from the upper edge. */
interface TalksBand {
  record: PicturedRecord;
  x: number;
  width: number;
  label: number;
}

/** The bands of the talks, with what they are and their dates above them. */
interface PlacedTalks {
  bands: TalksBand[];
  marks: Mark[];
  height: number;
}

const leastBand = 5;
const gap = 16;

/** The middle of each label, and the row that it has: the lowest in which it meets no other. */
function rowsOf(labels: readonly { middle: number; across: number }[]): number[] {
  const ends: number[] = [];
  return labels.map(({ middle, across }) => {
    const free = ends.findIndex((end) => end + gap <= middle - across / 2);
    const row = free === -1 ? ends.length : free;
    ends[row] = middle + across / 2;
    return row;
  });
}

/** Places the bands of the talks along the axis and names each above it: what it is, and its date. */
export function placeTalks(localized: Localized, dated: readonly Dated<Entry>[], axis: TimeAxis, type: Typesetter, width: number): PlacedTalks {
  const talks = dated.flatMap(({ event, span }) => {
    const place = event.kind === 'talks' ? axis.place(span) : undefined;
    return place ? [{ event, from: place.from, to: place.to }] : [];
  });
  const style = { weight: 600, fill: ink } as const;
  const labels = talks.map(({ event, from, to }) => {
    const lines = [localized.say('timeline.key.band'), localized.date(event.date)];
    const across = Math.max(...lines.map((line) => type.widthOf(line, style)));
    return { lines, across, middle: Math.max(across / 2, Math.min(width - across / 2, (from + to) / 2)) };
  });
  const rows = rowsOf(labels);
  const leading = type.leading(type.note);
  const count = Math.max(0, ...rows.map((row) => row + 1));
  const bottomOf = (row: number): number => (count - row) * 2 * leading;
  const marks = labels.map(({ lines, middle }, index) => {
    const texts = lines.map((line, at) =>
      type.write(line, middle, bottomOf(rows[index] ?? 0) - (lines.length - 1 - at) * leading - leading * 0.3, {
        ...(at ? { fill: ink } : style),
        anchor: 'middle'
      })
    );
    return { event: talks[index]?.event, texts };
  });
  return {
    bands: talks.map(({ event, from, to }, index) => {
      const across = Math.max(leastBand, to - from);
      return {
        record: recordOf(localized, event),
        x: Math.max(0, Math.min(width - across, (from + to - across) / 2)),
        width: across,
        label: bottomOf(rows[index] ?? 0)
      };
    }),
    marks: marks.flatMap(({ event, texts }) => (event ? [groupOf(recordOf(localized, event), texts)] : [])),
    height: count * 2 * leading
  };
}
