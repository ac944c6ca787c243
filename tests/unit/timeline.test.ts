import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { drawTimeline, type TimelineDrawing } from '../../src/charts/drawTimeline.ts';
import { breakLines, fitLines, widthOf } from '../../src/charts/measureText.ts';
import { labelStretch, onGap, type Fit, type PackItem, type Stretch } from '../../src/charts/labels.ts';
import { packLabels } from '../../src/charts/packLabels.ts';
import { distanceOf, isStretch } from '../../src/charts/packItem.ts';
import { plotWidths } from '../../src/charts/timelineLayout.ts';
import { fitsAlong } from '../../src/charts/fitsAlong.ts';
import { drawOverview } from '../../src/charts/drawOverview.ts';
import { handoverLane, handoversIn } from '../../src/model/handovers.ts';
import { createTimeAxis, type Direction } from '../../src/charts/timeAxis.ts';
import { certaintyOf, day } from '../../src/model/span.ts';
import { aroundTalks, inTimeOrder, isWithin, lanesOf, largestAround, attacksOf, talksOf, type Dated, type Happening } from '../../src/model/timeline.ts';
import type { Dispute, TalksEvent } from '../../src/schema/records.ts';
import { loadOnce } from '../datasets/loaded.ts';

const { dataset } = loadOnce('src/content');
const sides = dataset.parties.filter(({ role }) => role === 'side').map(({ id }) => id);
const window = readDate(dataset.card.window);
const handovers = handoversIn(dataset, window, readDate);
const dated = inTimeOrder<Happening>([...dataset.events, ...handovers], readDate);
const happenings = dated.map(({ event }) => event);
const ids = dated.map(({ event }) => event.id);
const theTalks = talksOf(dated, readDate(dataset.article.about));
const talks = theTalks?.event;

function event(id: string, date: string, more: Partial<TalksEvent> = {}): TalksEvent {
  return {
    id,
    date,
    lane: 'a',
    kind: 'statement',
    topic: 't',
    sides: [],
    magnitude: [],
    compared: [],
    uncountedBy: [],
    figures: [],
    values: {},
    passages: [],
    reports: [],
    announcements: [],
    ...more
  };
}

function attack(id: string, date: string, drones: number): TalksEvent {
  const figure = { id: `${id}.n`, value: drones, bound: 'exactly', unit: 'u', claimedBy: ['c'], passages: [], reports: [] } as const;
  return event(id, date, { kind: 'strike', magnitude: [figure.id], figures: [{ ...figure, claimedBy: ['c'], passages: [], reports: [] }] });
}

function draw(
  events: readonly Dated<Happening>[],
  direction: Direction = 'ltr',
  disputes: readonly Pick<Dispute, 'id' | 'events'>[] = dataset.disputes
): TimelineDrawing {
  return drawTimeline({
    dated: events,
    window,
    lanes: events === dated ? lanesOf(happenings, sides) : ['a', 'b'],
    disputes: disputes.map((dispute) => ({ ...dispute, title: `Which of ${dispute.id}?` })),
    titleOf: ({ id }) => id.replaceAll('-', ' '),
    noteOf: ({ date }) => date,
    direction
  });
}

