import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import { highest } from '../../model/spread.ts';
import { nameShortly } from '../../provenance/tellSources.ts';
import { headingOf } from '../../provenance/tellSums.ts';
import type { Figure, TalksEvent } from '../../schema/records.ts';
import { comparedOf } from '../../sections/timeline/print/timelineWords.ts';
import type { Box, Mark } from '../drawing/marks.ts';
import { ink, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { setLines } from './lines.ts';
import type { Drawing } from './picture.ts';

/** The side of a square and its distance to the next one, in pixels. */
const square = { size: 5, pitch: 6 };
/** How wide the dashed frame for what nobody counted is, in pixels; it stands for no number. */
const unknownWidth = 60;
const gaps = { before: 6, across: 24, down: 9, words: 3 };

/** What one claimant says: how it is drawn from the upper corner, how wide that is, and the words below it. */
interface Reading {
  drawn: (x: number, y: number) => Mark[];
  width: number;
  words: string;
}

/** As many squares as a figure counts; hollow where it is not exact. */
function squaresAt({ bound }: Figure, count: number, x: number, y: number): Mark[] {
  const { size, pitch } = square;
  return Array.from({ length: count }, (_, index): Mark => {
    const at = x + index * pitch;
    if (bound === 'exactly') return { kind: 'box', x: at, y, width: size, height: size, fill: ink };
    return { kind: 'box', x: at + 0.5, y: y + 0.5, width: size - 1, height: size - 1, stroke: ink, strokeWidth: 1 };
  });
}

function frameAt(x: number, y: number): Mark[] {
  const [left, top, right, bottom] = [x + 0.5, y - 0.5, x + unknownWidth - 0.5, y + square.size + 0.5];
  const points = [[left, top] as const, [right, top] as const, [right, bottom] as const, [left, bottom] as const, [left, top] as const];
  return [{ kind: 'line', points, stroke: ink, width: 1, dashes: '3 3' }];
}

function readingsOf(localized: Localized, event: TalksEvent, figures: readonly Figure[]): Reading[] {
  const said = (what: string, claimants: readonly string[]): string => `${what} (${nameShortly(localized, claimants)})`;
  const counted = figures.map((figure): Reading => {
    const count = highest(figure);
    return {
      drawn: (x, y) => squaresAt(figure, count, x, y),
      width: count * square.pitch,
      words: said(localized.amount(figure), figure.claimedBy)
    };
  });
  if (!event.uncountedBy.length) return counted;
  return [...counted, { drawn: frameAt, width: unknownWidth, words: said(localized.text('events', event, 'uncounted'), event.uncountedBy) }];
}

/** Figures of an event that differ, side by side, in as many lines as they need; with squares where these can be counted by eye. */
export function drawCompared(localized: Localized, event: TalksEvent, type: Typesetter, { x, y, width }: Omit<Box, 'height'>): Drawing {
  const { figures, unit, isDrawn } = comparedOf(event);
  if (unit === undefined) return { marks: [], height: 0 };
  const key = isDrawn ? localized.say('timeline.gist.square', { n: 1 }) : '';
  const head = setLines(type, `${capitalise(localized.language, headingOf(localized, unit))}${key}`, { x, y: y + gaps.before, width }, { fill: soft });
  const marks = [...head.marks];
  const [left, squares] = [x, isDrawn ? square.size + gaps.words : 0];
  let [at, top, tallest] = [left, y + gaps.before + head.height + 2, 0];
  for (const { drawn, width: across, words } of readingsOf(localized, event, figures)) {
    const needed = Math.min(width, Math.max(isDrawn ? across : 0, type.widthOf(words)));
    if (at > left && at + needed > left + width) [at, top, tallest] = [left, top + tallest + gaps.down, 0];
    const set = setLines(type, words, { x: at, y: top + squares, width: needed + 1 });
    marks.push(...(isDrawn ? drawn(at, top) : []), ...set.marks);
    [at, tallest] = [at + needed + gaps.across, Math.max(tallest, squares + set.height)];
  }
  return { marks, height: top + tallest - y };
}
