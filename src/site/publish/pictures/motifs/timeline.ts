import type { Localized } from '../../../../i18n/localized.ts';
import { drawOverview, type TimelineOverview } from '../../../../charts/drawOverview.ts';
import { hueOf } from '../../../../model/hue.ts';
import { isWithin, lanesOf, largestAround, leadOf, attacksOf, talksOf } from '../../../../model/timeline.ts';
import { datedEntries, windowOf } from '../../../../sections/timeline/print/timelineWords.ts';
import type { Box, Mark } from '../../../drawing/marks.ts';
import { edge, hueColour, ink, rule } from '../../../drawing/palette.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';
import type { Motif } from './motif.ts';

const names = { width: 250, gap: 30, indent: 16 };
const leastPlot = 130;
const barGap = 4;
const leastBand = 10;

/** The overview of the page's timeline, left to right, the lanes of its bars, and the sizes that the finding names. */
interface PictureContent {
  overview: TimelineOverview;
  lanes: string[];
  named: Set<number>;
}

function contentOf(localized: Localized): PictureContent {
  const window = windowOf(localized);
  const dated = datedEntries(localized);
  const attacks = attacksOf(dated.filter((one) => isWithin(one, window)));
  const struck = new Set(attacks.map(({ event }) => event.lane));
  const lanes = lanesOf(
    dated.map(({ event }) => event),
    localized.talks.sides
  ).filter((lane) => struck.has(lane));
  const { before, since, overall } = largestAround(attacks, talksOf(dated, localized.span(localized.talks.dataset.article.about))?.span);
  const named = before && since ? [before.attack, since.attack] : overall ? [overall] : [];
  return { overview: drawOverview({ dated, window, upper: lanes[0], dateWidth: () => 0, direction: 'ltr' }), lanes, named: new Set(named.map(leadOf)) };
}

/** Converts positions in the overview to pixels of the picture: `x` takes percent of the plot's width, `y` heights of the overview. */
interface Frame {
  type: Typesetter;
  x: (share: number) => number;
  y: (drawn: number) => number;
  top: number;
  base: number;
  bottom: number;
}

/** Leaves a line for the dates of the talks above the bars, and one for the months below. */
function frameOf({ overview: { bars, line } }: PictureContent, type: Typesetter, plot: Box): Frame {
  const row = type.leading(type.note);
  const [top, bottom] = [plot.y + row, plot.y + plot.height - row];
  const parts = bars.flatMap((bar) => bar.parts);
  const up = Math.max(0, ...parts.map(({ y }) => line - y));
  const down = Math.max(0, ...parts.map(({ y, height }) => y + height - line));
  const scale = (bottom - top - row - barGap) / Math.max(1, up + down);
  const base = top + row + up * scale;
  return { type, x: (share) => plot.x + (share * plot.width) / 100, y: (drawn) => base + (drawn - line) * scale, top, base, bottom };
}

/** The date above a band, centred, or aligned away from a neighbour that is close. */
interface BandDate {
  text: string;
  from: number;
  to: number;
  anchor: 'start' | 'middle' | 'end';
}

const dateGap = 14;

/** The start and end of a date's text, in pixels. */
function reachOf({ text, from, to, anchor }: BandDate, type: Typesetter): [number, number] {
  const width = type.widthOf(text);
  const start = { start: from, middle: (from + to - width) / 2, end: to - width }[anchor];
  return [start, start + width];
}

/** Aligns the dates of close bands away from each other, and leaves out a date that still overlaps another. */
function keepApart(dates: readonly BandDate[], type: Typesetter): BandDate[] {
  const meet = (one: BandDate, other: BandDate): boolean => {
    const [[start, end], [otherStart, otherEnd]] = [reachOf(one, type), reachOf(other, type)];
    return start < otherEnd + dateGap && otherStart < end + dateGap;
  };
  const shown: BandDate[] = [];
  for (const [index, date] of dates.entries()) {
    const [previous, next] = [dates[index - 1], dates[index + 1]];
    const anchor = previous && meet(previous, date) ? 'start' : next && meet(date, next) ? 'end' : 'middle';
    const placed: BandDate = { ...date, anchor };
    if (shown.every((other) => !meet(other, placed))) shown.push(placed);
  }
  return shown;
}