describe('the order of time', () => {
  it('goes by first day, and leaves out nothing', () => {
    const starts = dated.map(({ span }) => span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(ids.toSorted()).toEqual([...dataset.events, ...handovers].map(({ id }) => id).toSorted());
  });

  it('goes by the clock within a day, and by the dataset where no clock is known', () => {
    const events = [event('late', '2025-06-01', { clock: '13:00' }), event('after', '2025-06-01'), event('early', '2025-06-01', { clock: '02:00' })];
    expect(inTimeOrder(events, readDate).map(({ event: { id } }) => id)).toEqual(['early', 'late', 'after']);
  });

  it('sets what the reports say came first before what came after it', () => {
    for (const { events } of dataset.disputes) expect(ids.indexOf(events[0] ?? '')).toBeLessThan(ids.indexOf(events[1] ?? ''));
  });

  it('sets a night behind all else that happens on its first day', () => {
    const events = [event('night', '2025-06-01/2025-06-02', { kind: 'strike' }), event('day', '2025-06-01'), event('visit', '2025-06-01/2025-06-02')];
    expect(inTimeOrder(events, readDate).map(({ event: { id } }) => id)).toEqual(['day', 'visit', 'night']);
  });

  it('parts the events at the talks', () => {
    const { before, since } = aroundTalks(dated, theTalks);
    expect([...before, ...since]).toEqual(dated);
    expect(since[0]?.event.id).toBe(talks?.id);
    expect(aroundTalks([], undefined).since).toEqual([]);
  });
});

describe('the lanes', () => {
  const lanes = lanesOf(happenings, sides);

  it('are those that the events use, each once', () => {
    expect(lanes.toSorted()).toEqual([...new Set(happenings.map(({ lane }) => lane))].toSorted());
  });

  it('begin with the two sides, then the lane of the talks, then that of the handovers', () => {
    expect(lanes.slice(0, 2).toSorted()).toEqual(sides.toSorted());
    expect(lanes.slice(2, 4)).toEqual([talks?.lane, handoverLane]);
  });
});

describe('the handovers', () => {
  const found = handovers.map(({ id }) => id);

  it('are those of the window, and nothing that is told of several', () => {
    const expected = dataset.deliveries.filter(({ kind, date }) => kind === 'handover' && date >= '2025-05-01' && date < '2025-09');
    expect(found.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
    expect(found).toEqual(expect.arrayContaining(['delivery-pow-2025-05-23', 'delivery-pow-2025-05-24', 'delivery-pow-2025-05-25', 'delivery-rem-2025-06-16']));
  });

  it('have as figures only what says how many changed hands', () => {
    const first = handovers.find(({ id }) => id === 'delivery-pow-2025-05-23');
    expect(first?.figures.map(({ value }) => value)).toEqual([390, 390]);
    expect(handovers.find(({ id }) => id === 'delivery-pow-2025-06-09')?.figures).toEqual([]);
  });

  it('are told once: no event of the dataset tells one of them again', () => {
    expect(dataset.events.filter(({ kind }) => kind === 'exchange')).toEqual([]);
  });
});

describe('the certainty of a date', () => {
  it.each([
    ['2025-06-01', 'exact'],
    ['2025-05-31/2025-06-01', 'interval'],
    ['2025-06-01~', 'approximate'],
    ['2025-06-01?', 'approximate'],
    ['2025-05-22/..', 'open']
  ])('%s is %s', (date, certainty) => {
    expect(certaintyOf(readDate(date))).toBe(certainty);
  });
});

describe('the largest attacks', () => {
  const attacks = attacksOf(
    [attack('small', '2025-05-30', 5), attack('night', '2025-05-31/2025-06-01', 9), attack('later', '2025-06-05', 7)].map((one) => ({
      event: one,
      span: readDate(one.date)
    }))
  );

  it('are found on either side of the talks, a night by its last date', () => {
    const { before, since } = largestAround(attacks, readDate('2025-06-02'));
    expect([before?.attack.event.id, before?.days]).toEqual(['night', 1]);
    expect([since?.attack.event.id, since?.days]).toEqual(['later', 3]);
  });

  it('are told without talks, and without attacks', () => {
    expect(largestAround(attacks, undefined)).toMatchObject({ overall: { event: { id: 'night' } } });
    expect(largestAround([], readDate('2025-06-02')).overall).toBeUndefined();
  });

  it('are, around the talks that the article is about, those of 1 June and of 9 July', () => {
    const { before, since } = largestAround(attacksOf(dated), theTalks?.span);
    expect([before?.attack.event.id, before?.days]).toEqual(['event-raid-472-drones', 1]);
    expect([since?.attack.event.id, since?.days]).toEqual(['event-raid-9-july', 37]);
  });
});

describe('the axis of time', () => {
  const span = readDate('2025-06-01/2025-06-10');
  const axis = createTimeAxis(span, 110, 'ltr');

  it('sets a day across its day, its mark at noon or at its hour', () => {
    expect(axis.place(readDate('2025-06-01'))).toMatchObject({ from: 5, to: 15, at: 10 });
    expect(axis.place(readDate('2025-06-01'), '18:00')?.at).toBe(12.5);
  });

  it('sets a night at the midnight between its two dates', () => {
    expect(axis.place(readDate('2025-06-02/2025-06-03'))?.at).toBe(25);
  });

  it('cuts off what begins before the window or ends after it, and says so', () => {
    expect(axis.place(readDate('2025-05-20/2025-06-02'))).toMatchObject({ from: 5, to: 25, isCutBefore: true, isCutAfter: false });
    expect(axis.place(readDate('2025-06-09/2025-07-01'))).toMatchObject({ from: 85, to: 105, isCutAfter: true });
    expect(axis.place(readDate('2025-06-05/..'))).toMatchObject({ from: 45, to: 105, isCutBefore: false, isCutAfter: true });
    expect(axis.place(readDate('2025-05-31/2025-06-01'))?.at).toBe(5);
  });

  it('has no place for what lies outside the window', () => {
    expect(axis.place(readDate('2025-05-31'))).toBeUndefined();
    expect(axis.place(readDate('2025-06-11'))).toBeUndefined();
  });

  it('runs from the right in a language that is read from the right', () => {
    const mirrored = createTimeAxis(span, 110, 'rtl');
    for (const date of ['2025-06-01', '2025-06-02/2025-06-03', '2025-06-05/..']) {
      const [here, there] = [axis.place(readDate(date)), mirrored.place(readDate(date))];
      expect([there?.from, there?.to, there?.at]).toEqual([here?.from, here?.to, here?.at].map((x) => 110 - (x ?? 0)));
    }
    expect(mirrored.ticks(10)[0]?.at).toBe(100);
  });

  it('knows all days of the window, each at its middle', () => {
    expect(axis.days.map(({ at }) => at)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    expect(axis.days[0]?.time).toBe(span.start);
  });

  it('names the days of the window only, each at its middle', () => {
    const ticks = axis.ticks(10);
    expect(ticks.map(({ time }) => (time - span.start) / day)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ticks[0]?.at).toBe(10);
  });
});

describe('the breaking of labels', () => {
  it('breaks at spaces only and loses nothing', () => {
    for (const count of [1, 2, 3, 9]) expect(breakLines('one two three four', count, 12).join(' ')).toBe('one two three four');
    expect(breakLines('one', 3, 12)).toEqual(['one']);
  });

  it('breaks into as few lines as fit', () => {
    expect(fitLines('one two three', 1000, 12)).toEqual(['one two three']);
    expect(fitLines('one two three', widthOf('three', 12), 12)).toEqual(['one', 'two', 'three']);
  });
});

function edges({ from, to }: Stretch, width: number): [number, number] {
  return [(from[0] * width) / 100 + from[1], (to[0] * width) / 100 + to[1]];
}

function doMeet([aFrom, aTo]: [number, number], [bFrom, bTo]: [number, number]): boolean {
  return aFrom < bTo && bFrom < aTo;
}

describe('the packing of labels', () => {
  const rules = { narrow: 604, middle: 764, wide: 924, fontSize: 12, heightOf: () => 24, labelRows: 2, blocked: [] };
  const item = (id: string, at: number): PackItem => ({ id, from: at, to: at, isLine: false, distance: 10, title: `The rather long title of ${id}` });

  it('leaves out a label that fits nowhere, and keeps its mark', () => {
    const crowd = Array.from({ length: 30 }, (_, index) => item(`item-${index}`, 50));
    const packed = packLabels(crowd, rules);
    expect(new Set(packed.map(({ row }) => row)).size).toBe(30);
    expect(packed.filter(({ label }) => label).length).toBe(2);
  });

  it('keeps labels off what is blocked', () => {
    const [packed] = packLabels([item('one', 50)], { ...rules, blocked: [{ from: [50, 5], to: [100, 0] }] });
    expect(packed?.label?.side).toBe('before');
  });
});

/** What is shown from each distance. */
const shown: Record<Fit, readonly (Fit | undefined)[]> = { narrow: ['narrow'], middle: ['narrow', 'middle'], wide: ['narrow', 'middle', 'wide'] };

describe('the drawing of the dataset', () => {
  const drawing = draw(dated);
  const mirrored = draw(dated, 'rtl');

  it('shows every event of the window, in time order', () => {
    const inWindow = dated.filter((one) => isWithin(one, window)).map(({ event: { id } }) => id);
    expect(drawing.marks.map(({ event: { id } }) => id)).toEqual(inWindow);
  });

  it('draws the talks as bands, and each handover as a mark of its lane', () => {
    const bands = drawing.marks.filter(({ shape }) => shape === 'band').map(({ event: own }) => own.date);
    expect(bands).toEqual(['2025-05-16', '2025-06-02', '2025-07-23']);
    const lane = drawing.lanes.find(({ id }) => id === handoverLane);
    for (const { y, event: own } of drawing.marks) if (own.kind === 'handover') expect([y > (lane?.top ?? 0), y < (lane?.bottom ?? 0)]).toEqual([true, true]);
  });

  it('names every day, from afar only every fifth', () => {
    expect(drawing.ticks.length).toBe(123);
    const dates = drawing.ticks.filter(({ fits }) => fits === 'narrow').map(({ time }) => new Date(time).getUTCDate());
    expect(dates.slice(0, 7)).toEqual([1, 5, 10, 15, 20, 25, 1]);
  });

  it('says on a line that is longer than a screen, again and again, what it is', () => {
    const long = drawing.marks.filter(({ shape, drawn }) => shape === 'mark' && drawn.to - drawn.from > 50);
    expect(long.length).toBeGreaterThan(0);
    for (const { label, repeats, drawn } of long) {
      expect(label?.side).toBe('on');
      for (const fit of ['narrow', 'middle', 'wide'] as const) {
        const places = [drawn.from, ...repeats.filter(({ fits }) => shown[fit].includes(fits)).map(({ at }) => at), drawn.to];
        for (const [index, place] of places.slice(1).entries()) expect(((place - (places[index] ?? 0)) * drawing.widths[fit]) / 100).toBeLessThan(1700);
      }
    }
  });

  it.each(['ltr', 'rtl'] as const)('says so on the line alone, nowhere over itself or the talks, from any distance: %s', (direction) => {
    const { marks, widths } = draw(dated, direction);
    const bands = marks.filter(({ shape }) => shape === 'band').map(({ placed }) => placed);
    for (const { label, repeats, drawn, placed } of marks)
      for (const fit of ['narrow', 'middle', 'wide'] as const) {
        const across = widths[fit] / 100;
        const places = repeats.filter(({ fits }) => shown[fit].includes(fits)).map(({ at }) => (placed.from + Math.abs(at - drawn.from)) * across + onGap);
        for (const [index, from] of places.entries()) {
          const to = from + (label?.width ?? 0);
          expect(to).toBeLessThan(placed.to * across);
          if (index) expect(from).toBeGreaterThan((places[index - 1] ?? 0) + (label?.width ?? 0));
          for (const band of bands) expect(doMeet([from, to], [band.from * across, band.to * across])).toBe(false);
        }
      }
  });

  it.each(['narrow', 'middle', 'wide'] as const)('has the counts of two bars beside each other only where they have room: %s', (name) => {
    for (const lane of sides) {
      const bars = drawing.marks.filter(({ shape, event: own, countFits }) => shape === 'bar' && own.lane === lane && shown[name].includes(countFits));
      const places = bars.map(({ placed }) => (placed.at * drawing.widths[name]) / 100);
      for (const [index, place] of places.slice(1).entries()) expect(place - (places[index] ?? 0)).toBeGreaterThanOrEqual(30);
    }
  });

  it('draws bars to one scale, from their foot', () => {
    const bars = drawing.marks.filter(({ shape }) => shape === 'bar');
    const perUnit = bars
      .flatMap(({ parts }) => parts)
      .filter(({ value }) => value > 50)
      .map(({ value, height }) => height / value);
    expect(Math.max(...perUnit) / Math.min(...perUnit)).toBeCloseTo(1, 1);
    for (const { y, parts } of bars) expect((parts[0]?.top ?? 0) + (parts[0]?.height ?? 0)).toBeCloseTo(y, 1);
  });

  it('mirrors every place for a language that is read from the right', () => {
    const places = new Map(mirrored.marks.map(({ event: { id }, drawn }) => [id, drawn]));
    for (const {
      event: { id },
      drawn
    } of drawing.marks) {
      expect(places.get(id)?.at).toBeCloseTo(100 - drawn.at, 1);
      expect(places.get(id)?.from).toBeCloseTo(100 - drawn.from, 1);
    }
  });

  it('keeps lanes below each other, and marks within their lane', () => {
    for (const [index, lane] of drawing.lanes.entries()) expect(lane.top).toBe(drawing.lanes[index - 1]?.bottom ?? drawing.top);
    for (const {
      event: { lane: id },
      shape,
      y
    } of drawing.marks) {
      const lane = drawing.lanes.find((other) => other.id === id);
      if (shape === 'band' || !lane) continue;
      expect(y).toBeGreaterThanOrEqual(lane.top);
      expect(y).toBeLessThanOrEqual(lane.bottom);
    }
  });

  it.each(['narrow', 'middle', 'wide'] as const)('has no label on another of its row where it is %s', (name) => {
    for (const lane of drawing.lanes) {
      const labels = drawing.marks.flatMap((mark) => {
        const { event: own, placed, label, y, shape } = mark;
        if (own.lane !== lane.id || shape !== 'mark' || !label || mark.isLabelApart || mark.repeats.length || !shown[name].includes(label.fits)) return [];
        const isLine = isStretch(mark);
        const item = {
          id: own.id,
          from: isLine ? placed.from : placed.at,
          to: isLine ? placed.to : placed.at,
          isLine,
          distance: distanceOf(mark, false),
          title: ''
        };
        return [{ y, edges: edges(labelStretch(item, label), plotWidths(window)[name]) }];
      });
      for (const [index, one] of labels.entries())
        for (const other of labels.slice(index + 1)) expect(one.y === other.y && doMeet(one.edges, other.edges)).toBe(false);
    }
  });

  it('draws each dispute from what came first to what came after', () => {
    expect(drawing.disputes.map(({ id }) => id).toSorted()).toEqual(dataset.disputes.map(({ id }) => id).toSorted());
    for (const { x1, x2 } of drawing.disputes) expect(x1).toBeLessThan(x2);
    for (const { x1, x2 } of mirrored.disputes) expect(x1).toBeGreaterThan(x2);
  });

  it('stands with nothing in it, and leaves out a dispute whose event is not shown', () => {
    expect(draw([])).toMatchObject({ lanes: [], marks: [], disputes: [] });
    const one = [{ event: event('only', '2025-06-01'), span: readDate('2025-06-01') }];
    expect(draw(one, 'ltr', [{ id: 'dispute-x', events: ['only', 'missing'] }]).disputes).toEqual([]);
  });
});

describe('what has room along the axis', () => {
  const widths = { narrow: 100, middle: 200, wide: 400 };

  it('is what matters most, and more of it from near', () => {
    const places = [10, 20, 40].map((at, index) => ({ at, weight: [1, 3, 2][index] ?? 0 }));
    expect(fitsAlong(places, 20, widths)).toEqual(['middle', 'narrow', 'narrow']);
  });

  it('is not what stands on the place of another', () => {
    expect(
      fitsAlong(
        [10, 10].map((at) => ({ at, weight: 1 })),
        20,
        widths
      )
    ).toEqual(['narrow', undefined]);
  });
});

describe('the overview', () => {
  const [upper] = lanesOf(happenings, sides);
  const overview = drawOverview({ dated, window, upper, dateWidth: () => 60, direction: 'ltr' });
  const mirrored = drawOverview({ dated, window, upper, dateWidth: () => 60, direction: 'rtl' });

  it('has every counted attack of the window, on its side of the line', () => {
    expect(overview.bars.length).toBe(attacksOf(dated.filter((one) => isWithin(one, window))).length);
    for (const { lane, parts } of overview.bars)
      for (const { y, height } of parts) expect(lane === upper ? y + height <= overview.line + 0.1 : y >= overview.line).toBe(true);
  });

  it('has a band for each round and a tick for each handover', () => {
    expect(overview.bands.length).toBe(dataset.rounds.length);
    expect(overview.ticks.map(({ id }) => id).toSorted()).toEqual(handovers.map(({ id }) => id).toSorted());
    expect(overview.months.map(({ time }) => new Date(time).getUTCMonth())).toEqual([4, 5, 6, 7]);
  });

  it('dates the talks where there is room, and cuts no date at an edge', () => {
    expect(overview.bands.filter(({ label }) => label?.fits === 'narrow').length).toBeGreaterThan(1);
    expect(overview.bands.every(({ label }) => label)).toBe(true);
    const crowded = drawOverview({ dated, window, upper, dateWidth: () => 500, direction: 'ltr' });
    expect(crowded.bands.filter(({ label }) => label).map(({ label }) => label?.fits)).toEqual(['wide']);
  });

  it('moves a count at an edge inside', () => {
    for (const { at, count } of overview.bars) {
      if (!count) continue;
      const place = (at * 208) / 100 + count.dx;
      expect([place >= 16, place <= 192]).toEqual([true, true]);
    }
  });

  it('counts the largest attack in every width', () => {
    const most = Math.max(...overview.bars.map(({ count }) => count?.value ?? 0));
    expect(overview.bars.find(({ count }) => count?.value === most)?.count?.fits).toBe('narrow');
  });

  it('is mirrored for a language that is read from the right', () => {
    expect(mirrored.bars.map(({ at }) => Math.round(100 - at))).toEqual(overview.bars.map(({ at }) => Math.round(at)));
  });
});
