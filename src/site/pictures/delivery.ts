import { capitalise } from '../../i18n/capitalise.ts';
import type { Edition } from '../../lens/query.ts';
import { createLedger } from '../../model/delivered.ts';
import { deliveryGroupsOf, flowsOf, groupsWithoutTotal, sumsOf, totalsOf, type Account, type DeliveryGroup, type Flow } from '../../model/deliveryGroups.ts';
import { hueOf } from '../../model/hue.ts';
import { directionInWords } from '../../provenance/tellSources.ts';
import { headingOf, totalInWords } from '../../provenance/tellSums.ts';
import { tellAll, tellFlow, tellMade } from '../../sections/delivery/print/deliveryWords.ts';
import { hueColour, ink, rule, soft } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { deliveryRecord, promiseRecord } from './deliveryRecords.ts';
import { excess, setLines } from './lines.ts';
import { drawBelow, groupOf, perEdition, reportsOf, type Drawing, type PicturedRecord, type PictureMaker, type PictureRow } from './picture.ts';
import { drawPromise, rowPadding, type Delivered } from './promiseRows.ts';

const total = { size: 22, bar: 12 };
const gaps = { caption: 2, direction: 12, total: 10, key: 14, paragraph: 6 };

/** One direction of a total: its number, and a bar on the scale of its unit. */
function drawTotal({ localized }: Delivered, { flow, part }: { flow: Flow; part: number }, type: Typesetter, width: number, y: number): Drawing {
  const style = { size: type.size(total.size), weight: 600, fill: ink, isHeading: true } as const;
  const number = totalInWords(localized, flow.sum);
  const base = y + type.leading(style.size) * 0.8;
  const top = y + type.leading(style.size);
  const fill = hueColour(hueOf(localized.talks.sides, flow.toward));
  return {
    marks: [
      type.write(number, 0, base, style),
      type.write(directionInWords(localized, flow.toward), type.widthOf(number, style) * (1 + excess) + gaps.direction, base, { fill: ink }),
      { kind: 'box', x: 0, y: top, width: Math.max(1, width * part), height: total.bar, fill }
    ],
    height: top + total.bar + gaps.total - y
  };
}

/** All that was handed over, by direction, for each unit in which somebody adds it up. */
function drawTotals(delivered: Delivered, type: Typesetter, width: number): Drawing {
  const { localized, ledger, groups } = delivered;
  return drawBelow(totalsOf(groups, ledger), 0, ({ group, flows }, y) => {
    const words = localized.say('delivery.gist.all', { what: headingOf(localized, group.unit) });
    const caption = setLines(type, capitalise(localized.language, words), { x: 0, y, width }, { fill: soft });
    const top = caption.height + gaps.caption;
    const { marks, height } = drawBelow(flows, y + top, (flow, at) => drawTotal(delivered, flow, type, width, at));
    const own = [...caption.marks, ...marks];
    const [latest] = sumsOf(group, ledger);
    return { marks: latest ? [groupOf(deliveryRecord(localized, latest.total), own)] : own, height: top + height };
  });
}

/** What can be said of the units that nobody adds up both ways: a paragraph each. It rests on later reports alone. */
function drawOthers({ localized, ledger, groups }: Delivered, type: Typesetter, width: number, y: number): Drawing {
  const { marks, height } = drawBelow(groupsWithoutTotal(groups, ledger), y + rowPadding, (group, top) => {
    const words = capitalise(localized.language, tellAll(localized, group, ledger));
    const set = setLines(type, words, { x: 0, y: top, width: width / (1 + excess) }, { fill: ink });
    return { ...set, height: set.height + gaps.paragraph };
  });
  if (!height) return { marks, height };
  return { marks: [{ kind: 'box', x: 0, y, width, height: 1, fill: rule }, groupOf({ kind: 'delivery', isLater: true }, marks)], height: height + rowPadding };
}

