import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../../src/i18n/localized.ts';
import { balanceOf } from '../../src/model/balance.ts';
import { countFates } from '../../src/model/claims.ts';
import { tally } from '../../src/model/tally.ts';
import { laterShares } from '../../src/sections/sources/print/laterShares.ts';
import { tellFates } from '../../src/sections/sources/print/tellFates.ts';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { paper, soft } from '../../src/site/drawing/palette.ts';
import { balancePictures } from '../../src/site/pictures/balance.ts';
import { sourcesPictures } from '../../src/site/pictures/sources.ts';
import { verdictPictures } from '../../src/site/pictures/verdicts.ts';
import type { Dataset } from '../../src/schema/records.ts';
import { boxesIn, drawingWidth, drawn, faultsIn, textsIn, wordsIn } from '../support/drawnPicture.ts';

const loaded = load('src/content');
const { article } = loaded.dataset;
const second = load('tests/datasets/second');

function tellIn(code: string, of: typeof loaded = loaded, change: Partial<Dataset> = {}): Localized {
  const dataset = { ...of.dataset, ...change };
  const language = dataset.card.languages.find((one) => one.code === code)!;
  return createLocalizer({ ...of, dataset }).localize(language);
}

const makers = [sourcesPictures, verdictPictures, balancePictures];
const english = tellIn('en');
const { number } = english.language;
const counts = tally(article);

describe('the pictures of the sources', () => {
  it('keep all words within their width, none too small or over another, and rows as long as their table', () => {
    for (const localized of [english, tellIn('uk'), tellIn('ar'), tellIn('fr', second)]) {
      for (const picture of makers.flatMap((make) => make(localized))) {
        expect(faultsIn(localized, picture), `${picture.id} ${localized.language.code}`).toEqual([]);
      }
    }
  });

  it('are none where there is nothing to show', () => {
    const passages = article.passages.map((passage) => ({ ...passage, citations: [] }));
    const empty = tellIn('en', loaded, { article: { ...article, passages, claims: [] }, reports: [] });
    expect(makers.flatMap((make) => make(empty))).toEqual([]);
  });

  it('keep within their width with far more passages', () => {
    const passages = Array.from({ length: 5 }, () => article.passages).flat();
    const many = tellIn('en', loaded, { article: { ...article, passages } });
    const [picture] = sourcesPictures(many);
    expect(faultsIn(many, picture!)).toEqual([]);
    expect(wordsIn(drawn(many, picture!)).split(' ')).toContain(String(passages.length));
  });
});

describe('the picture of outlets by passage', () => {
  const [picture] = sourcesPictures(english);
  const marks = drawn(english, picture!);

  it('has a dot with its number for each outlet in each passage that names it', () => {
    const expected = counts.rows.flatMap(({ passages }) => [...passages.values()]);
    const onDots = textsIn(marks).filter(({ fill }) => fill === paper);
    expect(onDots.map(({ text }) => text).toSorted()).toEqual(expected.map(number).toSorted());
    expect(boxesIn(marks).filter(({ radius, fill }) => radius !== undefined && fill === soft).length).toBe(expected.length);
    expect(sum(expected)).toBe(counts.badges);
  });

  it('names every outlet and every passage, and says the totals', () => {
    for (const { outlet } of counts.rows) expect(wordsIn(marks)).toContain(english.outletName(outlet));
    for (const { id } of article.passages) expect(wordsIn(marks)).toContain(english.name('passages', id));
    expect(textsIn(marks).some(({ text, anchor, weight }) => text === number(counts.badges) && anchor === 'end' && weight === 600)).toBe(true);
  });

  it('has a table whose rows add up to its last column', () => {
    const totals = picture!.table.rows.map(({ cells }) => cells.slice(1).map(Number));
    for (const numbers of totals) expect(sum(numbers.slice(0, -1))).toBe(numbers.at(-1));
    expect(sum(totals, (numbers) => numbers.at(-1)!)).toBe(counts.badges);
  });
});

describe('the picture of the verdicts', () => {
  const [picture] = verdictPictures(english);
  const marks = drawn(english, picture!);
  const fates = countFates(article.claims);

  it('has a part of the bar for each verdict, as wide as its share, and says how many each has', () => {
    const outlines = boxesIn(marks).filter(({ y, stroke }) => y === 0 && stroke !== undefined);
    const expected = tellFates(english).map(({ n }) => (n * drawingWidth) / article.claims.length);
    expect(outlines.length).toBe(expected.length);
    for (const [index, { width }] of outlines.entries()) expect(width).toBeCloseTo(expected[index]!, 6);
    expect(sum(outlines, ({ width }) => width)).toBeCloseTo(drawingWidth, 6);
    for (const { words } of tellFates(english)) expect(wordsIn(marks)).toContain(words);
    expect(sum(Object.values(fates))).toBe(article.claims.length);
  });

  it('has a table of every statement with its verdict', () => {
    const rows = picture!.table.rows.map(({ cells }) => cells);
    expect(rows).toEqual(article.claims.map((claim) => [english.text('claims', claim, 'text'), english.say(`claim.${claim.verdict}`)]));
  });
});

describe('the picture of where later reports come from', () => {
  const [picture] = balancePictures(english);
  const marks = drawn(english, picture!);
  const balance = balanceOf(english.talks);
  const groups = laterShares(english, balance);

  it('has a bar for every row, on one scale in each group', () => {
    const rows = groups.flatMap((group) => group.rows.map((row) => ({ row, most: Math.max(...group.rows.map(({ reports }) => reports)) })));
    const bars = boxesIn(marks).filter(({ fill }) => fill === soft);
    expect(bars.length).toBe(rows.length);
    const longest = Math.max(...bars.map(({ width }) => width));
    for (const [index, { row, most }] of rows.entries()) expect(bars[index]!.width).toBeCloseTo((longest * row.reports) / most, 6);
    for (const { row } of rows) expect(wordsIn(marks)).toContain(row.name);
  });

  it('has a table in which each way of counting but that of the most frequent adds up to all reports of a known origin', () => {
    for (const group of groups.filter(({ key }) => key !== 'byOrigin')) {
      const rows = picture!.table.rows.filter(({ cells }) => cells[0] === group.title);
      expect(sum(rows, ({ cells }) => Number(cells[2]))).toBe(balance.reports - balance.copies);
      expect(sum(rows, ({ cells }) => Number(cells[3]))).toBe(balance.origins.length);
    }
  });
});
