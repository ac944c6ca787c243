import { tellDate } from '../../../../i18n/tellDate.ts';
import type { Localized } from '../../../../i18n/localized.ts';
import { lengthScaleOf, lengthsOf, standOf, topicsOf, type Stand } from '../../../../model/rounds.ts';
import { spread } from '../../../../model/spread.ts';
import type { Round } from '../../../../schema/records.ts';
import type { GlyphName } from '../../../../ui/glyphShapes.ts';
import type { Mark } from '../../../drawing/marks.ts';
import { ink, rule } from '../../../drawing/palette.ts';
import type { Typesetter } from '../../../drawing/typesetter.ts';
import type { Motif } from './motif.ts';

/** The mark of each stand, as in the page's table, in the order of the rows. */
const signs: readonly [Stand, GlyphName][] = [
  ['agreed', 'agreed'],
  ['partly', 'partly'],
  ['refused', 'refused'],
  ['raised', 'offered']
];
const sign = { size: 24, step: 33 };
const gap = 28;
const headGap = 8;
const leastRow = 1.42;

/** The length of a round, from the shortest to the longest that anybody gives: "60–120 minutes". */
function lengthInWords(localized: Localized, round: Round): string {
  const scale = lengthScaleOf(localized.talks.dataset.rounds);
  const figures = scale ? lengthsOf(round, scale) : [];
  if (!scale || !figures.length) return '';
  const { from, to } = spread(figures);
  return `${localized.range({ from, to })} ${localized.unit(scale.unit, to)}`;
}

/** A stand on topics, with the number of topics that had it in each round. */
interface Row {
  name: string;
  sign: GlyphName;
  counts: number[];
}

function rowsOf(localized: Localized): Row[] {
  const { dataset } = localized.talks;
  const topics = topicsOf(dataset);
  const rows = signs.map(([stand, name]): Row => ({
    name: localized.say(`rounds.stand.${stand}`),
    sign: name,
    counts: dataset.rounds.map((round) => topics.filter((topic) => standOf(round, topic) === stand).length)
  }));
  return rows.filter(({ counts }) => counts.some((count) => count));
}

/** The lines at the head of each column: the round's name, its date and its length. If one of the dates is too wide with its year, all go without. */
function headsOf(localized: Localized, width: number, type: Typesetter): string[][] {
  const { rounds } = localized.talks.dataset;
  const full = rounds.map(({ date }) => tellDate(localized, date));
  const hasRoom = full.every((date) => type.widthOf(date) <= width);
  const heads = rounds.map((round, index) => [
    localized.text('rounds', round, 'name'),
    (hasRoom ? full[index] : localized.date(round.date)) ?? '',
    lengthInWords(localized, round)
  ]);
  return heads.some(([, , length]) => length) ? heads : heads.map((head) => head.slice(0, 2));
}

function drawHead([name = '', ...facts]: readonly string[], type: Typesetter, x: number, y: number): Mark[] {
  const line = type.leading(type.note);
  return [type.write(name, x, y + 0.75 * line, { weight: 600, fill: ink }), ...facts.map((fact, index) => type.write(fact, x, y + (index + 1.75) * line))];
}

/** One mark for each topic with this stand. */
function drawCell(name: GlyphName, count: number, x: number, middle: number, width: number): Mark[] {
  const step = Math.min(sign.step, width / Math.max(1, count));
  return Array.from({ length: count }, (_, index): Mark => ({
    kind: 'glyph',
    name,
    x: x + index * step,
    y: middle - sign.size / 2,
    size: sign.size,
    fill: ink
  }));
}

/** The rounds side by side: date, length, and the number of topics on which something was agreed, refused or only raised. */
export const roundsMotif: Motif = {
  leastHeight: (localized, type) => 3 * type.leading(type.note) + headGap + rowsOf(localized).length * type.note * leastRow,
  draw: (localized, type, area) => {
    const rows = rowsOf(localized);
    const names = Math.max(0, ...rows.map(({ name }) => type.widthOf(name)));
    const width = (area.width - names) / localized.talks.dataset.rounds.length - gap;
    const heads = headsOf(localized, width, type);
    const top = area.y + (heads[0]?.length ?? 0) * type.leading(type.note) + headGap;
    const height = Math.min(46, (area.y + area.height - top) / Math.max(1, rows.length));
    const columnAt = (index: number): number => area.x + names + gap + index * (width + gap);
    const middle = (row: number): number => top + (row + 0.5) * height;
    return [
      ...heads.flatMap((head, index) => drawHead(head, type, columnAt(index), area.y)),
      ...rows.flatMap(({ name, sign: mark, counts }, row): Mark[] => [
        { kind: 'box', x: area.x, y: top + row * height, width: area.width, height: 1, fill: rule },
        type.write(name, area.x, middle(row) + type.note * 0.33, { fill: ink }),
        ...counts.flatMap((count, index) => drawCell(mark, count, columnAt(index), middle(row), width))
      ])
    ];
  }
};
