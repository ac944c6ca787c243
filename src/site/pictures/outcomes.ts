import { nameClaimants, tellFigure } from '../../provenance/tellSources.ts';
import type { Localized } from '../../i18n/localized.ts';
import { outcomeFacets } from '../../lens/recordFacets.ts';
import { comparable } from '../../model/spread.ts';
import type { Outcome } from '../../schema/records.ts';
import { tellInShort } from '../../sections/outcomes/print/outcomeWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { ink, rule, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { setBelow, setLines } from './lines.ts';
import { drawBelow, groupOf, inEdition, reportsOf, type Drawing, type PicturedRecord, type PictureMaker, type PictureRow } from './picture.ts';

/** An outcome as its card tells it in short. */
interface CardInShort {
  record: PicturedRecord;
  outcome: Outcome;
  status: string;
  title: string;
  /** The main figure, `''` without one, and what it counts. */
  figure: string;
  caption: string;
  /** Who says what, where readings differ. */
  readings: string;
  claimants: string;
  /** What the article gives, which is all that its edition shows. */
  article: string[];
}

function cardInShort(localized: Localized, outcome: Outcome): CardInShort {
  const { say } = localized;
  const compared = comparable(outcome.figures, outcome.lead);
  const { figure, caption, others } = tellInShort(localized, outcome);
  return {
    record: { kind: 'outcome', ...outcomeFacets(localized.talks, outcome) },
    outcome,
    status: say(`status.${outcome.status}`),
    title: localized.text('outcomes', outcome, 'title'),
    figure,
    caption,
    readings: others,
    claimants: nameClaimants(localized, [...new Set(compared.flatMap((figure) => figure.claimedBy))]),
    article: outcome.figures.filter(({ passages }) => passages.length).map((figure) => tellFigure(localized, figure))
  };
}

function rowOf({ record, status, title, figure, caption, readings, claimants }: CardInShort): PictureRow {
  return { record, cells: [title, status, figure, caption, readings || claimants] };
}

const glyph = { size: 15, room: 24 };
const sizes = { title: 16, figure: 22, words: 13 };
/** The share of the width that the titles have, and the gap between them and the figures in pixels. */
const columns = { titles: 0.5, gap: 20 };
const padding = 11;

function drawCard(card: CardInShort, type: Typesetter, width: number, y: number): Drawing {
  const titles = { x: glyph.room, y: y + padding, width: width * columns.titles - glyph.room };
  const figures = { x: width * columns.titles + columns.gap, y: y + padding, width: width * (1 - columns.titles) - columns.gap };
  const status = setLines(type, card.status, titles, { fill: soft });
  const title = setLines(type, card.title, { ...titles, y: titles.y + status.height }, { size: type.size(sizes.title), weight: 600 });
  const right = setBelow(
    type,
    [
      [card.figure, { size: type.size(sizes.figure), weight: 600, isHeading: true }],
      [card.caption, { fill: soft }],
      [card.readings, { fill: soft }]
    ],
    figures
  );
  const article = setBelow(
    type,
    card.article.map((figure) => [figure] as const),
    figures
  );
  const height = Math.max(status.height + title.height, right.height, article.height) + 2 * padding;
  const mark: Mark = { kind: 'glyph', name: card.outcome.status, x: 0, y: y + padding + 2, size: glyph.size, fill: ink };
  const line: Mark = { kind: 'box', x: 0, y, width, height: 1, fill: rule };
  const told = [inEdition('now', [mark, ...status.marks, ...right.marks]), ...title.marks, inEdition('article', article.marks)];
  return { marks: [line, groupOf(card.record, told)], height };
}

/** The outcomes with their status, their main figure, and who gives it. */
export const outcomePictures: PictureMaker = (localized) => {
  const { outcomes } = localized.talks.dataset;
  if (!outcomes.length) return [];
  const cards = outcomes.map((outcome) => cardInShort(localized, outcome));
  const columnNames = ['outcome', 'status', 'figure', 'counted', 'claimants'].map((name) => localized.say(`picture.column.${name}`));
  return [
    {
      id: 'outcomes',
      section: 'outcomes',
      reports: reportsOf(outcomes),
      table: { columns: columnNames, rows: cards.map(rowOf) },
      draw: (type, width) => drawBelow(cards, 0, (card, y) => drawCard(card, type, width, y))
    }
  ];
};
