import type { Panel } from '../../charts/deliveryPanels.ts';
import { drawDelivery, partLabels, type DeliveryDrawing, type DrawnLine, type DrawnPromise } from '../../charts/drawDelivery.ts';
import { cornersOf } from '../../charts/stepPath.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { Ledger } from '../../model/delivered.ts';
import { hueOf } from '../../model/hue.ts';
import { directionInWords } from '../../provenance/tellSources.ts';
import type { Delivery } from '../../schema/records.ts';
import { promiseInWords, rangeInDigits, tickNamesOf } from '../../sections/delivery/print/chartWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, hueColour, ink, paper, rule, soft, track } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { deliveryRecord } from './deliveryRecords.ts';
import { excess } from './lines.ts';
import { groupOf, type Drawing } from './picture.ts';

/** The height of a chart that shows all handovers together, and of each one of several. */
export const plotHeights = { running: 240, single: 150 };

/** The room for labels at the ends of lines, between them and the lines, and above and below the plot, in pixels. */
const room = { labels: 136, gap: 9, above: 18, ticks: 24, number: 8 };
const amountSize = 15;
/** The letters of dates and numbers along the axes: smaller, so that more dates have room. */
const axisSize = 12;
/** How dashes and gaps follow each other. */
const dashes = { promised: '5 4', apart: '2 3', least: '5 3', sure: undefined } as const;

/** A drawing of running totals, where its plot stands, and how its percents become pixels. */
interface Plot {
  localized: Localized;
  type: Typesetter;
  drawing: DeliveryDrawing;
  start: number;
  end: number;
  x: (percent: number) => number;
  y: (drawn: number) => number;
}

function cornersIn({ x, y }: Plot, path: string): (readonly [number, number])[] {
  return cornersOf(path).map(([across, down]) => [x(across), y(down)] as const);
}

/** Level lines with their numbers before the plot, and the dates below it. */
function drawAxes(plot: Plot, tickName: (time: number) => string): Mark[] {
  const { localized, type, drawing, start, end, x, y } = plot;
  const foot = y(drawing.height);
  const size = type.size(axisSize);
  return [
    ...drawing.grid.flatMap(({ value, y: at }): Mark[] => [
      { kind: 'box', x: start, y: y(at), width: end - start, height: 1, fill: value ? rule : edge },
      type.write(localized.language.number(value), start - room.number, y(at) + size * 0.33, { size, anchor: 'end' })
    ]),
    ...drawing.ticks.flatMap(({ time, at }): Mark[] => [
      { kind: 'box', x: x(at), y: foot, width: 1, height: 5, fill: edge },
      type.write(tickName(time), x(at), foot + 6 + size, { size, anchor: 'middle' })
    ])
  ];
}

function drawPromised(plot: Plot, { lines, band }: DrawnPromise): Mark[] {
  return [
    ...(band ? [{ kind: 'shape', corners: cornersIn(plot, band), fill: track } as const] : []),
    ...lines.map((path): Mark => ({ kind: 'line', points: cornersIn(plot, path), stroke: soft, width: 1.5, dashes: dashes.promised }))
  ];
}

function drawTotal(plot: Plot, { toward, pieces, band }: DrawnLine): Mark[] {
  const stroke = hueColour(hueOf(plot.localized.talks.sides, toward));
  return [
    ...(band ? [{ kind: 'shape', corners: cornersIn(plot, band), fill: stroke, opacity: 0.2 } as const] : []),
    ...pieces.map(({ d, kind }): Mark => ({ kind: 'line', points: cornersIn(plot, d), stroke, width: 2, ...(dashes[kind] && { dashes: dashes[kind] }) }))
  ];
}

