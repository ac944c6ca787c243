import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { certaintyOf, daysOf, type Certainty, type Span } from '../model/span.ts';
import { attacksOf, type Dated, type Happening } from '../model/timeline.ts';
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
export interface Actor extends Dated<Happening> {
  certainty: Certainty;
  shape: 'band' | 'bar' | 'mark';
  /** As if read from the left, which is how labels are packed. */
  placed: Placed;
  /** As it is drawn: mirrored where the language is read from the right. */
  drawn: Placed;
}

/** A dispute between two events that the window shows. */
export interface Quarrel {
  id: string;
  title: string;
  first: Actor;
  second: Actor;
  /** Between a mark and a band it is drawn beside the mark; any other is raised above the lanes. */
  isRaised: boolean;
}

/** All that the parts of the drawing need to know of each other before anything has a height. */
export interface Scene extends TimelineInput {
  actors: Actor[];
  bands: Actor[];
  quarrels: Quarrel[];
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

/** How wide the plot of a window is from each distance. The axis has half a day of room at either end. */
export function plotWidths(window: Span): PlotWidths {
  const days = daysOf(window) + 1;
  return { narrow: days * dayWidths.narrow, middle: days * dayWidths.middle, wide: days * dayWidths.wide };
}

const tallest = 140;

function shapeOf(event: Happening): Actor['shape'] {
  if (event.kind === 'talks') return 'band';
  return event.magnitude.length ? 'bar' : 'mark';
}

function actorsOf({ dated, window, direction }: TimelineInput): Actor[] {
  const axis = createTimeAxis(window, 100, 'ltr');
  const drawnAxis = createTimeAxis(window, 100, direction);
  return dated.flatMap(({ event, span }) => {
    const placed = axis.place(span, event.clock);
    const drawn = drawnAxis.place(span, event.clock);
    return placed && drawn ? [{ event, span, certainty: certaintyOf(span), shape: shapeOf(event), placed, drawn }] : [];
  });
}

function quarrelsOf(disputes: readonly TitledDispute[], actors: readonly Actor[]): Quarrel[] {
  return disputes.flatMap(({ id, title, events }) => {
    const [first, second] = events.map((event) => actors.find((actor) => actor.event.id === event));
    if (!first || !second) return [];
    return [{ id, title, first, second, isRaised: first.shape !== 'band' && second.shape !== 'band' }];
  });
}

/** Sets the scene: what the window shows, and on which scales. Naskh reads smaller than other letters of the same size. */
export function setScene(input: TimelineInput): Scene {
  const actors = actorsOf(input);
  const most = Math.max(1, ...attacksOf(actors).map(({ total }) => total));
  return {
    ...input,
    actors,
    bands: actors.filter(({ shape }) => shape === 'band'),
    quarrels: quarrelsOf(input.disputes, actors),
    widths: plotWidths(input.window),
    heightOf: scaleLinear([0, most], [0, tallest]),
    ...(input.direction === 'rtl' ? { fontSize: 13, lineHeight: 17 } : { fontSize: 12, lineHeight: 15 })
  };
}