/** The whole picture in one edition. */
function drawEdition(delivered: Delivered, edition: Edition, type: Typesetter, width: number): Drawing {
  const { localized, groups } = delivered;
  const accounts = groups.flatMap((group) => group.accounts);
  const { marks, height } = drawTotals(delivered, type, width);
  let y = height && height + gaps.key;
  if (accounts.length) {
    const key = setLines(type, localized.say('delivery.gist.key'), { x: 0, y, width: width / (1 + excess) });
    marks.push(groupOf({ kind: 'delivery', isLater: true }, key.marks));
    y += key.height + rowPadding;
  }
  const promises = drawBelow(accounts, y, (account, top) => drawPromise(delivered, account, edition, type, width, top));
  y += promises.height;
  const others = drawOthers(delivered, type, width, y);
  return { marks: [...marks, ...promises.marks, ...others.marks], height: y + others.height };
}

/** A promise as rows of the table, one for each direction; one alone where its handovers cannot be added up. */
function promiseRows({ localized, ledger }: Delivered, account: Account): PictureRow[] {
  const { promise, counted } = account;
  const flows = flowsOf(counted, ledger, promise);
  const record = promiseRecord(localized, promise);
  const [title, made] = [localized.text('promises', promise, 'title'), tellMade(localized, promise, ledger)];
  const unknown = flows[0]?.sum.unknown.length ?? 0;
  return flows.map(({ toward, sum, target, ...flow }) => {
    const words = unknown
      ? localized.say('delivery.gist.unknown', { n: unknown, all: counted.length })
      : tellFlow(localized, account, { toward, sum, target, ...flow });
    return {
      record,
      cells: [title, made, directionInWords(localized, toward), totalInWords(localized, sum), target ? localized.range(target) : '', words]
    };
  });
}

/** All handovers of a unit by direction, in the words of the page. */
function totalRows({ localized }: Delivered, { unit }: DeliveryGroup, flows: readonly Flow[], words: string, record?: PicturedRecord): PictureRow[] {
  const heading = capitalise(localized.language, headingOf(localized, unit));
  return flows.map(({ toward, sum }) => ({
    ...(record && { record }),
    cells: [heading, '', directionInWords(localized, toward), totalInWords(localized, sum), '', capitalise(localized.language, words)]
  }));
}

function rowsOf(delivered: Delivered): PictureRow[] {
  const { localized, ledger, groups } = delivered;
  const added = totalsOf(groups, ledger).flatMap(({ group, flows }) => {
    const [latest] = sumsOf(group, ledger);
    const words = localized.say('delivery.gist.all', { what: headingOf(localized, group.unit) });
    return totalRows(
      delivered,
      group,
      flows.map(({ flow }) => flow),
      words,
      latest && deliveryRecord(localized, latest.total)
    );
  });
  const others = groupsWithoutTotal(groups, ledger).flatMap((group) =>
    totalRows(delivered, group, flowsOf(group.handovers, ledger), tellAll(localized, group, ledger))
  );
  return [...added, ...groups.flatMap(({ accounts }) => accounts.flatMap((account) => promiseRows(delivered, account))), ...others];
}

/** What was handed over against what was promised: the totals, each promise by direction, and what of other units can be added up. */
export const deliveryPictures: PictureMaker = (localized) => {
  const { dataset } = localized.talks;
  const delivered = { localized, ledger: createLedger(dataset), groups: deliveryGroupsOf(dataset, localized.span) };
  const rows = rowsOf(delivered);
  if (!rows.length) return [];
  const { say } = localized;
  return [
    {
      id: 'delivery',
      section: 'delivery',
      reports: reportsOf([...dataset.promises, ...dataset.deliveries]),
      table: {
        columns: [
          say('record.kind.promise'),
          ...['made', 'toward', 'handedOver'].map((name) => say(`picture.column.${name}`)),
          capitalise(localized.language, say('picture.target')),
          say('picture.column.told')
        ],
        rows
      },
      draw: (type, width) => perEdition((edition) => drawEdition(delivered, edition, type, width))
    }
  ];
};
