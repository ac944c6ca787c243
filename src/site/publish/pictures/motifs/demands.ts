import type { Localized } from '../../../../i18n/localized.ts';
import { standingOf, standings, type Standing } from '../../../../model/standing.ts';
import type { Box, Mark } from '../../../drawing/marks.ts';
import { hueColour, ink, soft } from '../../../drawing/palette.ts';
import { drawColumns, leastColumnHeight, type Column } from './columns.ts';
import type { Motif } from './motif.ts';

/** The demands with one standing. `hue` is that of the one side that speaks, where the other is silent. */
interface Group {
  standing: Standing;
  hue?: number;
  words: string;
  count: number;
}

function groupsOf(localized: Localized): Group[] {
  const { sides, dataset } = localized.talks;
  const found = dataset.demands.map((demand) => standingOf(demand, sides));
  const both = standings.filter((standing) => standing !== 'silent');
  const spoken = both.map((standing): Group => {
    return { standing, words: localized.say(`standing.${standing}`), count: found.filter((one) => one.standing === standing).length };
  });
  const silent = sides.map((_, hue): Group => {
    const quiet = sides[1 - hue] ?? '';
    const count = found.filter((one) => one.standing === 'silent' && one.silent[0] === quiet).length;
    return { standing: 'silent', hue, words: localized.say('standing.silent', { side: localized.name('parties', quiet) }), count };
  });
  return [...spoken, ...silent];
}

/** One square: divided between the two sides where they are apart, an outline in the hue of the side that speaks alone, else filled. */
function drawSquare({ standing, hue }: Pick<Group, 'standing' | 'hue'>, x: number, y: number, size: number): Mark[] {
  if (standing === 'silent') return [{ kind: 'box', x: x + 1.5, y: y + 1.5, width: size - 3, height: size - 3, stroke: hueColour(hue) }];
  if (standing !== 'apart') return [{ kind: 'box', x, y, width: size, height: size, fill: standing === 'agreed' ? ink : soft }];
  const [start, end, top, bottom] = [x, x + size, y, y + size];
  return [
    {
      kind: 'shape',
      corners: [
        [start, bottom],
        [start, top],
        [end, top]
      ],
      fill: hueColour(0)
    },
    {
      kind: 'shape',
      corners: [
        [start, bottom],
        [end, bottom],
        [end, top]
      ],
      fill: hueColour(1)
    }
  ];
}

const widest = 40;
const stripGap = 12;

/** One square for each demand, in one line across the picture. */
function drawStrip(groups: readonly Group[], { x, y, width }: Box): { marks: Mark[]; height: number } {
  const squares = groups.flatMap((group) => Array.from({ length: group.count }, () => group));
  const size = Math.min(widest, (0.78 * width) / squares.length);
  const step = Math.min(size * 1.5, (width - size) / Math.max(1, squares.length - 1));
  return { marks: squares.flatMap((group, index) => drawSquare(group, x + index * step, y, size)), height: size };
}

/** All demands as a strip of squares, and below it how many have each standing. */
export const demandsMotif: Motif = {
  leastHeight: (_, type) => widest + stripGap + leastColumnHeight(type),
  draw: (localized, type, area) => {
    const groups = groupsOf(localized);
    const strip = drawStrip(groups, area);
    const columns = groups.map((group): Column => ({
      count: localized.language.number(group.count),
      words: group.words,
      sign: (x, y, size) => drawSquare(group, x, y + size * 0.06, size * 0.88)
    }));
    const taken = strip.height + stripGap;
    return [...strip.marks, ...drawColumns(columns, type, { ...area, y: area.y + taken, height: area.height - taken })];
  }
};
