import { boldness, widthOf } from '../../src/charts/measureText.ts';
import type { Localized } from '../../src/i18n/localized.ts';
import { createTypesetter, type Typesetter } from '../../src/site/drawing/typesetter.ts';
import type { BoxMark, GroupMark, Mark, ShapeMark, TextMark } from '../../src/site/drawing/marks.ts';
import type { Picture } from '../../src/site/pictures/picture.ts';

/** The room of a drawing in a picture to take along, in pixels. */
export const drawingWidth = 664;

/** The smallest letters that a picture may have, in pixels. */
const smallest = 12;

/** A typesetter as such pictures have it. */
function typesetterOf({ language }: Localized): Typesetter {
  return createTypesetter({
    isMirrored: language.direction === 'rtl',
    smallest: 13,
    widthOf: (text, { size, weight }) => widthOf(text, size) * (weight === 600 ? boldness : 1)
  });
}

/** How far down a group is moved, in pixels. */
function shiftOf({ attributes }: GroupMark): number {
  return Number(/^translate\(0 ([\d.-]+)\)$/.exec(attributes['transform'] ?? '')?.[1] ?? 0);
}

function movedDown(mark: Exclude<Mark, GroupMark>, by: number): Exclude<Mark, GroupMark> {
  return 'y' in mark ? { ...mark, y: mark.y + by } : mark;
}

/** All marks of some, groups opened; those of the other edition are left out. */
function flatten(marks: readonly Mark[], edition: 'now' | 'article'): Exclude<Mark, GroupMark>[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'group') return [mark];
    if ((mark.attributes['data-edition'] ?? edition) !== edition) return [];
    return flatten(mark.marks, edition).map((one) => movedDown(one, shiftOf(mark)));
  });
}

/** The marks of a picture as it is drawn in its usual width. */
export function drawn(localized: Localized, picture: Picture, edition: 'now' | 'article' = 'now'): Exclude<Mark, GroupMark>[] {
  return flatten(picture.draw(typesetterOf(localized), drawingWidth).marks, edition);
}

export function textsIn(marks: readonly Mark[]): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

export function boxesIn(marks: readonly Mark[]): BoxMark[] {
  return marks.filter((mark) => mark.kind === 'box');
}

export function shapesIn(marks: readonly Mark[]): ShapeMark[] {
  return marks.filter((mark) => mark.kind === 'shape');
}

/** All words of a picture, as one line. */
export function wordsIn(marks: readonly Mark[]): string {
  return textsIn(marks)
    .map(({ text }) => text)
    .join(' ');
}

interface PlacedText {
  text: string;
  size: number;
  start: number;
  end: number;
  y: number;
}

function placeTexts(localized: Localized, marks: readonly Mark[]): PlacedText[] {
  const type = typesetterOf(localized);
  return textsIn(marks).map((mark) => {
    const across = type.widthOf(mark.text, mark);
    const start = mark.x - { start: 0, middle: across / 2, end: across }[mark.anchor];
    return { text: mark.text, size: mark.size, y: mark.y, start, end: start + across };
  });
}

/** Whether the letters of two texts meet: `y` is the line that they stand on. */
function meet(one: PlacedText, other: PlacedText): boolean {
  return Math.min(one.end, other.end) - Math.max(one.start, other.start) > 1 && Math.abs(one.y - other.y) < 0.7 * Math.min(one.size, other.size);
}

function faultsOf(localized: Localized, marks: readonly Mark[]): string[] {
  const texts = placeTexts(localized, marks);
  const isOutside = (start: number, end: number): boolean => start < -0.5 || end > drawingWidth + 0.5;
  const outside = texts.filter(({ start, end }) => isOutside(start, end));
  const small = texts.filter(({ size }) => size < smallest);
  const meeting = texts.flatMap((one, index) => texts.slice(index + 1).flatMap((other) => (meet(one, other) ? `${one.text} meets ${other.text}` : [])));
  const boxes = boxesIn(marks).filter(({ x, width, height }) => isOutside(x, x + width) || width < 0 || height < 0);
  return [
    ...outside.map(({ text }) => `outside: ${text}`),
    ...small.map(({ text }) => `too small: ${text}`),
    ...meeting,
    ...boxes.map(({ x, width }) => `box outside: ${x} to ${x + width}`)
  ];
}

/** What of a picture leaves its width, is too small or stands over another text, in either edition; and rows of its table that are too short or too long. */
export function faultsIn(localized: Localized, picture: Picture): string[] {
  const { columns, rows } = picture.table;
  const uneven = rows.filter(({ cells }) => cells.length !== columns.length);
  return [
    ...(['now', 'article'] as const).flatMap((edition) => faultsOf(localized, drawn(localized, picture, edition))),
    ...uneven.map(({ cells }) => `a row of ${cells.length} cells: ${cells.join(' | ')}`)
  ];
}
