import { describe, expect, it } from 'vitest';
import { boldness, widthOf } from '../../src/charts/measureText.ts';
import { createLedger, isUnknown } from '../../src/model/delivered.ts';
import { deliveryGroupsOf, totalsOf } from '../../src/model/deliveryGroups.ts';
import { constantTopics } from '../../src/model/rounds.ts';
import { createTalks } from '../../src/model/talks.ts';
import { countKinds, standingStrip, stripKinds } from '../../src/model/standingStrip.ts';
import { load } from '../../src/site/dataset/load.ts';
import type { Mark, TextMark } from '../../src/site/drawing/marks.ts';
import { createTypesetter, type Typesetter } from '../../src/site/drawing/typesetter.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { deliveryPictures } from '../../src/site/pictures/delivery.ts';
import { demandPictures } from '../../src/site/pictures/demands.ts';
import { handoverPictures } from '../../src/site/pictures/handovers.ts';
import type { Picture, PictureMaker } from '../../src/site/pictures/picture.ts';
import { roundPictures } from '../../src/site/pictures/rounds.ts';
import { tellFigure } from '../../src/provenance/tellSources.ts';
import { totalInWords } from '../../src/provenance/tellSums.ts';
import type { Localized } from '../../src/i18n/localized.ts';
import type { Dataset } from '../../src/schema/records.ts';
import type { Edition } from '../../src/lens/query.ts';

/** The pictures of what was delivered, of the demands and of the rounds: that they say what the model says, and that nothing leaves its place. */
const loaded = load('src/content');
const localizer = createLocalizer(loaded);
const width = 664;
const makers = [deliveryPictures, handoverPictures, demandPictures, roundPictures];

function localizedIn(code: string): Localized {
  return localizer.localize(loaded.dataset.card.languages.find((language) => language.code === code)!);
}

function typesetterOf({ language }: Localized): Typesetter {
  return createTypesetter({
    isMirrored: language.direction === 'rtl',
    smallest: 13,
    widthOf: (text, { size, weight }) => widthOf(text, size) * (weight === 600 ? boldness : 1)
  });
}

/** The marks that one edition shows, with those of all groups. */
function marksIn(marks: readonly Mark[], edition: Edition): Mark[] {
  return marks.flatMap((mark) => {
    if (mark.kind !== 'group') return [mark];
    const only = mark.attributes['data-edition'];
    return only && only !== edition ? [] : marksIn(mark.marks, edition);
  });
}

interface Extent {
  text: string;
  x: [from: number, to: number];
  y: [from: number, to: number];
}

function extentOf(mark: TextMark, type: Typesetter): Extent {
  const across = type.widthOf(mark.text, mark);
  const start = { start: mark.x, middle: mark.x - across / 2, end: mark.x - across }[mark.anchor];
  return { text: mark.text, x: [start, start + across], y: [mark.y - mark.size * 0.7, mark.y] };
}

function meet([from, to]: readonly [number, number], [otherFrom, otherTo]: readonly [number, number]): boolean {
  return from < otherTo - 0.5 && otherFrom < to - 0.5;
}

/** A picture as it is drawn in one language. */
interface Drawn {
  picture: Picture;
  type: Typesetter;
  marks: Mark[];
  height: number;
}

function drawn(localized: Localized, make: PictureMaker): Drawn[] {
  const type = typesetterOf(localized);
  return make(localized).map((picture) => ({ picture, type, ...picture.draw(type, width) }));
}

function textsIn({ marks }: Drawn, edition: Edition): TextMark[] {
  return marksIn(marks, edition).filter((mark) => mark.kind === 'text');
}

/** Texts that leave the picture, are too small, or stand on another one. */
function faultsOf(one: Drawn): string[] {
  const { picture, type, height } = one;
  return (['now', 'article'] as const).flatMap((edition) => {
    const texts = textsIn(one, edition);
    const extents = texts.map((mark) => extentOf(mark, type));
    const small = texts.filter(({ size }) => size < 12).map(({ text }) => `too small: ${text}`);
    const outside = extents.filter(({ x, y }) => x[0] < -0.5 || x[1] > width + 0.5 || y[0] < 0 || y[1] > height).map(({ text }) => `outside: ${text}`);
    const meeting = extents.flatMap((text, index) =>
      extents.slice(index + 1).flatMap((other) => (meet(text.x, other.x) && meet(text.y, other.y) ? [`${text.text} on ${other.text}`] : []))
    );
    return [...small, ...outside, ...meeting].map((fault) => `${picture.id} (${edition}): ${fault}`);
  });
}

/** All words of a picture, without the ends of its lines. */
function wordsOf(one: Drawn, edition: Edition = 'now'): string {
  return textsIn(one, edition)
    .map(({ text }) => text)
    .join(' ');
}

const localized = localizedIn('en');
const { talks } = localized;
const { dataset } = talks;
const ledger = createLedger(dataset);
const groups = deliveryGroupsOf(dataset, localized.span);

const [delivery, demands, rounds] = [deliveryPictures, demandPictures, roundPictures].map((make) => drawn(localized, make)[0]!) as [Drawn, Drawn, Drawn];
const handovers = drawn(localized, handoverPictures);

/** The talks with other records than they have. */
function changed(records: Partial<Dataset>): Localized {
  return { ...localized, talks: createTalks({ ...dataset, ...records }) };
}

