import { tellDate } from '../../i18n/tellDate.ts';
import type { Localized } from '../../i18n/localized.ts';
import { roundFacets, roundItemFacets } from '../../lens/recordFacets.ts';
import { isLeast, partOf, type Ledger } from '../../model/delivered.ts';
import { flowsOf, type Account } from '../../model/deliveryGroups.ts';
import { hueOf } from '../../model/hue.ts';
import { claimedLengths, itemsIn, itemsOn, lengthsOf, standOf, type LengthScale } from '../../model/rounds.ts';
import { rangeOf } from '../../model/spread.ts';
import type { Round, RoundItem } from '../../schema/records.ts';
import { articleText, namePromise, tellDelivered, tellLength } from '../../sections/rounds/print/roundWords.ts';
import { standGlyphs } from '../../sections/rounds/print/standGlyphs.ts';
import type { Box, Mark } from '../drawing/marks.ts';
import type { Style } from '../drawing/typesetter.ts';
import { hueColour, ink, soft } from '../drawing/palette.ts';
import { drawBar, drawUnknown } from './bars.ts';
import type { Block } from './blocks.ts';
import { excess, setLines } from './lines.ts';
import { groupOf, type PicturedRecord } from './picture.ts';
import { promiseRecord } from './deliveryRecords.ts';

/** A part of a cell: what it says in a table, and how it is drawn. */
export interface CellPart {
  text: string;
  draw: Block;
}

const bar = { height: 8, gap: 4 };
const glyph = { size: 14, gap: 7 };
const between = 4;

/** Lines of text that tell of a record. */
function textPart(record: PicturedRecord, text: string, style: Style = { fill: ink }): CellPart {
  return {
    text,
    draw: (type, { x, y, width }) => {
      const { marks, height } = setLines(type, text, { x, y, width: width / (1 + excess) }, style);
      return { marks: [groupOf(record, marks)], height: height + between };
    }
  };
}

function roundRecord({ talks }: Localized, round: Round): PicturedRecord {
  return { kind: 'round', ...roundFacets(talks, round) };
}

function itemRecord({ talks }: Localized, item: RoundItem): PicturedRecord {
  return { kind: 'round-item', ...roundItemFacets(talks, item) };
}

function nonePart(localized: Localized, round: Round): CellPart {
  return textPart(roundRecord(localized, round), localized.say('rounds.none'), { fill: soft });
}

/** The name of a round. */
export function namePart(localized: Localized, round: Round): CellPart {
  return textPart(roundRecord(localized, round), localized.text('rounds', round, 'name'), { fill: ink, weight: 600 });
}

/** The date of a round. */
export function datePart(localized: Localized, round: Round): CellPart {
  return textPart(roundRecord(localized, round), tellDate(localized, round.date));
}

/** How long a round took: from the shortest to the longest that anybody gives, with the claimants where they differ and `hasClaims`. */
export function lengthParts(localized: Localized, round: Round, scale: LengthScale, hasClaims: boolean): CellPart[] {
  const figures = lengthsOf(round, scale);
  const [item] = itemsIn(round, 'length');
  if (!figures.length || !item) return [nonePart(localized, round)];
  const record = itemRecord(localized, item);
  const range = rangeOf(figures);
  const claims = range.from === range.to || !hasClaims ? [] : claimedLengths(figures);
  return [
    textPart(record, localized.range(range), { fill: ink, weight: 600 }),
    ...claims.map((figure) => textPart(record, tellLength(localized, figure), { fill: soft }))
  ];
}

/** Statements about a round in a few words, of those that have them; in the article's edition what the article says. */
export function itemParts(localized: Localized, items: readonly RoundItem[], isArticle: boolean): CellPart[] {
  return items.flatMap((item) => {
    const text = isArticle ? articleText(localized, item) : localized.textIfAny('roundItems', item, 'short');
    return text === undefined ? [] : [textPart(itemRecord(localized, item), text)];
  });
}

/** What was agreed in a round. */
export function agreedParts(localized: Localized, round: Round, isArticle: boolean): CellPart[] {
  const parts = itemParts(localized, itemsIn(round, 'agreed'), isArticle);
  return parts.length || isArticle ? parts : [nonePart(localized, round)];
}

/** How a topic stood in a round, and what was refused of it. The article has no such stand. */
export function topicParts(localized: Localized, round: Round, topic: string, isArticle: boolean): CellPart[] {
  const items = itemParts(localized, itemsOn(round, 'refused', topic), isArticle);
  const stand = standOf(round, topic);
  if (isArticle) return items;
  if (!stand) return [nonePart(localized, round), ...items];
  const text = localized.say(`rounds.gist.stand.${stand}`);
  const record = { ...roundRecord(localized, round), topics: [topic] };
  const indent = glyph.size + glyph.gap;
  const draw: Block = (type, { x, y, width }) => {
    const words = setLines(type, text, { x: x + indent, y, width: (width - indent) / (1 + excess) }, { weight: 600, fill: ink });
    const middle = y + type.leading(type.note) / 2;
    const mark = { kind: 'glyph', name: standGlyphs[stand], x, y: middle - glyph.size / 2, size: glyph.size, fill: ink } as const;
    return { marks: [groupOf(record, [mark, ...words.marks])], height: words.height + between };
  };
  return [{ text, draw }, ...items];
}

/** A bar above a text: as much of it as was handed over, or hatched where no number was published. */
function barPart(record: PicturedRecord, text: string, drawnBar: (place: Box) => Mark[]): CellPart {
  return {
    text,
    draw: (type, { x, y, width }) => {
      const top = y + bar.gap + bar.height;
      const words = setLines(type, text, { x, y: top, width: width / (1 + excess) }, { fill: ink });
      const marks = [...drawnBar({ x, y: y + bar.gap / 2, width, height: bar.height }), ...words.marks];
      return { marks: [groupOf(record, marks)], height: bar.gap + bar.height + words.height + between };
    }
  };
}

function promiseParts(localized: Localized, { promise, counted }: Account, ledger: Ledger, isPale: boolean): CellPart[] {
  const record = { ...promiseRecord(localized, promise), ...(isPale && { isLater: true }) };
  const flows = flowsOf(counted, ledger, promise);
  const name = textPart(record, namePromise(localized, promise), { fill: ink, weight: 600 });
  if (flows.some(({ sum }) => sum.unknown.length)) return [name, barPart(record, localized.say('rounds.gist.unknown'), drawUnknown)];
  const parts = flows.map((flow) => {
    const { sum, target, toward } = flow;
    const text = tellDelivered(localized, flow);
    if (!target) return textPart(record, text);
    return barPart(record, text, (place) => drawBar(place, partOf(sum, target), hueColour(hueOf(localized.talks.sides, toward)), isLeast(sum)));
  });
  const isInferred = counted.some(({ basis }) => basis === 'inferred');
  return [name, ...parts, ...(isInferred ? [textPart(record, localized.say('rounds.gist.inferred'), { fill: soft })] : [])];
}

/** What was handed over of what was promised in a round; not what was only asked for. `isPale` says that the edition is one that does not tell it. */
export function deliveredParts(localized: Localized, round: Round, accounts: readonly Account[], ledger: Ledger, isPale: boolean): CellPart[] {
  const own = accounts.filter(({ promise }) => promise.round === round.id && promise.kind !== 'asked');
  return own.length ? own.flatMap((account) => promiseParts(localized, account, ledger, isPale)) : [nonePart(localized, round)];
}
