import type { Localized } from '../../i18n/localized.ts';
import type { ChartMark } from '../../sections/delivery/print/chartWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, ink, paper, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { excess } from './lines.ts';
import type { Drawing } from './picture.ts';

const signSize = { width: 24, room: 32 };
const gap = { across: 22, down: 4 };

/** A mark of the charts by the middle of its start. */
const signs: Readonly<Record<ChartMark, (x: number, y: number) => Mark[]>> = {
  promised: (x, y) => [level(x, y, '5 4', 1.5)],
  stated: (x, y) => [dot(x, y, 3.5, soft)],
  unsure: (x, y) => [dot(x, y, 3.5, paper)],
  apart: (x, y) => [level(x, y, '2 3', 2), { kind: 'box', x: x + 8.5, y: y - 3.5, width: 7, height: 7, fill: paper, stroke: soft, strokeWidth: 1.5 }],
  unknown: (x, y) => [dot(x, y, 5.5, paper)],
  least: (x, y) => [{ kind: 'hatching', x, y: y - 8, width: signSize.width, height: 12, stroke: edge }, level(x, y + 5, '5 3', 2)]
};

function level(x: number, y: number, dashes: string, width: number): Mark {
  const points = [
    [x, y],
    [x + signSize.width, y]
  ] as const;
  return { kind: 'line', points, stroke: soft, width, dashes };
}

function dot(x: number, y: number, down: number, fill: string): Mark {
  return { kind: 'ellipse', x: x + signSize.width / 2, y, across: 3.5, down, fill, stroke: soft };
}

/** The key to charts of running totals, in as many lines as it needs. Where one chart shows all, what no round claims is a part of its line, and has no square. */
export function drawChartKey({ say }: Localized, marks: readonly ChartMark[], isRunning: boolean, type: Typesetter, width: number, from: number): Drawing {
  const leading = type.leading(type.note) + gap.down;
  let [x, y] = [0, from];
  const drawn: Mark[] = [];
  for (const mark of marks) {
    const words = say(`delivery.key.${mark}`);
    const across = signSize.room + type.widthOf(words) * (1 + excess);
    if (x && x + across > width) [x, y] = [0, y + leading];
    const sign = signs[mark](x, y + leading / 2);
    drawn.push(
      ...(isRunning && mark === 'apart' ? sign.slice(0, 1) : sign),
      type.write(words, x + signSize.room, y + leading / 2 + type.note * 0.33, { fill: ink })
    );
    x += across + gap.across;
  }
  return { marks: drawn, height: marks.length ? y + leading - from : 0 };
}
