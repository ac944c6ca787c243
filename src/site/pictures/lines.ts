import { ink, soft } from '../drawing/palette.ts';
import type { Style, Typesetter } from '../drawing/typesetter.ts';
import { drawBelow, type Drawing } from './picture.ts';

/** Where lines of text begin: `x` is their start, `y` the upper edge of the first, `width` the room that they have. */
export interface Place {
  x: number;
  y: number;
  width: number;
}

/** Sets a text in as many lines as it needs. `x` is its start, or, with another anchor, its end or its middle. */
export function setLines(type: Typesetter, text: string, { x, y, width }: Place, style: Style = {}): Drawing {
  if (text === '') return { marks: [], height: 0 };
  const size = style.size ?? type.note;
  const leading = type.leading(size);
  const lines = type.breakLines(text, width, { fill: ink, ...style });
  return {
    marks: lines.map((line, index) => type.write(line, x, y + index * leading + type.baseline(size), { fill: ink, ...style })),
    height: lines.length * leading
  };
}

/** Sets texts below each other, each in its own style; empty ones take no room. */
export function setBelow(type: Typesetter, texts: readonly (readonly [text: string, style?: Style])[], { x, y, width }: Place): Drawing {
  return drawBelow(texts, y, ([text, style], top) => setLines(type, text, { x, y: top, width }, style));
}

/** How much wider than it was measured a text may be in a font of the reader's, as a share. */
export const excess = 0.08;

/** Sets a text in bold and a short one at the end of its line, or below it where the line may be too short for both. */
export function setPair(type: Typesetter, [first, second]: readonly [bold: string, plain: string], { x, y, width }: Place, size = type.note): Drawing {
  const bold = { size, weight: 600, fill: ink } as const;
  const fits = (type.widthOf(first, bold) + type.widthOf(second)) * (1 + excess) + type.note <= width;
  if (!fits)
    return setBelow(
      type,
      [
        [first, bold],
        [second, { fill: soft }]
      ],
      { x, y, width: width / (1 + excess) }
    );
  const one = setLines(type, first, { x, y, width }, bold);
  const other = second ? [type.write(second, x + width, y + type.baseline(size), { anchor: 'end', fill: soft })] : [];
  return { marks: [...one.marks, ...other], height: one.height };
}
