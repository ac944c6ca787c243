import { Resvg } from '@resvg/resvg-js';
import { pictureSize } from '../../pages/sharePicture.ts';
import { fontOptions, groundOf } from './fonts.ts';
import type { TextMark } from '../../drawing/marks.ts';
import { writeMark } from '../../drawing/writeSvg.ts';

/** Widths are measured at this size only, since they are proportional to it. */
const measured = 100;
const known = new Map<string, number>();

/** The width of a line of text as rendered, in pixels. Cached by text, weight and fonts. */
export function widthOf(text: string, size: number, weight: TextMark['weight'], isMirrored: boolean): number {
  const key = [text, weight, isMirrored].join('\n');
  const share = known.get(key) ?? measure(text, weight, isMirrored) / measured;
  known.set(key, share);
  return share * size;
}

function measure(text: string, weight: TextMark['weight'], isMirrored: boolean): number {
  const line = writeMark({ kind: 'text', text, x: 0, y: measured, size: measured, weight, fill: '#000', anchor: 'start' }, groundOf(isMirrored));
  const box = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="200">${line}</svg>`, fontOptions).getBBox();
  // From the anchor, since the first letter may begin a little after it.
  if (!box) return 0;
  return isMirrored ? pictureSize.width - box.x : box.x + box.width;
}
