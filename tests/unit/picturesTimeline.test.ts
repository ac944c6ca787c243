import { sum } from 'd3-array';
import { describe, expect, it } from 'vitest';
import type { Localized } from '../../src/i18n/localized.ts';
import { gistRowsOf } from '../../src/model/gistRows.ts';
import { highest } from '../../src/model/spread.ts';
import { attacksOf, isForce, isWithin, leadOf } from '../../src/model/timeline.ts';
import { comparedOf, datedEntries, datedEvents, gistWindowOf, windowOf } from '../../src/sections/timeline/print/timelineWords.ts';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { hueColour } from '../../src/site/drawing/palette.ts';
import type { Picture } from '../../src/site/pictures/picture.ts';
import { timelinePictures } from '../../src/site/pictures/timeline.ts';
import { timelineMonthsPictures } from '../../src/site/pictures/timelineMonths.ts';
import type { Dataset } from '../../src/schema/records.ts';
import { boxesIn, drawn, faultsIn, shapesIn, textsIn, wordsIn } from '../support/drawnPicture.ts';

const loaded = load('src/content');
const second = load('tests/datasets/second');

function tellIn(code: string, of: typeof loaded = loaded, change: Partial<Dataset> = {}): Localized {
  const dataset = { ...of.dataset, ...change };
  const language = dataset.card.languages.find((one) => one.code === code)!;
  return createLocalizer({ ...of, dataset }).localize(language);
}

const english = tellIn('en');
const all = [english, tellIn('ar'), tellIn('fr', second)];
const [days, months] = [timelinePictures(english)[0]!, timelineMonthsPictures(english)[0]!];
const leading = gistRowsOf(datedEvents(english), gistWindowOf(english)).flatMap(({ leads }) => leads);
const entries = datedEntries(english).filter((one) => isWithin(one, windowOf(english)));
const attacks = attacksOf(entries);
const sideHues = new Set([hueColour(0), hueColour(1)]);

/** The cells of one column, by its head. */
function column({ table }: Picture, head: string): string[] {
  const index = table.columns.indexOf(head);
  return table.rows.map(({ cells }) => cells[index]!);
}

describe('the pictures of the timeline', () => {
  it('keep all words within their width, none too small or over another, and rows as long as their table', () => {
    for (const localized of all) {
      for (const picture of [...timelinePictures(localized), ...timelineMonthsPictures(localized)]) {
        expect(faultsIn(localized, picture), `${picture.id} ${localized.language.code}`).toEqual([]);
      }
    }
  });

  it('are none where nothing is known, or nothing leads', () => {
    const empty = tellIn('en', loaded, { events: [], deliveries: [], disputes: [] });
    expect([...timelinePictures(empty), ...timelineMonthsPictures(empty)]).toEqual([]);
    const nothingLeads = tellIn('en', loaded, { events: loaded.dataset.events.map((event) => ({ ...event, leads: undefined })) });
    expect(timelinePictures(nothingLeads)).toEqual([]);
  });

  it('are drawn without any counted attack, too', () => {
    const events = loaded.dataset.events.map((event) => ({ ...event, magnitude: [] }));
    const uncounted = tellIn('en', loaded, { events });
    for (const picture of [...timelinePictures(uncounted), ...timelineMonthsPictures(uncounted)]) expect(faultsIn(uncounted, picture)).toEqual([]);
    expect(timelineMonthsPictures(uncounted)[0]!.finding).toBeUndefined();
  });
});

