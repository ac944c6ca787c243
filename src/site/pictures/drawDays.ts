import { barScaleOf, type BarScale } from '../../charts/barScale.ts';
import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { GistRow } from '../../model/gistRows.ts';
import { attacksOf, leadOf } from '../../model/timeline.ts';
import { articleSayings, ordersOf, unitsOf, whenOfRow } from '../../sections/timeline/print/timelineWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, ink, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawDayEvent } from './drawDayEvent.ts';
import { setBelow, setLines } from './lines.ts';
import { drawBelow, groupOf, type Drawing } from './picture.ts';
import { recordOf } from './timelineRecords.ts';

/** Where the line of time stands, how far the events are from it, and how thick it is, in pixels. */
const line = { x: 132, gap: 18, width: 2 };
const start = line.x + line.gap;
const gaps = { row: 14, scale: 10, order: 18, saying: 16 };
/** How tall days without a leading event are drawn, by their number; from three days on all the same. */
const emptyHeights = [30, 38, 46];
/** The stroke before a text that stands apart, from it to the text, and what is left free after the text, in pixels. */
const aside = { width: 3, gap: 14, end: 24 };

/** The line of time along a row: dashed where nothing leads. */
function timeLine(y: number, height: number, isLed: boolean): Mark {
  const points = [[line.x, y] as const, [line.x, y + height] as const];
  return { kind: 'line', points, stroke: edge, width: line.width, ...(isLed ? {} : { dashes: '4 4' }) };
}

/** What the bars count, and numbers along their scale. */
function drawScale(localized: Localized, what: string, scale: BarScale, type: Typesetter, width: number): Drawing {
  const room = width - start;
  const head = setLines(type, capitalise(localized.language, what), { x: start, y: 0, width: room }, { fill: soft });
  const row = type.leading(type.note);
  const base = head.height + row * 0.78;
  const anchors = ['start', 'middle', 'end'] as const;
  const numbers = scale.ticks.map((tick, index) => {
    return type.write(localized.language.number(tick), start + (room * tick) / scale.top, base, { anchor: anchors[index] ?? 'middle' });
  });
  const under = head.height + row + 2;
  return { marks: [...head.marks, ...numbers, { kind: 'box', x: start, y: under, width: room, height: 1, fill: edge }], height: under + gaps.scale };
}

function drawEmptyRow(localized: Localized, row: GistRow, type: Typesetter, width: number, y: number): Drawing {
  const n = row.others.length;
  const when = whenOfRow(localized, row);
  const text = n ? localized.say('timeline.gist.others', { when, n }) : localized.say('timeline.gist.none', { when });
  const style = { fill: soft };
  const set = setLines(type, text, { x: start, y: 0, width: width - start }, style);
  const height = Math.max(set.height, emptyHeights[Math.min(row.days, emptyHeights.length) - 1] ?? 0);
  const { marks } = setLines(type, text, { x: start, y: y + (height - set.height) / 2, width: width - start }, style);
  return { marks: [timeLine(y, height, false), ...marks], height };
}

function drawLedRow(localized: Localized, row: GistRow, top: number, type: Typesetter, width: number, y: number): Drawing {
  const n = row.others.length;
  const gutter = { x: 0, y, width: line.x - line.gap };
  const when = setBelow(
    type,
    [
      [whenOfRow(localized, row), { weight: 600 }],
      [n ? localized.say('timeline.gist.more', { n }) : '', { fill: soft }]
    ],
    gutter
  );
  const leads = drawBelow(row.leads, y, ({ event, span }, at) => {
    const drawn = drawDayEvent(localized, { event, span, date: row.date, top }, type, { line: line.x, x: start, y: at, width: width - start });
    return { marks: [groupOf(recordOf(localized, event), drawn.marks)], height: drawn.height + gaps.row };
  });
  const height = Math.max(leads.height, when.height + gaps.row);
  return { marks: [...when.marks, timeLine(y, height, true), ...leads.marks], height };
}

/** What the article says of the order of events, and what later reports show. */
function drawOrders(localized: Localized, rows: readonly GistRow[], type: Typesetter, width: number, y: number): Drawing {
  const ids = rows.flatMap(({ leads }) => leads.map(({ event }) => event.id));
  const x = aside.width + aside.gap;
  return drawBelow(ordersOf(localized, ids), y, ({ claim, verdict, correction }, top) => {
    const at = top + gaps.order;
    const set = setBelow(type, [[claim], [verdict, { weight: 600 }], [correction]], { x, y: at, width: width - x - aside.end });
    const stroke: Mark = { kind: 'box', x: 0, y: at, width: aside.width, height: set.height, fill: edge };
    return { marks: [stroke, ...set.marks], height: gaps.order + set.height };
  });
}

/** The days around the talks in time order, from the top. */
export function drawDays(localized: Localized, rows: readonly GistRow[], type: Typesetter, width: number): Drawing {
  const attacks = attacksOf(rows.flatMap(({ leads }) => leads));
  const scale = barScaleOf(attacks.map(leadOf));
  const head = attacks.length ? drawScale(localized, unitsOf(localized, attacks, 0), scale, type, width) : { marks: [], height: 0 };
  const days = drawBelow(rows, head.height, (row, y) =>
    row.leads.length ? drawLedRow(localized, row, scale.top, type, width, y) : drawEmptyRow(localized, row, type, width, y)
  );
  const orders = drawOrders(localized, rows, type, width, head.height + days.height);
  return { marks: [...head.marks, ...days.marks, ...orders.marks], height: head.height + days.height + orders.height };
}

/** What the article says of some events, in its own order. */
export function drawSayings(localized: Localized, sayings: ReturnType<typeof articleSayings>, type: Typesetter, width: number): Drawing {
  const x = aside.width + aside.gap;
  return drawBelow(sayings, 0, ({ event, text }, y) => {
    const set = setLines(type, text, { x, y, width: width - x - aside.end }, { size: type.size(15), fill: ink });
    const stroke: Mark = { kind: 'box', x: 0, y, width: aside.width, height: set.height, fill: edge };
    return { marks: [groupOf(recordOf(localized, event), [stroke, ...set.marks])], height: set.height + gaps.saying };
  });
}
