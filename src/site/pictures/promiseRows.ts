import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import type { Edition } from '../../lens/query.ts';
import { isLeast, partOf, type Ledger } from '../../model/delivered.ts';
import { flowsOf, type Account, type DeliveryGroup } from '../../model/deliveryGroups.ts';
import { hueOf } from '../../model/hue.ts';
import { nameClaimants, tellFigure } from '../../provenance/tellSources.ts';
import { headingOf } from '../../provenance/tellSums.ts';
import type { TalksPromise } from '../../schema/records.ts';
import { datesInWords, tellFlow } from '../../sections/delivery/print/deliveryWords.ts';
import type { Box, Mark } from '../drawing/marks.ts';
import { hueColour, ink, rule } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawBar, drawUnknown } from './bars.ts';
import { promiseRecord } from './deliveryRecords.ts';
import { excess, setBelow, setLines, setPair } from './lines.ts';
import { drawBelow, groupOf, type Drawing } from './picture.ts';

/** What was promised and handed over, in one language. */
export interface Delivered {
  localized: Localized;
  ledger: Ledger;
  groups: DeliveryGroup[];
}

const titleSize = 15;
const bars = { width: 150, height: 12, gap: 16 };
/** Between two rows, on either side of the line between them, and between the lines of one. */
export const rowPadding = 9;
const flowGap = 3;

/** A line of a promise: a bar at the start, and what it means beside it. */
function drawLine(type: Typesetter, words: string, bar: (place: Box) => Mark[], width: number, y: number): Drawing {
  const x = bars.width + bars.gap;
  const said = setLines(type, words, { x, y, width: (width - x) / (1 + excess) }, { fill: ink });
  const middle = y + type.leading(type.note) / 2;
  return { marks: [...bar({ x: 0, y: middle - bars.height / 2, width: bars.width, height: bars.height }), ...said.marks], height: said.height + flowGap };
}

/** What was handed over of a promise, by direction. */
function drawFlows({ localized, ledger }: Delivered, account: Account, type: Typesetter, width: number, y: number): Drawing {
  const { promise, counted } = account;
  const flows = flowsOf(counted, ledger, promise);
  const unknown = flows[0]?.sum.unknown.length ?? 0;
  if (unknown) return drawLine(type, localized.say('delivery.gist.unknown', { n: unknown, all: counted.length }), drawUnknown, width, y);
  return drawBelow(flows, y, (flow, top) => {
    const { sum, target, toward } = flow;
    const fill = hueColour(hueOf(localized.talks.sides, toward));
    const words = tellFlow(localized, account, flow);
    return drawLine(type, words, (place) => (target ? drawBar(place, partOf(sum, target), fill, isLeast(sum)) : []), width, top);
  });
}

/** The numbers of a promise that the article gives, with their claimants. */
function setTold(localized: Localized, { unit, figures }: TalksPromise, type: Typesetter, width: number, y: number): Drawing {
  const style = { size: type.size(titleSize), weight: 600, fill: ink } as const;
  const heading = setLines(type, capitalise(localized.language, headingOf(localized, unit)), { x: 0, y, width }, style);
  const told = figures
    .filter(({ passages }) => passages.length)
    .map((figure) => {
      const words = localized.say('outcomes.reading', { figure: tellFigure(localized, figure), claimants: nameClaimants(localized, figure.claimedBy) });
      return [words, { fill: ink }] as const;
    });
  const list = setBelow(type, told, { x: 0, y: y + heading.height, width });
  return { marks: [...heading.marks, ...list.marks], height: heading.height + list.height };
}

function isToldByArticle({ figures }: TalksPromise): boolean {
  return figures.some(({ passages }) => passages.length);
}

/** A promise as a row: its bars or, in the article's edition, the numbers that the article itself gives. */
export function drawPromise(delivered: Delivered, account: Account, edition: Edition, type: Typesetter, width: number, y: number): Drawing {
  const { localized } = delivered;
  const { promise, counted } = account;
  const top = y + rowPadding;
  const line: Mark = { kind: 'box', x: 0, y, width, height: 1, fill: rule };
  const isTold = isToldByArticle(promise);
  // A promise of which the article gives no number is pale in its edition, even if it is mentioned there.
  const record = { ...promiseRecord(localized, promise), ...(isTold || edition === 'now' ? {} : { isLater: true }) };
  const finish = ({ marks, height }: Drawing): Drawing => ({ marks: [line, groupOf(record, marks)], height: height + 2 * rowPadding });
  if (edition === 'article' && isTold) return finish(setTold(localized, promise, type, width, top));
  const when = datesInWords(localized, counted);
  const head = setPair(
    type,
    [localized.text('promises', promise, 'title'), capitalise(localized.language, when)],
    { x: 0, y: top, width },
    type.size(titleSize)
  );
  const flows = drawFlows(delivered, account, type, width, top + head.height + flowGap);
  return finish({ marks: [...head.marks, ...flows.marks], height: head.height + flowGap + flows.height });
}
