import type { Localized } from '../../i18n/localized.ts';
import type { Edition } from '../../lens/query.ts';
import { createLedger } from '../../model/delivered.ts';
import { deliveryGroupsOf } from '../../model/deliveryGroups.ts';
import { constantTopics, isTold, lengthScaleOf } from '../../model/rounds.ts';
import { nounOf } from '../../provenance/tellSums.ts';
import type { Round } from '../../schema/records.ts';
import { rule, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawStack } from './blocks.ts';
import { excess, setLines } from './lines.ts';
import { drawBelow, perEdition, reportsOf, type Drawing, type PictureMaker } from './picture.ts';
import { agreedParts, datePart, deliveredParts, lengthParts, namePart, topicParts, type CellPart } from './roundCells.ts';

/** A row of the comparison: its head, and the cell of each round. */
interface Row {
  head: string;
  cells: CellPart[][];
}

const heads = { width: 104, mostBeside: 3 };
const gaps = { column: 18, padding: 8 };

/** The rows in an edition. In that of the article, a round of which it tells has what it says alone. */
function rowsOf(localized: Localized, edition: Edition): Row[] {
  const { say, talks } = localized;
  const { dataset } = talks;
  const { rounds } = dataset;
  const scale = lengthScaleOf(rounds);
  const ledger = createLedger(dataset);
  const accounts = deliveryGroupsOf(dataset, localized.span).flatMap((group) => group.accounts);
  const isArticle = (round: Round): boolean => edition === 'article' && isTold([round]);
  const row = (head: string, cellOf: (round: Round) => CellPart[]): Row => ({ head, cells: rounds.map(cellOf) });
  return [
    row(say('rounds.alone.place'), (round) => [datePart(localized, round)]),
    ...(scale
      ? [row(say('rounds.gist.length', { unit: nounOf(localized, scale.unit) }), (round) => lengthParts(localized, round, scale, edition === 'now'))]
      : []),
    row(say('rounds.row.agreed'), (round) => agreedParts(localized, round, isArticle(round))),
    ...constantTopics(dataset).never.map((topic) => row(localized.name('topics', topic), (round) => topicParts(localized, round, topic, isArticle(round)))),
    row(say('rounds.gist.delivered'), (round) => deliveredParts(localized, round, accounts, ledger, edition === 'article'))
  ];
}

/** Draws cells beside each other, below a line. The head is before them, or above them where they need the whole width. */
function drawRow({ head, cells }: Row, type: Typesetter, width: number, y: number): Drawing {
  const isBeside = cells.length <= heads.mostBeside;
  const start = isBeside ? heads.width + gaps.column : 0;
  const top = y + gaps.padding;
  const words = setLines(type, head, { x: 0, y: top, width: (isBeside ? heads.width : width) / (1 + excess) }, { fill: soft });
  const from = isBeside ? top : top + words.height;
  const across = (width - start - (cells.length - 1) * gaps.column) / cells.length;
  const drawn = cells.map((parts, index) => {
    const blocks = parts.map(({ draw }) => draw);
    return drawStack(blocks, type, { x: start + index * (across + gaps.column), y: from, width: across });
  });
  const height = Math.max(words.height, from - top + Math.max(...drawn.map((cell) => cell.height)));
  return {
    marks: [{ kind: 'box', x: 0, y, width, height: 1, fill: rule }, ...words.marks, ...drawn.flatMap(({ marks }) => marks)],
    height: height + 2 * gaps.padding
  };
}

/** The whole picture in one edition. */
function drawEdition(localized: Localized, edition: Edition, type: Typesetter, width: number): Drawing {
  const names: Row = { head: '', cells: localized.talks.dataset.rounds.map((round) => [namePart(localized, round)]) };
  return drawBelow([names, ...rowsOf(localized, edition)], 0, (row, y) => drawRow(row, type, width, y));
}

/** The rounds side by side: when, how long, what was agreed, each topic that was asked for every time and never agreed, and what was delivered. */
export const roundPictures: PictureMaker = (localized) => {
  const { say, talks } = localized;
  const { rounds, promises, deliveries } = talks.dataset;
  if (!rounds.length) return [];
  const tell = (parts: readonly CellPart[]): string => parts.map(({ text }) => text).join(say('list.semicolon'));
  return [
    {
      id: 'rounds',
      section: 'rounds',
      reports: reportsOf([...rounds, ...rounds.flatMap(({ items }) => items), ...promises, ...deliveries]),
      table: {
        columns: [say('picture.column.compared'), ...rounds.map((round) => localized.text('rounds', round, 'name'))],
        rows: rowsOf(localized, 'now').map(({ head, cells }) => ({ cells: [head, ...cells.map(tell)] }))
      },
      draw: (type, width) => perEdition((edition) => drawEdition(localized, edition, type, width))
    }
  ];
};
