import { createTimeAxis, type Tick, type TimeAxis } from '../../charts/timeAxis.ts';
import type { Localized } from '../../i18n/localized.ts';
import { hueOf } from '../../model/hue.ts';
import type { Span } from '../../model/span.ts';
import { attacksOf, isForce, lanesOf, type Attack, type Dated } from '../../model/timeline.ts';
import { unitsOf, type Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, hueColour, ink, rule, soft, track } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { barRoom, barScaleFor, drawBars } from './drawMonthBars.ts';
import { drawMarkRow } from './drawMonthMarks.ts';
import { setBelow } from './lines.ts';
import { drawBelow, groupOf, moved, type Drawing } from './picture.ts';
import { placeTalks } from './placeTalks.ts';

const gaps = { lane: 10, row: 12, months: 8, name: 5, talks: 6 };

/** What is drawn, by lanes: those whose attacks were counted, the first above the line. */
interface Lanes {
  all: string[];
  upper: string | undefined;
  lower: string[];
}

function lanesIn(localized: Localized, dated: readonly Dated<Entry>[], attacks: readonly Attack<Entry>[]): Lanes {
  const struck = new Set(attacks.map(({ event }) => event.lane));
  const all = lanesOf(
    dated.map(({ event }) => event),
    localized.talks.sides
  );
  const [upper, ...lower] = all.filter((lane) => struck.has(lane));
  return { all, upper, lower };
}

/** What the bars are: the counted attacks, and of what they are made. */
function keyOf(localized: Localized, attacks: readonly Attack[]): string {
  const upper = unitsOf(localized, attacks, 1);
  const first = localized.say('timeline.key.bar', { first: unitsOf(localized, attacks, 0) });
  return upper ? [first, localized.say('timeline.key.upper', { upper })].join(localized.say('list.semicolon')) : first;
}

/** The name of a lane in the hue of its side. */
function laneStyle(localized: Localized, lane: string): { weight: 600; fill: string } {
  return { weight: 600, fill: hueColour(hueOf(localized.talks.sides, lane)) };
}

/** The counted attacks, and where their bars begin and end. */
interface DrawnAttacks extends Drawing {
  top: number;
  bottom: number;
}

/** The bars of the counted attacks, up and down from one line, with the name of each lane at the outer end of its bars. */
function drawAttacks(
  localized: Localized,
  attacks: readonly Attack<Entry>[],
  { upper, lower }: Lanes,
  axis: TimeAxis,
  type: Typesetter,
  width: number
): DrawnAttacks {
  if (upper === undefined) return { marks: [], height: 0, top: 0, bottom: 0 };
  const head = setBelow(
    type,
    [
      [localized.name('lanes', upper), laneStyle(localized, upper)],
      [keyOf(localized, attacks), { fill: soft }]
    ],
    { x: 0, y: 0, width }
  );
  const [above, below] = [attacks.filter(({ event }) => event.lane === upper), attacks.filter(({ event }) => event.lane !== upper)];
  const scale = barScaleFor(attacks);
  const line = head.height + barRoom(above, scale, type);
  const bars = [
    ...drawBars(localized, above, { axis, scale, line, isUpper: true, width, type }),
    ...drawBars(localized, below, { axis, scale, line, isUpper: false, width, type })
  ];
  const bottom = line + (below.length ? barRoom(below, scale, type) : 0);
  const names = lower.map((lane) => [localized.name('lanes', lane), laneStyle(localized, lane)] as const);
  const feet = setBelow(type, names, { x: 0, y: bottom, width });
  const base: Mark = { kind: 'box', x: 0, y: line, width, height: 1, fill: edge };
  return { marks: [...head.marks, base, ...bars, ...feet.marks], height: bottom + feet.height, top: head.height, bottom };
}

