import { panelsOf, runningOf, topOf, type Panel } from '../../charts/deliveryPanels.ts';
import { capitalise } from '../../i18n/capitalise.ts';
import type { Localized } from '../../i18n/localized.ts';
import { tellDate } from '../../i18n/tellDate.ts';
import { createLedger, isUnknown, sizesToward, type Ledger } from '../../model/delivered.ts';
import { deliveryGroupsOf, flowsOf, fulfilmentOf, type Account, type DeliveryGroup } from '../../model/deliveryGroups.ts';
import { fulfilmentGlyphs } from '../../provenance/fulfilmentGlyphs.ts';
import { directionInWords, nameClaimants } from '../../provenance/tellSources.ts';
import { flowsInWords, headingOf } from '../../provenance/tellSums.ts';
import type { Delivery } from '../../schema/records.ts';
import { chartMarksOf } from '../../sections/delivery/print/chartWords.ts';
import { tellAll, tellMade, tellOne, towardWhat } from '../../sections/delivery/print/deliveryWords.ts';
import type { Mark } from '../drawing/marks.ts';
import { ink, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { drawChartKey } from './chartKey.ts';
import { deliveryRecord, promiseRecord } from './deliveryRecords.ts';
import { drawSteps, plotHeights } from './deliverySteps.ts';
import { excess, setBelow, setLines, type Place } from './lines.ts';
import { drawBelow, groupOf, reportsOf, type Drawing, type Picture, type PictureMaker, type PictureRow } from './picture.ts';

const titleSize = 15;
const glyphSize = 14;
const gaps = { columns: 28, panel: 28, head: 6, note: 10, key: 14, glyph: 8 };

/** Handovers that a sum leaves out, a line each. */
function setBeyond(localized: Localized, beyond: readonly Delivery[], ledger: Ledger, type: Typesetter, { x, y, width }: Place): Drawing {
  return drawBelow(beyond, y, (delivery, top) => {
    const words = `${localized.say('delivery.beyond')} ${tellDate(localized, delivery.date)} (${tellOne(localized, delivery, ledger)})`;
    const { marks, height } = setLines(type, words, { x, y: top, width }, { fill: soft });
    return { marks: [groupOf(deliveryRecord(localized, delivery), marks)], height };
  });
}

/** A promise above its chart: when it was made, its title, and what came of it. */
function drawAccount(localized: Localized, account: Account, { handovers }: Panel, ledger: Ledger, type: Typesetter, place: Place): Drawing {
  const { promise } = account;
  const fulfilment = fulfilmentOf(account, ledger);
  // What its total leaves out is a part of the line where one chart shows all handovers.
  const left = account.beyond.filter((delivery) => !handovers.includes(delivery));
  const width = place.width / (1 + excess);
  const head = setBelow(
    type,
    [
      [tellMade(localized, promise, ledger), { fill: soft }],
      [localized.text('promises', promise, 'title'), { size: type.size(titleSize), weight: 600, fill: ink }]
    ],
    { ...place, width }
  );
  const indent = glyphSize + gaps.glyph;
  const top = place.y + head.height + 2;
  const words = setLines(type, localized.say(`delivery.fulfilment.${fulfilment}`), { x: place.x + indent, y: top, width: width - indent }, { fill: ink });
  const y = top + (type.leading(type.note) - glyphSize) / 2;
  const mark: Mark = { kind: 'glyph', name: fulfilmentGlyphs[fulfilment], x: place.x, y, size: glyphSize, fill: ink };
  const beyond = setBeyond(localized, left, ledger, type, { ...place, y: top + words.height, width });
  return {
    marks: [groupOf(promiseRecord(localized, promise), [...head.marks, mark, ...words.marks]), ...beyond.marks],
    height: head.height + 2 + words.height + beyond.height
  };
}

/** The promises of a chart, two beside each other where there are several. */
function drawAccounts(localized: Localized, panel: Panel, ledger: Ledger, type: Typesetter, width: number, from: number): Drawing {
  const { accounts } = panel;
  const columns = Math.min(2, accounts.length);
  const across = (width - (columns - 1) * gaps.columns) / columns;
  const marks: Mark[] = [];
  let y = from;
  for (let first = 0; first < accounts.length; first += columns) {
    const row = accounts
      .slice(first, first + columns)
      .map((account, index) => drawAccount(localized, account, panel, ledger, type, { x: index * (across + gaps.columns), y, width: across }));
    marks.push(...row.flatMap((drawn) => drawn.marks));
    y += Math.max(...row.map(({ height }) => height)) + gaps.head;
  }
  return { marks, height: y - from };
}

/** What a note below the charts says of handovers that no round claims; `''` where there are none. */
function tellApart(localized: Localized, { apart }: DeliveryGroup, ledger: Ledger, isRunning: boolean): string {
  const sums = flowsInWords(localized, flowsOf(apart, ledger));
  return apart.length ? localized.say(isRunning ? 'delivery.apartWithin' : 'delivery.apart', { n: apart.length, sums }) : '';
}

function drawGroup(localized: Localized, group: DeliveryGroup, ledger: Ledger, type: Typesetter, width: number): Drawing {
  const all = panelsOf(group, localized.span);
  const running = runningOf(group, all);
  const panels = running ? [running] : all;
  const [top, height] = [topOf(all, ledger), running ? plotHeights.running : plotHeights.single];
  const marks: Mark[] = [];
  let y = 0;
  for (const panel of panels) {
    if (y) y += gaps.panel;
    const head = drawAccounts(localized, panel, ledger, type, width, y);
    const steps = drawSteps(localized, { panel, ledger, top, height }, type, width, y + head.height);
    marks.push(...head.marks, ...steps.marks);
    y += head.height + steps.height;
  }
  const isRunning = running !== undefined;
  const place = { x: 0, y: y + gaps.note, width: width / (1 + excess) };
  const note = setLines(type, tellApart(localized, group, ledger, isRunning), place, { fill: ink });
  if (note.height) y += gaps.note + note.height;
  const key = drawChartKey(localized, chartMarksOf(group, isRunning), isRunning, type, width, y + gaps.key);
  return { marks: [...marks, ...note.marks, ...key.marks], height: y + gaps.key + key.height };
}

/** How large a handover was in one direction, by everybody who gives a number; in words where nobody does. */
function sizesInWords(localized: Localized, delivery: Delivery, toward: string): string {
  const { say } = localized;
  const sizes = sizesToward(delivery, toward).map((figure) =>
    say('timeline.counted', { size: localized.amount(figure), counters: nameClaimants(localized, figure.claimedBy) })
  );
  return sizes.join(say('list.semicolon')) || say(isUnknown(delivery) ? 'delivery.table.unknown' : 'delivery.none');
}

function rowOf(localized: Localized, delivery: Delivery): PictureRow {
  const { sides } = localized.talks;
  const what = [localized.text('deliveries', delivery, 'statement'), localized.textIfAny('deliveries', delivery, 'category')].filter(Boolean).join(' ');
  const sizes = sides.map((side) => sizesInWords(localized, delivery, side));
  return { record: deliveryRecord(localized, delivery), cells: [tellDate(localized, delivery.date), towardWhat(localized, delivery), ...sizes, what] };
}

function pictureOf(localized: Localized, group: DeliveryGroup, ledger: Ledger): Picture {
  const { say, language, talks } = localized;
  const heading = headingOf(localized, group.unit);
  return {
    id: `delivery-${group.unit}`,
    section: 'delivery',
    title: capitalise(language, say('delivery.gist.all', { what: heading })),
    ...(group.handovers.length && { finding: capitalise(language, tellAll(localized, group, ledger)) }),
    reports: reportsOf([...group.accounts.map(({ promise }) => promise), ...group.handovers]),
    table: {
      columns: [
        say('delivery.table.date'),
        say('picture.column.counts'),
        ...talks.sides.map((side) => capitalise(language, directionInWords(localized, side))),
        say('delivery.table.what')
      ],
      rows: group.handovers.map((delivery) => rowOf(localized, delivery))
    },
    draw: (type, width) => drawGroup(localized, group, ledger, type, width)
  };
}

/** The running totals of what was handed over in each unit, against what was promised; the tables have all handovers. */
export const handoverPictures: PictureMaker = (localized) => {
  const ledger = createLedger(localized.talks.dataset);
  const groups = deliveryGroupsOf(localized.talks.dataset, localized.span).filter(({ accounts, handovers }) => accounts.length + handovers.length);
  return groups.map((group) => pictureOf(localized, group, ledger));
};
