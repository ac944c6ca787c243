import { max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { certaintyOf, daysOf, type Certainty, type Span } from '../model/span.ts';
import { attacksOf, shapeOf, type Dated, type Happening, type Shape } from '../model/timeline.ts';
import type { Fit } from './labels.ts';
import { createTimeAxis, type Direction, type Placed } from './timeAxis.ts';

/** A dispute with its title in the language of the page. */
export interface TitledDispute {
  id: string;
  /** In the order that the reports give. */
  events: readonly string[];
  title: string;
}

/** What the drawing is made from. */
export interface TimelineInput {
  /** In time order. */
  dated: readonly Dated<Happening>[];
  window: Span;
  /** From the top. */
  lanes: readonly string[];
  disputes: readonly TitledDispute[];
  titleOf: (event: Happening) => string;
  /** What stands under the head of a band. */
  noteOf: (event: Happening) => string;
  direction: Direction;
}

/** Something that the window shows. */
export interface ShownEvent extends Dated<Happening> {
  certainty: Certainty;
  shape: Shape;
  /** As if read from the left, which is how labels are packed. */
  placed: Placed;
  /** As it is drawn: mirrored where the language is read from the right. */
  drawn: Placed;
}

/** A dispute between two events that the window shows. */
export interface ShownDispute {
  id: string;
  title: string;
  first: ShownEvent;
  second: ShownEvent;
  /** Between a mark and a band it is drawn beside the mark; any other is raised above the lanes. */
  isRaised: boolean;
}

/** All that the parts of the drawing need to know of each other before anything has a height. */
export interface TimelineLayout extends Pick<TimelineInput, 'lanes' | 'titleOf' | 'noteOf'> {
  /** In time order. */
  events: ShownEvent[];
  bands: ShownEvent[];
  disputes: ShownDispute[];
  /** How wide the plot is, in pixels, at each distance. */
  widths: PlotWidths;
  /** The height of a counted attack. */
  heightOf: ScaleLinear<number, number>;
  fontSize: number;
  lineHeight: number;
}

/** How wide a day is, in pixels, seen from each distance: from `narrow`, the farthest, to `wide`, where all labels are shown. */
const dayWidths = { narrow: 20, middle: 32, wide: 52 } as const satisfies Record<Fit, number>;

export type PlotWidths = Record<Fit, number>;

/**
 * How wide the plot of a window is from each distance. The axis has half a day of room at either end.
 *
 *     ten days → { narrow: 220, middle: 352, wide: 572 }
 */
export function plotWidths(window: Span): PlotWidths {
  const days = daysOf(window) + 1;
  return { narrow: days * dayWidths.narrow, middle: days * dayWidths.middle, wide: days * dayWidths.wide };
}

/** How high the bar of the largest attack is, in pixels. */
const tallest = 140;

/** The sizes of text in pixels. Naskh reads smaller than other letters of the same size. */
const fonts = { ltr: { fontSize: 12, lineHeight: 15 }, rtl: { fontSize: 13, lineHeight: 17 } } as const satisfies Record<Direction, object>;

function eventsOf({ dated, window, direction }: TimelineInput): ShownEvent[] {
  const axis = createTimeAxis(window, 100, 'ltr');
  const drawnAxis = createTimeAxis(window, 100, direction);
  return dated.flatMap(({ event, span }) => {
    const placed = axis.place(span, event.clock);
    const drawn = drawnAxis.place(span, event.clock);
    return placed && drawn ? [{ event, span, certainty: certaintyOf(span), shape: shapeOf(event), placed, drawn }] : [];
  });
}

function disputesOf(disputes: readonly TitledDispute[], shown: readonly ShownEvent[]): ShownDispute[] {
  return disputes.flatMap(({ id, title, events }) => {
    const [first, second] = events.map((event) => shown.find((one) => one.event.id === event));
    if (!first || !second) return [];
    return [{ id, title, first, second, isRaised: first.shape !== 'band' && second.shape !== 'band' }];
  });
}

/** Begins the layout: what the window shows, and on which scales. */
export function createLayout(input: TimelineInput): TimelineLayout {
  const events = eventsOf(input);
  const most = max(attacksOf(events), ({ total }) => total) ?? 1;
  return {
    lanes: input.lanes,
    titleOf: input.titleOf,
    noteOf: input.noteOf,
    events,
    bands: events.filter(({ shape }) => shape === 'band'),
    disputes: disputesOf(input.disputes, events),
    widths: plotWidths(input.window),
    heightOf: scaleLinear([0, Math.max(1, most)], [0, tallest]),
    ...fonts[input.direction]
  };
}