/** A row of marks for each lane with attacks of which no count is drawn, and one for the handovers. */
function drawRows(localized: Localized, dated: readonly Dated<Entry>[], { all }: Lanes, axis: TimeAxis, type: Typesetter, width: number): Drawing {
  const force = dated.filter(({ event }) => isForce(event) && !event.magnitude.length);
  const rows = all.map((lane) => {
    const own = force.filter(({ event }) => event.lane === lane);
    const label = [localized.name('lanes', lane), localized.say('timeline.key.force')].join(localized.say('list.dot'));
    return { own, label, fill: laneStyle(localized, lane).fill };
  });
  const handovers = dated.filter(({ event }) => event.kind === 'handover');
  const shown = [...rows, { own: handovers, label: localized.say('timeline.key.handover'), fill: ink }].filter(({ own }) => own.length);
  return drawBelow(shown, 0, ({ own, label, fill }, y) => {
    const row = drawMarkRow(localized, own, label, fill, { axis, type, width, y: y + gaps.row });
    return { ...row, height: gaps.row + row.height };
  });
}

/** Where the lines of months are drawn, in pixels: a day is so wide, the bars stand from `top` to `base`, the names below `bottom`. */
interface MonthPlace {
  day: number;
  top: number;
  base: number;
  bottom: number;
}

/** The names of months: with the year where all have room for it, and none where it would meet the one before it, or the end. */
function drawMonthNames({ language }: Localized, months: readonly Tick[], starts: readonly number[], bottom: number, type: Typesetter, width: number): Mark[] {
  const namesIn = (style: string): { text: string; x: number; end: number }[] =>
    months.map(({ time }, index) => {
      const text = language.date(new Date(time), style);
      const x = (starts[index] ?? 0) + gaps.name;
      return { text, x, end: x + type.widthOf(text) };
    });
  const long = namesIn('month');
  const hasRoom = long.every(({ end }, index) => end + gaps.months <= (starts[index + 1] ?? width));
  let reached = 0;
  return (hasRoom ? long : namesIn('monthOnly')).flatMap(({ text, x, end }) => {
    if (x < reached || end > width) return [];
    reached = end + gaps.months;
    return [type.write(text, x, bottom + type.leading(type.note) - 3)];
  });
}

/** The first of each month as a line through the bars and a stroke at the end, with its name. */
function drawMonthLines(localized: Localized, { months }: TimeAxis, { day, top, base, bottom }: MonthPlace, type: Typesetter, width: number): Mark[] {
  const starts = months.map(({ at }) => Math.max(0, at - day / 2));
  const lines = starts.flatMap((x): Mark[] => [
    { kind: 'box', x, y: top, width: 1, height: base - top, fill: rule },
    { kind: 'box', x, y: bottom, width: 1, height: type.leading(type.note), fill: edge }
  ]);
  return [...lines, ...drawMonthNames(localized, months, starts, bottom, type, width)];
}

/** The whole period, from the top: the dates of the talks, the bars, the rows of marks, the months. */
export function drawMonths(localized: Localized, dated: readonly Dated<Entry>[], window: Span, type: Typesetter, width: number): Drawing {
  // The writer mirrors the picture: time runs from the start of the line in every language.
  const axis = createTimeAxis(window, width, 'ltr');
  const attacks = attacksOf(dated);
  const lanes = lanesIn(localized, dated, attacks);
  const talks = placeTalks(localized, dated, axis, type, width);
  const bars = drawAttacks(localized, attacks, lanes, axis, type, width);
  const rows = drawRows(localized, dated, lanes, axis, type, width);
  const top = talks.height + gaps.talks;
  const rowsAt = top + bars.height;
  const bottom = rowsAt + rows.height + gaps.lane;
  const day = axis.days.length > 1 ? (axis.days[1]?.at ?? 0) - (axis.days[0]?.at ?? 0) : width;
  return {
    marks: [
      ...talks.bands.map(({ record, x, width: across, label }) =>
        groupOf(record, [{ kind: 'box', x, y: label, width: across, height: bottom - label, fill: track }])
      ),
      ...drawMonthLines(localized, axis, { day, top: top + bars.top, base: top + bars.bottom, bottom }, type, width),
      ...talks.marks,
      moved(bars.marks, 0, top),
      moved(rows.marks, 0, rowsAt)
    ],
    height: bottom + type.leading(type.note)
  };
}
