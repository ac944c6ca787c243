import { scaleLinear } from 'd3-scale';
import type { TimeAxis } from '../../charts/timeAxis.ts';
import type { Localized } from '../../i18n/localized.ts';
import { hueOf } from '../../model/hue.ts';
import { highest } from '../../model/spread.ts';
import { leadOf, type Attack } from '../../model/timeline.ts';
import type { Entry } from '../../sections/timeline/print/timelineWords.ts';
import type { BoxMark, Mark } from '../drawing/marks.ts';
import { hueColour, ink } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { groupOf } from './picture.ts';
import { recordOf } from './timelineRecords.ts';

/** The tallest bar, the widest one, and between a bar and its count, in pixels. */
const tallest = 170;
const widest = 12;
const gap = 3;
const least = 2;
/** Between two counts, in pixels. */
const apart = 6;

type Scale = (value: number) => number;

/** Where bars are drawn: `line` is the one that they stand on, in pixels from the upper edge. */
interface BarPlace {
  axis: TimeAxis;
  scale: Scale;
  line: number;
  isUpper: boolean;
  width: number;
  type: Typesetter;
}

/** The scale of all bars, from zero. */
export function barScaleFor(attacks: readonly Attack[]): Scale {
  return scaleLinear([0, Math.max(1, ...attacks.map(({ total }) => total))], [0, tallest]);
}

/** How tall the bars on one side of the line are, with the count at their end. */
export function barRoom(attacks: readonly Attack[], scale: Scale, type: Typesetter): number {
  return Math.ceil(Math.max(0, ...attacks.map(({ total }) => scale(total)))) + type.leading(type.note) + gap;
}

/** A bar as it stands, and its count beyond its end: the middle of that, and half its width. */
interface Counted {
  attack: Attack<Entry>;
  at: number;
  end: number;
  middle: number;
  half: number;
}

/** Whether two counts would meet, or one would stand in the other's bar. */
function meet(one: Counted, other: Counted, barWidth: number, height: number): boolean {
  const isNear = Math.abs(one.middle - other.middle) < one.half + other.half + apart && Math.abs(one.end - other.end) < height;
  return isNear || standsIn(one, other, barWidth);
}

/** Whether a count stands in the bar of another attack, which is longer. */
function standsIn({ middle, half, end }: Counted, other: Counted, barWidth: number): boolean {
  return other.end > end && Math.abs(middle - other.at) < half + barWidth / 2 + 2;
}

/** Which counts are written: the largest first, none over another or over a bar. */
function countsWritten(counted: readonly Counted[], barWidth: number, height: number): Set<Counted> {
  const written = new Set<Counted>();
  for (const one of counted.toSorted((a, b) => leadOf(b.attack) - leadOf(a.attack))) {
    const isFree = [...written].every((other) => !meet(one, other, barWidth, height)) && counted.every((other) => !standsIn(one, other, barWidth));
    if (isFree) written.add(one);
  }
  return written;
}

function countedAt({ language }: Localized, attack: Attack<Entry>, { axis, scale, type, width }: BarPlace): Counted {
  const at = axis.place(attack.span, attack.event.clock)?.at ?? 0;
  const half = type.widthOf(language.number(leadOf(attack)), { weight: 600 }) / 2;
  return { attack, at, end: scale(attack.total), half, middle: Math.max(half, Math.min(width - half, at)) };
}

/** The bars on one side of the line: the first part of a count stands on it, the others, paler, beyond; the largest have their count. */
export function drawBars(localized: Localized, attacks: readonly Attack<Entry>[], place: BarPlace): Mark[] {
  const { axis, scale, line, isUpper, width, type } = place;
  const barWidth = Math.min(widest, Math.max(least, (0.85 * width) / (axis.days.length + 1)));
  const counted = attacks.map((attack) => countedAt(localized, attack, place));
  const written = countsWritten(counted, barWidth, type.leading(type.note));
  return counted.map((one) => {
    const { event, parts } = one.attack;
    const fill = hueColour(hueOf(localized.talks.sides, event.lane));
    const x = Math.max(0, Math.min(width - barWidth, one.at - barWidth / 2));
    let reached = 0;
    const boxes = parts.map((figure, part): BoxMark => {
      const height = Math.max(1, scale(highest(figure)));
      const y = isUpper ? line - reached - height : line + reached;
      reached += height;
      return { kind: 'box', x, y, width: barWidth, height, fill, ...(part ? { opacity: 0.5 } : {}) };
    });
    const base = isUpper ? line - reached - gap : line + reached + gap + type.note * 0.8;
    const text = localized.language.number(leadOf(one.attack));
    const count = written.has(one) ? [type.write(text, one.middle, base, { weight: 600, fill: ink, anchor: 'middle' })] : [];
    return groupOf(recordOf(localized, event), [...boxes, ...count]);
  });
}