function drawBands(localized: Localized, { bands }: TimelineOverview, { type, x, top, bottom }: Frame): Mark[] {
  const placed = bands.map(({ date, from, width }): BandDate => {
    const across = Math.max(leastBand, x(from + width) - x(from));
    const start = x(from + width / 2) - across / 2;
    return { text: localized.date(date), from: start, to: start + across, anchor: 'middle' };
  });
  return [
    ...placed.map(({ from, to }): Mark => ({ kind: 'box', x: from, y: top, width: to - from, height: bottom - top, fill: rule })),
    ...keepApart(placed, type).map(({ text, from, to, anchor }): Mark => {
      const at = { start: from, middle: (from + to) / 2, end: to }[anchor];
      return type.write(text, at, top - 8, { anchor, fill: ink });
    })
  ];
}

function drawBars(localized: Localized, { overview, named }: PictureContent, { type, x, y }: Frame): Mark[] {
  // Wider than a day's share of the picture, since the page draws them on more pixels.
  const barWidth = Math.min(16, Math.max(4, 1.25 * (x(overview.barWidth) - x(0))));
  return overview.bars.flatMap(({ lane, at, parts, count }) => {
    const fill = hueColour(hueOf(localized.talks.sides, lane));
    const place = { kind: 'box', x: x(at) - barWidth / 2, width: barWidth, fill } as const;
    const stacked = parts.map((part, index): Mark => {
      return { ...place, y: y(part.y), height: Math.max(2, y(part.y + part.height) - y(part.y)), ...(index ? { opacity: 0.5 } : {}) };
    });
    if (!count || !named.has(count.value)) return stacked;
    const above = Math.min(...parts.map((part) => y(part.y))) - 8;
    return [...stacked, type.write(localized.language.number(count.value), x(at), above, { weight: 600, fill: ink, anchor: 'middle' })];
  });
}

function drawMonths({ language }: Localized, { months }: TimelineOverview, { type, x, bottom }: Frame): Mark[] {
  return months.flatMap(({ time, at }): Mark[] => [
    { kind: 'box', x: x(at), y: bottom, width: 2, height: type.note, fill: rule },
    type.write(language.date(new Date(time), 'monthOnly'), x(at) + 10, bottom + type.note)
  ]);
}

/** The name of each side beside its bars; where there is little room, both names move together. */
function drawNames(localized: Localized, lanes: readonly string[], { type, base }: Frame, area: Box): Mark[] {
  const row = type.leading(type.note);
  const style = { weight: 600 } as const;
  const named = lanes.slice(0, 2).map((lane) => ({ lane, lines: type.breakLines(localized.name('lanes', lane), names.width - names.indent, style) }));
  const heights = named.map(({ lines }) => lines.length * row);
  const [first = 0, second = 0] = heights;
  const between = Math.min(base, area.y + area.height - second - 6);
  return named.flatMap(({ lane, lines }, index) => {
    const top = index ? between + 6 : between - 6 - first;
    const fill = hueColour(hueOf(localized.talks.sides, lane));
    return [
      { kind: 'box', x: area.x, y: top + 4, width: 5, height: (heights[index] ?? 0) - 8, fill } as const,
      ...lines.map((line, at) => type.write(line, area.x + names.indent, top + (at + 0.75) * row, { ...style, fill }))
    ];
  });
}

/** The counted attacks as bars by day, those of the two sides up and down from one line, with the talks as bands. */
export const timelineMotif: Motif = {
  leastHeight: (_, type) => 2 * type.leading(type.note) + leastPlot,
  draw: (localized, type, area) => {
    const content = contentOf(localized);
    const plot = { ...area, x: area.x + names.width + names.gap, width: area.width - names.width - names.gap };
    const frame = frameOf(content, type, plot);
    return [
      ...drawBands(localized, content.overview, frame),
      { kind: 'box', x: plot.x, y: frame.base - 1, width: plot.width, height: 2, fill: edge },
      ...drawBars(localized, content, frame),
      ...drawMonths(localized, content.overview, frame),
      ...drawNames(localized, content.lanes, frame, area)
    ];
  }
};
