import type { Localized } from '../../i18n/localized.ts';
import { balanceOf } from '../../model/balance.ts';
import { laterShares, tellBalance, type ShareGroup, type ShareRow } from '../../sections/sources/print/laterShares.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, ink, soft, track } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { setLines } from './lines.ts';
import { drawBelow, groupOf, type Drawing, type PicturedRecord, type PictureMaker, type PictureRow } from './picture.ts';

/** The share of the width that names have, the most that a column of figures takes, and the gap between columns, in pixels. */
const columns = { names: 0.4, figure: 130, gap: 20 };
const bar = 10;
const gaps = { head: 5, row: 3, group: 24 };

/** The later reports are no part of the article, whose edition has them pale. */
const record: PicturedRecord = { kind: 'report', isLater: true };

/** Where the bars and the two columns of figures stand, in pixels. */
interface Grid {
  type: Typesetter;
  width: number;
  names: number;
  barsFrom: number;
  barsTo: number;
  /** The end of the first column of figures; that of the last is the end of the line. */
  reports: number;
}

/** The head of the column of reports. */
function reportsHead({ say }: Localized): string {
  return plain(say('balance.reports'));
}

/** Words without the places where a narrow column of the page may break them. */
function plain(text: string): string {
  return text.replaceAll('\u00AD', '');
}

function gridOf(localized: Localized, groups: readonly ShareGroup[], type: Typesetter, width: number): Grid {
  const roomOf = (heads: readonly string[]): number => Math.min(columns.figure, Math.max(...heads.map((head) => type.widthOf(head)))) + columns.gap;
  const names = width * columns.names;
  const reports = width - roomOf(groups.map(({ last }) => last));
  return { type, width, names, barsFrom: names + columns.gap, barsTo: reports - roomOf([reportsHead(localized)]), reports };
}

function drawHead(localized: Localized, { title, last }: ShareGroup, { type, width, names, reports }: Grid, y: number): Drawing {
  const style = { fill: soft, anchor: 'end' } as const;
  const heads = [
    setLines(type, reportsHead(localized), { x: reports, y, width: columns.figure }, style),
    setLines(type, last, { x: width, y, width: columns.figure }, style)
  ];
  const name = setLines(type, title, { x: 0, y, width: names }, { size: type.size(15), weight: 600 });
  const height = Math.max(name.height, ...heads.map((head) => head.height)) + gaps.head;
  const line: Mark = { kind: 'box', x: 0, y: y + height, width, height: 1, fill: edge };
  return { marks: [...name.marks, ...heads.flatMap(({ marks }) => marks), line], height: height + gaps.head };
}

function drawRow(localized: Localized, { name, reports, origins }: ShareRow, most: number, grid: Grid, y: number): Drawing {
  const { type, width, names, barsFrom, barsTo } = grid;
  const { number } = localized.language;
  const words = setLines(type, name, { x: 0, y: y + gaps.row, width: names });
  const height = words.height + 2 * gaps.row;
  const at = y + (height - bar) / 2;
  const across = barsTo - barsFrom;
  const base = y + gaps.row + type.baseline(type.note);
  return {
    marks: [
      ...words.marks,
      { kind: 'box', x: barsFrom, y: at, width: across, height: bar, fill: track },
      { kind: 'box', x: barsFrom, y: at, width: (across * reports) / most, height: bar, fill: soft },
      type.write(number(reports), grid.reports, base, { anchor: 'end', weight: 600, fill: ink }),
      type.write(number(origins), width, base, { anchor: 'end', fill: ink })
    ],
    height
  };
}

function draw(localized: Localized, groups: readonly ShareGroup[], type: Typesetter, width: number): Drawing {
  const grid = gridOf(localized, groups, type, width);
  const { marks, height } = drawBelow(groups, 0, (group, y) => {
    const top = y ? y + gaps.group : y;
    const head = drawHead(localized, group, grid, top);
    const most = Math.max(1, ...group.rows.map(({ reports }) => reports));
    const rows = drawBelow(group.rows, top + head.height, (row, at) => drawRow(localized, row, most, grid, at));
    return { marks: [...head.marks, ...rows.marks], height: top - y + head.height + rows.height };
  });
  return { marks: [groupOf(record, marks)], height };
}

/** The rows of a group: its last figure stands under what it counts, origins or reports read elsewhere. */
function rowsOf(localized: Localized, { key, title, rows }: ShareGroup): PictureRow[] {
  const { number } = localized.language;
  return rows.map(({ name, reports, origins }) => {
    const last = key === 'byOrigin' ? ['', number(origins)] : [number(origins), ''];
    return { record, cells: [title, name, number(reports), ...last] };
  });
}

/** Where the later reports come from: by ownership, by country, and the most frequent origins. */
export const balancePictures: PictureMaker = (localized) => {
  const { say, talks } = localized;
  const { reports } = talks.dataset;
  if (!reports.length) return [];
  const balance = balanceOf(talks);
  const groups = laterShares(localized, balance).map((group) => ({ ...group, title: plain(group.title), last: plain(group.last) }));
  const heads = ['reports', 'origins', 'relayed'].map((name) => plain(say(`balance.${name}`)));
  return [
    {
      id: 'sources-balance',
      section: 'sources',
      title: say('balance.title'),
      finding: tellBalance(localized, balance),
      reports: reports.map(({ id }) => id),
      table: {
        columns: [...['group', 'name'].map((name) => say(`picture.column.${name}`)), ...heads],
        rows: groups.flatMap((group) => rowsOf(localized, group))
      },
      draw: (type, width) => draw(localized, groups, type, width)
    }
  ];
};
