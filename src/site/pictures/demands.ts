import type { Localized } from '../../i18n/localized.ts';
import { demandFacets } from '../../lens/recordFacets.ts';
import { countKinds, standingStrip, stripKinds, type StripSquare, type StripTheme } from '../../model/standingStrip.ts';
import { clausesInWords, kindInWords } from '../../sections/demands/print/demandWords.ts';
import type { Demand } from '../../schema/records.ts';
import type { Mark } from '../drawing/marks.ts';
import { ink, rule, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawColumns, drawStack, type Block } from './blocks.ts';
import { excess, setBelow, setLines } from './lines.ts';
import { groupOf, perEdition, type Drawing, type PicturedRecord, type PictureMaker, type PictureRow } from './picture.ts';
import { drawStanding } from './standingSquare.ts';

const sizes = { count: 24, sign: 20, square: 13 };
const gaps = { sign: 9, key: 22, square: 9, name: 4, theme: 14, padding: 7 };

function recordOf({ talks }: Localized, demand: Demand): PicturedRecord {
  return { kind: 'demand', ...demandFacets(talks, demand) };
}

/** How many issues there are of each standing, in large numbers: also the key to the squares below. */
function drawKey(localized: Localized, themes: readonly StripTheme[], type: Typesetter, width: number): Drawing {
  const counts = countKinds(themes);
  const across = width / stripKinds.length;
  const size = type.size(sizes.count);
  const top = type.leading(size);
  const drawn = stripKinds.map((kind, index): Drawing => {
    const x = index * across;
    const number = type.write(localized.language.number(counts[kind]), x + sizes.sign + gaps.sign, top * 0.78, {
      size,
      weight: 600,
      fill: ink,
      isHeading: true
    });
    const words = setLines(type, kindInWords(localized, kind), { x, y: top, width: (across - gaps.sign) / (1 + excess) }, { fill: ink });
    return { marks: [...drawStanding(kind, x, (top - sizes.sign) / 2, sizes.sign), number, ...words.marks], height: top + words.height };
  });
  return { marks: drawn.flatMap(({ marks }) => marks), height: Math.max(...drawn.map(({ height }) => height)) };
}

/** The name of an issue with the mark of its standing, or without one. */
function nameBlock(localized: Localized, { demand, kind }: Pick<StripSquare, 'demand'> & Partial<StripSquare>): Block {
  return (type, { x, y, width }) => {
    const indent = kind ? sizes.square + gaps.square : 0;
    const place = { x: x + indent, y, width: (width - indent) / (1 + excess) };
    const name = setLines(type, localized.text('demands', demand, 'name'), place, { fill: ink });
    const square = kind ? drawStanding(kind, x, y + (type.leading(type.note) - sizes.square) / 2, sizes.square) : [];
    return { marks: [groupOf(recordOf(localized, demand), [...square, ...name.marks])], height: name.height + gaps.name };
  };
}

/** A theme with all its issues by name. */
function themeBlock(localized: Localized, { topic, squares }: StripTheme): Block {
  return (type, { x, y, width }) => {
    const head = setLines(type, localized.name('topics', topic), { x, y, width: width / (1 + excess) }, { weight: 600, fill: ink });
    const top = head.height + gaps.name;
    const names = squares.map((square) => nameBlock(localized, square));
    const { marks, height } = drawStack(names, type, { x, y: y + top, width });
    return { marks: [...head.marks, ...marks], height: top + height + gaps.theme };
  };
}

function drawNow(localized: Localized, themes: readonly StripTheme[], type: Typesetter, width: number): Drawing {
  const key = drawKey(localized, themes, type, width);
  const y = key.height + gaps.key;
  const line: Mark = { kind: 'box', x: 0, y: y - gaps.key / 2, width, height: 1, fill: rule };
  const blocks = themes.map((theme) => themeBlock(localized, theme));
  const { marks, height } = drawColumns(blocks, type, { x: 0, y, width });
  return { marks: [...key.marks, line, ...marks], height: y + height - gaps.theme };
}

