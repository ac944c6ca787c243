import { ink } from '../drawing/palette.ts';
import type { Mark } from '../drawing/marks.ts';
import type { Style, Typesetter } from '../drawing/typesetter.ts';

/** Where lines of text begin: `x` is their start, `y` the upper edge of the first, `width` the room that they have. */
interface Place {
  x: number;
  y: number;
  width: number;
}

/** Lines of text one below the other, and how tall they are in pixels. */
export interface SetLines {
  marks: Mark[];
  height: number;
}

/** Sets a text in as many lines as it needs. `x` is its start, or, with another anchor, its end or its middle. */
export function setLines(type: Typesetter, text: string, { x, y, width }: Place, style: Style = {}): SetLines {
  if (text === '') return { marks: [], height: 0 };
  const size = style.size ?? type.note;
  const leading = type.leading(size);
  const lines = type.breakLines(text, width, { fill: ink, ...style });
  return {
    marks: lines.map((line, index) => type.write(line, x, y + index * leading + (leading + size * 0.66) / 2, { fill: ink, ...style })),
    height: lines.length * leading
  };
}

/** Sets texts below each other, each in its own style; empty ones take no room. */
export function setBelow(type: Typesetter, texts: readonly (readonly [text: string, style?: Style])[], { x, y, width }: Place): SetLines {
  const marks: Mark[] = [];
  let height = 0;
  for (const [text, style] of texts) {
    const set = setLines(type, text, { x, y: y + height, width }, style);
    marks.push(...set.marks);
    height += set.height;
  }
  return { marks, height };
}