describe.each(['en', 'ar'])('every picture in %s', (code) => {
  const own = localizedIn(code);
  const pictures = code === 'en' ? [delivery, ...handovers, demands, rounds] : makers.flatMap((make) => drawn(own, make));

  it('keeps its words within its width, large enough and apart', () => {
    expect(pictures.flatMap(faultsOf)).toEqual([]);
  });

  it('has a table with as many cells in each row as there are columns', () => {
    for (const { picture } of pictures) for (const { cells } of picture.table.rows) expect(cells, picture.id).toHaveLength(picture.table.columns.length);
  });
});

describe('the picture of what was delivered', () => {
  it('has every promise, and the sums of both directions', () => {
    for (const promise of dataset.promises) expect(wordsOf(delivery)).toContain(localized.text('promises', promise, 'title'));
    const totals = totalsOf(groups, ledger).flatMap(({ flows }) => flows.map(({ flow }) => totalInWords(localized, flow.sum)));
    expect(totals.length).toBeGreaterThan(0);
    for (const words of totals) expect(wordsOf(delivery)).toContain(words);
    expect(delivery.picture.table.rows.map(({ cells }) => cells[3])).toEqual(expect.arrayContaining(totals));
  });

  it('has in the edition of the article the numbers that it gives', () => {
    const told = dataset.promises.flatMap(({ figures }) => figures.filter(({ passages }) => passages.length));
    expect(told.length).toBeGreaterThan(0);
    for (const figure of told) expect(wordsOf(delivery, 'article')).toContain(tellFigure(localized, figure));
  });
});

describe('the pictures of the handovers', () => {
  /** The groups of marks that tell of a handover. */
  const countRecords = (marks: readonly Mark[]): number =>
    marks.reduce((sum, mark) => sum + (mark.kind === 'group' ? Number(mark.attributes['data-record'] === 'delivery') + countRecords(mark.marks) : 0), 0);

  it('are one of each unit, with every handover in its table', () => {
    expect(handovers.map(({ picture }) => picture.id)).toEqual(groups.map(({ unit }) => `delivery-${unit}`));
    expect(handovers.map(({ picture }) => picture.table.rows.length)).toEqual(groups.map((group) => group.handovers.length));
  });

  it('show every handover, and hatch where a total is only a lower bound', () => {
    for (const [index, { marks }] of handovers.entries()) {
      const group = groups[index]!;
      // A handover that was of another size each way is a dot on each of two lines.
      expect(countRecords(marks)).toBeGreaterThanOrEqual(group.handovers.length);
      const isLeast = group.accounts.some(({ counted }) => counted.some(isUnknown));
      // Its sign in the key is hatched, too.
      const hatched = marksIn(marks, 'now').filter(({ kind }) => kind === 'hatching');
      expect(hatched.length > 1).toBe(isLeast);
    }
  });

  it('end each line with the number that the sum comes to', () => {
    const [group, ...rest] = totalsOf(groups, ledger);
    expect(rest).toEqual([]);
    const bodies = handovers.find(({ picture }) => picture.id === `delivery-${group!.group.unit}`)!;
    for (const { flow } of group!.flows) expect(textsIn(bodies, 'now').map(({ text }) => text)).toContain(totalInWords(localized, flow.sum));
  });
});

describe('the picture of the demands', () => {
  it('names every issue, and counts them as the model does', () => {
    for (const demand of dataset.demands) expect(wordsOf(demands)).toContain(localized.text('demands', demand, 'name'));
    const counts = countKinds(standingStrip(talks));
    const texts = textsIn(demands, 'now').map(({ text }) => text);
    for (const kind of stripKinds) expect(texts).toContain(localized.language.number(counts[kind]));
    expect(demands.picture.table.rows).toHaveLength(dataset.demands.length);
  });

  it('has in the edition of the article every issue, and no square', () => {
    for (const demand of dataset.demands) expect(wordsOf(demands, 'article')).toContain(localized.text('demands', demand, 'name'));
    const lines = marksIn(demands.marks, 'article').filter((mark) => mark.kind === 'box');
    expect(lines.every(({ height }) => height === 1)).toBe(true);
  });
});

describe('the picture of the rounds', () => {
  it('has a column for each round, and a row for each topic that was never agreed', () => {
    const { columns, rows } = rounds.picture.table;
    expect(columns.slice(1)).toEqual(dataset.rounds.map((round) => localized.text('rounds', round, 'name')));
    const heads = rows.map(({ cells }) => cells[0]);
    for (const topic of constantTopics(dataset).never) expect(heads).toContain(localized.name('topics', topic));
  });

  it('keeps its words apart in one round and in five, too', () => {
    for (const some of [dataset.rounds.slice(0, 1), [...dataset.rounds, ...dataset.rounds].slice(0, 5)]) {
      const promises = dataset.promises.filter(({ round }) => some.some(({ id }) => id === round));
      expect(drawn(changed({ rounds: some, promises, deliveries: [] }), roundPictures).flatMap(faultsOf)).toEqual([]);
    }
  });
});

describe('without some records', () => {
  it('there is no picture that would be empty', () => {
    const own = changed({ promises: [], deliveries: [], demands: [], rounds: [] });
    expect(makers.flatMap((make) => make(own))).toEqual([]);
  });

  it('promises alone and handovers alone are drawn', () => {
    const [promised, handed] = [changed({ deliveries: [] }), changed({ promises: [] })];
    for (const own of [promised, handed]) for (const make of [deliveryPictures, handoverPictures]) expect(drawn(own, make).flatMap(faultsOf)).toEqual([]);
    expect(handoverPictures(promised).map(({ table }) => table.rows.length)).toEqual(groups.map(() => 0));
    expect(deliveryPictures(handed)).toHaveLength(1);
  });
});