describe('the picture of the days around the talks', () => {
  const marks = drawn(english, days);

  it('names every leading event, and has a bar of each counted one on one scale', () => {
    const counted = attacksOf(leading);
    const bars = boxesIn(marks).filter(({ fill }) => fill !== undefined && sideHues.has(fill));
    expect(bars.length).toBe(counted.length);
    expect(counted.length).toBeGreaterThan(1);
    const lengths = bars.map(({ width }, index) => width / leadOf(counted[index]!));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0]!, 6);
    for (const { event } of leading) expect(wordsIn(marks).toLowerCase()).toContain(english.text('events', event, 'short').toLowerCase());
  });

  it('has a square for each one of what claimants count differently', () => {
    const figures = leading.flatMap(({ event }) => comparedOf(event).figures);
    const squares = boxesIn(marks).filter(({ width, height }) => width === height && width <= 5);
    expect(squares.length).toBe(sum(figures, highest));
    const hollow = squares.filter(({ fill }) => fill === undefined);
    expect(hollow.length).toBe(
      sum(
        figures.filter(({ bound }) => bound !== 'exactly'),
        highest
      )
    );
  });

  it('says in the edition of the article what that says, and not one figure that it does not give', () => {
    const words = wordsIn(drawn(english, days, 'article'));
    const { number } = english.language;
    for (const attack of attacksOf(leading)) expect(words).not.toContain(number(leadOf(attack)));
    expect(words.length).toBeGreaterThan(0);
    const told = days.table.rows.filter(({ record }) => !record?.isLater).map(({ cells }) => cells[2]);
    expect(told.every((figure) => figure === '')).toBe(true);
  });

  it('has a table with the figures of every leading event, and who gives them', () => {
    const figures = leading.flatMap(({ event }) => [
      ...attacksOf([{ event, span: windowOf(english) }]).flatMap(({ parts }) => parts.slice(0, 1)),
      ...comparedOf(event).figures
    ]);
    const told = column(days, english.say('picture.column.figure'));
    for (const figure of figures) expect(told).toContain(english.amount(figure));
    expect(column(days, english.say('picture.column.claimants')).filter(Boolean).length).toBeGreaterThanOrEqual(figures.length);
  });
});

describe('the picture of the whole period', () => {
  const marks = drawn(english, months);

  it('has a bar for each part of each counted attack, on one scale', () => {
    const bars = boxesIn(marks).filter(({ fill }) => fill !== undefined && sideHues.has(fill));
    const figures = attacks.flatMap(({ parts }) => parts);
    expect(bars.length).toBe(figures.length);
    const most = Math.max(...bars.map(({ height }) => height));
    const highestOf = Math.max(...figures.map(highest));
    const heights = bars.map(({ height }) => (height * highestOf) / most);
    const expected = figures.map(highest).toSorted((a, b) => b - a);
    // No bar is less than a pixel tall.
    const pixel = highestOf / most;
    for (const [index, height] of heights.toSorted((a, b) => b - a).entries()) expect(Math.abs(height - expected[index]!)).toBeLessThanOrEqual(pixel);
  });

  it('has a mark for every attack of unknown size and every handover', () => {
    const unsized = entries.filter(({ event }) => event.kind === 'handover' || (isForce(event) && !event.magnitude.length));
    expect(shapesIn(marks).length).toBe(unsized.length);
  });

  it('writes the largest count, and no two counts over each other', () => {
    const written = textsIn(marks).filter(({ text, anchor, weight }) => anchor === 'middle' && weight === 600 && /^[\d,]+$/.test(text));
    expect(written.map(({ text }) => text)).toContain(english.language.number(Math.max(...attacks.map(leadOf))));
    const meeting = written.flatMap((one, index) =>
      written.slice(index + 1).filter((other) => Math.abs(one.x - other.x) < 22 && Math.abs(one.y - other.y) < one.size)
    );
    expect(meeting).toEqual([]);
  });

  it('has a table of every entry, and the date of every talks in the drawing', () => {
    expect(months.table.rows.length).toBe(entries.length);
    expect(months.table.rows.every(({ record }) => record !== undefined)).toBe(true);
    const talks = entries.filter(({ event }) => event.kind === 'talks');
    expect(talks.length).toBeGreaterThan(0);
    for (const { event } of talks) expect(wordsIn(marks)).toContain(english.date(event.date));
    const figures = column(months, english.say('picture.column.figure'));
    const counted = column(months, english.say('picture.column.claimants'));
    expect(figures.map(Boolean)).toEqual(counted.map(Boolean));
  });

  it('keeps its words apart and within its width, however long the period is', () => {
    const { card, events } = loaded.dataset;
    const last = Math.max(...events.map(({ date }) => english.span(date).start));
    for (const days of [2, 32, 2000]) {
      const window = `${new Date(last - days * 86_400_000).toISOString().slice(0, 10)}/${new Date(last).toISOString().slice(0, 10)}`;
      const localized = tellIn('en', loaded, { card: { ...card, window } });
      expect(faultsIn(localized, timelineMonthsPictures(localized)[0]!), window).toEqual([]);
    }
  });

  it('names both sides and the handovers', () => {
    for (const lane of ['handovers', ...english.talks.sides]) {
      const name = lane === 'handovers' ? english.say('timeline.key.handover') : english.name('lanes', lane);
      expect(wordsIn(marks)).toContain(name);
    }
  });
});