/** The handovers, each with its record: dots on the lines, open ones where that they count is disputed or inferred, those of unknown size on the axis, and those that no round claims. */
function drawHandovers({ localized, drawing, x, y }: Plot): Mark[] {
  const foot = y(drawing.height);
  const of = (delivery: Delivery, ...marks: Mark[]): Mark => groupOf(deliveryRecord(localized, delivery), marks);
  const apart = drawing.apart.map((one) => {
    const points = [[x(one.x), foot] as const, [x(one.x), y(one.y)] as const];
    const square = { x: x(one.x) - 3.5, y: y(one.y) - 3.5, width: 7, height: 7, fill: paper, stroke: soft, strokeWidth: 1.5 };
    return of(one.delivery, { kind: 'line', points, stroke: soft, width: 2, dashes: dashes.apart }, { kind: 'box', ...square });
  });
  const unknown = drawing.unknown.map((one) => of(one.delivery, { kind: 'ellipse', x: x(one.x), y: foot, across: 3.5, down: 5.5, fill: paper, stroke: soft }));
  const known = drawing.lines.flatMap(({ toward, dots }) => {
    const stroke = hueColour(hueOf(localized.talks.sides, toward));
    return dots.map((dot) =>
      of(dot.delivery, { kind: 'ellipse', x: x(dot.x), y: y(dot.y), across: 3.5, down: 3.5, fill: dot.isOpen ? paper : stroke, stroke })
    );
  });
  return [...apart, ...unknown, ...known];
}

/** What stands at the end of a line: its number and, below that, what it is. */
interface Label {
  labelY: number;
  amount: string;
  notes: string[];
  fill: string;
}

function labelsOf({ localized, type, drawing }: Plot): Label[] {
  const { language, talks } = localized;
  const breakNote = (note: string): string[] => type.breakLines(note, room.labels / (1 + excess));
  const lines = drawing.lines.map(({ labelY, total, isAbout, toward }): Label => ({
    labelY,
    amount: rangeInDigits(language, total, isAbout),
    notes: breakNote(directionInWords(localized, toward)),
    fill: hueColour(hueOf(talks.sides, toward))
  }));
  const { promised } = drawing;
  if (!promised) return lines;
  const notes = breakNote(promiseInWords(localized, promised));
  return [{ labelY: promised.labelY, amount: rangeInDigits(language, promised.total), notes, fill: soft }, ...lines];
}

function drawLabels(plot: Plot): Mark[] {
  const { type, drawing, end, y } = plot;
  const size = type.size(amountSize);
  const labels = labelsOf(plot);
  partLabels(labels, drawing.height + room.number + size, ({ notes }) => room.number + size + notes.length * type.leading(type.note));
  return labels.flatMap(({ labelY, amount, notes, fill }) => [
    type.write(amount, end + room.gap, y(labelY) + size * 0.3, { size, weight: 600, fill, isLeftToRight: true }),
    ...notes.map((note, index) =>
      type.write(note, end + room.gap, y(labelY) + size * 0.3 + (index + 1) * type.leading(type.note), { fill: fill === soft ? soft : ink })
    )
  ]);
}

/** What a chart of running totals is drawn from. `top` is the value at the upper end of its scale. */
export interface StepsInput {
  panel: Panel;
  ledger: Ledger;
  top: number;
  height: number;
}

/** Draws running totals as steps, against what was promised, with the number of each line at its end. */
export function drawSteps(localized: Localized, { panel, ledger, top, height }: StepsInput, type: Typesetter, width: number, from: number): Drawing {
  const tickName = tickNamesOf(localized.language, panel.window);
  const numbers = type.widthOf(localized.language.number(Math.round(top))) * (1 + excess);
  const [start, end] = [numbers + room.number, width - room.labels - room.gap];
  const across = end - start;
  const drawing = drawDelivery({
    panel,
    ledger,
    top,
    height,
    spanOf: localized.span,
    tickWidth: (time) => type.widthOf(tickName(time), { size: type.size(axisSize) }),
    widths: { narrow: across, middle: across, wide: across },
    // The whole picture is mirrored when it is written.
    direction: 'ltr'
  });
  const plot: Plot = { localized, type, drawing, start, end, x: (percent) => start + (percent * across) / 100, y: (drawn) => from + room.above + drawn };
  const open = [...drawing.open, ...drawing.lines.flatMap((line) => line.open)];
  const hatched = open.map((area): Mark => ({
    kind: 'hatching',
    x: plot.x(area.x),
    y: plot.y(0),
    width: (area.width * across) / 100,
    height: area.height,
    stroke: rule
  }));
  const marks = [
    ...hatched,
    ...drawAxes(plot, tickName),
    ...(drawing.promised ? drawPromised(plot, drawing.promised) : []),
    ...drawing.lines.flatMap((line) => drawTotal(plot, line)),
    ...drawHandovers(plot),
    ...drawLabels(plot)
  ];
  return { marks, height: room.above + height + room.ticks };
}
