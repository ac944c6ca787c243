import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import { hueOf } from '../../model/hue.ts';
import type { Span } from '../../model/span.ts';
import { highest } from '../../model/spread.ts';
import { magnitudeOf } from '../../model/timeline.ts';
import { nameShortly } from '../../provenance/tellSources.ts';
import type { TalksEvent } from '../../schema/records.ts';
import { hourOf, sizeOf } from '../../sections/timeline/print/timelineWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { hueColour, ink, soft, track } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawCompared } from './drawCompared.ts';
import { drawTimelineMark } from './drawTimelineMark.ts';
import { setLines } from './lines.ts';
import type { Drawing } from './picture.ts';

/** An event that leads, the date of its row, and the value at the end of the bars' scale. */
interface LeadingEvent {
  event: TalksEvent;
  span: Span;
  date: string;
  top: number;
}

/** Where an event is drawn: `line` is the line of time, `x` where its words begin, in pixels. */
interface EventPlace {
  line: number;
  x: number;
  y: number;
  width: number;
}

const titleSize = 16;
const bar = { height: 12, before: 3, after: 3 };
const halfMark = 6;
/** What a title and the size at the other end of its line may take of it together: letters are as wide as a reader's fonts have them. */
const fullest = 0.88;
const padding = 6;

/** The title, with the counted size at the other end of its line, or below it where the line has no room for both. */
function drawHead(title: string, size: string, fill: string, type: Typesetter, { x, y, width }: EventPlace): Drawing {
  const style = { size: type.size(titleSize), weight: 600 } as const;
  const isOneLine = type.widthOf(title, style) + type.widthOf(size, style) <= width * fullest;
  const words = setLines(type, title, { x, y, width }, style);
  const place = isOneLine ? { x: x + width, y, width } : { x, y: y + words.height, width };
  const number = setLines(type, size, place, { ...style, fill, anchor: isOneLine ? 'end' : 'start' });
  return { marks: [...words.marks, ...number.marks], height: isOneLine ? words.height : words.height + number.height };
}

/** An event that leads: its mark and its name, its counted size as a bar with who counted, its hour, and figures that differ side by side. */
export function drawDayEvent(localized: Localized, leading: LeadingEvent, type: Typesetter, place: EventPlace): Drawing {
  const { event, span, date, top } = leading;
  const [first] = magnitudeOf(event);
  const hue = hueOf(localized.talks.sides, event.lane);
  const fill = hue === undefined ? ink : hueColour(hue);
  const isTalks = event.kind === 'talks';
  const y = place.y + (isTalks ? padding : 0);
  const head = drawHead(capitalise(localized.language, localized.text('events', event, 'short')), first ? sizeOf(localized, first) : '', fill, type, {
    ...place,
    y
  });
  let bottom = y + head.height;
  const marks = [
    ...drawTimelineMark(event, span.approximate, { x: place.line, y: y + type.leading(type.size(titleSize)) / 2, half: halfMark, fill }),
    ...head.marks
  ];
  if (first) {
    marks.push({ kind: 'box', x: place.x, y: bottom + bar.before, width: (place.width * highest(first)) / top, height: bar.height, fill });
    bottom += bar.before + bar.height + bar.after;
  }
  const counters = first ? `(${nameShortly(localized, first.claimedBy)})` : '';
  const note = [counters, hourOf(localized, event, date)].filter(Boolean).join(localized.say('list.dot'));
  const below = setLines(type, note, { ...place, y: bottom }, { fill: soft });
  bottom += below.height;
  const compared = drawCompared(localized, event, type, { ...place, y: bottom });
  bottom += compared.height + (isTalks ? padding : 0);
  const band: Mark[] = isTalks
    ? [{ kind: 'box', x: place.line, y: place.y, width: place.x + place.width - place.line, height: bottom - place.y, fill: track }]
    : [];
  return { marks: [...band, ...marks, ...below.marks, ...compared.marks], height: bottom - place.y };
}