/** A line of text above a list, so far below what is before it. */
function headBlock(words: string, above = 0): Block {
  return (type, { x, y, width }) => {
    const { marks, height } = setLines(type, words, { x, y: y + above, width: width / (1 + excess) }, { fill: soft });
    return { marks, height: above + height + gaps.name };
  };
}

/** What the article says of an issue that leads, in a sentence or two. */
function toldBlock(localized: Localized, demand: Demand): Block {
  return (type, { x, y, width }) => {
    const name = [localized.text('demands', demand, 'name'), { weight: 600, fill: ink }] as const;
    const sentence = [localized.textIfAny('demands', demand, 'article') ?? '', { fill: ink }] as const;
    const words = setBelow(type, [name, sentence], { x, y: y + gaps.padding, width: width / (1 + excess) });
    const line: Mark = { kind: 'box', x, y, width, height: 1, fill: rule };
    return { marks: [line, groupOf(recordOf(localized, demand), words.marks)], height: words.height + 2 * gaps.padding };
  };
}

/** What the article names, and what it does not, which is pale in its edition. */
function drawArticle(localized: Localized, type: Typesetter, width: number): Drawing {
  const { demands } = localized.talks.dataset;
  const named = demands.filter(({ passages }) => passages.length);
  const told = named.filter(({ leads }) => leads);
  const others = named.filter(({ leads }) => !leads);
  const leads = told.length ? [headBlock(localized.say('demands.named')), ...told.map((demand) => toldBlock(localized, demand))] : [];
  const list = (listed: readonly Demand[]): Block => {
    const blocks = listed.map((demand) => nameBlock(localized, { demand }));
    return (own, place) => {
      const { marks, height } = drawColumns(blocks, own, place);
      return { marks, height: height && height + gaps.theme };
    };
  };
  const also = others.length ? [headBlock(localized.say(told.length ? 'demands.also' : 'demands.named'), told.length && gaps.padding), list(others)] : [];
  const rest = list(demands.filter(({ passages }) => !passages.length));
  return drawStack([...leads, ...also, rest], type, { x: 0, y: 0, width });
}

/** What a side wants of an issue: in a line where there is one, else what its paper says, with the numbers of its clauses. */
function wantInWords(localized: Localized, demand: Demand, side: string): string {
  const clauses = demand.stances[side]?.clauses ?? [];
  if (!clauses.length) return localized.say(`parties.${side}.silent`);
  const words =
    localized.textIfAny('demands', demand, `short.${side}`) ?? clauses.map((id) => localized.text('clauses', localized.talks.clause(id), 'text')).join(' ');
  return `${words} ${clausesInWords(localized, demand, side)}`;
}

function rowsOf(localized: Localized, { topic, squares }: StripTheme): PictureRow[] {
  return squares.map(({ demand, kind }) => ({
    record: recordOf(localized, demand),
    cells: [
      localized.text('demands', demand, 'name'),
      localized.name('topics', topic),
      kindInWords(localized, kind),
      ...localized.talks.sides.map((side) => wantInWords(localized, demand, side))
    ]
  }));
}

/** The reports on which an issue rests: those of its clauses. */
function reportsIn({ talks }: Localized): string[] {
  const clauses = talks.dataset.demands.flatMap(({ stances }) => Object.values(stances).flatMap((stance) => stance.clauses.map(talks.clause)));
  return [...new Set(clauses.flatMap(({ reports }) => reports))];
}

/** All issues by theme and standing, each with its name. */
export const demandPictures: PictureMaker = (localized) => {
  const { say, talks } = localized;
  const themes = standingStrip(talks);
  if (!themes.length) return [];
  const heads = [say('record.kind.demand'), say('demands.theme'), say('live.demands.standing'), ...talks.sides.map((side) => say(`parties.${side}.asks`))];
  return [
    {
      id: 'demands',
      section: 'demands',
      reports: reportsIn(localized),
      table: { columns: heads, rows: themes.flatMap((theme) => rowsOf(localized, theme)) },
      draw: (type, width) => perEdition((edition) => (edition === 'now' ? drawNow(localized, themes, type, width) : drawArticle(localized, type, width)))
    }
  ];
};
