import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { drawOverview } from '../../src/charts/drawOverview.ts';
import { drawTimeline, type TimelineDrawing } from '../../src/charts/drawTimeline.ts';
import type { TimelineInput } from '../../src/charts/timelineLayout.ts';
import { inTimeOrder, lanesOf, untoldFigures, type Happening } from '../../src/model/timeline.ts';
import type { Figure, TalksEvent } from '../../src/schema/records.ts';

/**
 * A month of few events, small enough that everything in the drawing can be reckoned by hand: a day is 52 pixels wide from
 * near and 20 from afar, with half a day at either end; the largest attack is 140 pixels high; a line of text is 15.
 */
const window = readDate('1971-06-01/1971-06-30');
const near = 31 * 52;

function event(id: string, lane: string, date: string, counts: number[] = [], kind: TalksEvent['kind'] = 'statement'): TalksEvent {
  const sources = { values: {}, passages: [], reports: [], announcements: [] };
  const figures = counts.map((value, index): Figure => ({ id: `${id}-${index}`, value, bound: 'exactly', unit: 'waves', claimedBy: ['keeper'], ...sources }));
  return { id, date, lane, kind, topic: 'lamp', sides: [], magnitude: figures.map((figure) => figure.id), compared: [], uncountedBy: [], figures, ...sources };
}

const month = [
  event('storm', 'sea', '1971-06-03', [20]),
  event('gale', 'sea', '1971-06-05', [60, 40]),
  event('squall', 'sea', '1971-06-28', [3]),
  event('swell', 'shore', '1971-06-10', [30]),
  event('speech', 'sea', '1971-06-20'),
  event('watch', 'shore', '1971-06-01/1971-06-29'),
  event('walk', 'shore', '1971-06-18/1971-06-22'),
  event('letter', 'shore', '1971-06-24'),
  event('knock', 'shore', '1971-06-13'),
  event('supper', 'table', '1971-06-15', [], 'talks')
];
const speechFirst = { id: 'speech-first', events: ['speech', 'letter'], title: 'Did the speech come first?' };
const whoKnocked = { id: 'who-knocked', events: ['knock', 'supper'], title: 'Who knocked?' };

function draw(
  events: readonly Happening[],
  {
    disputes = [speechFirst, whoKnocked],
    lanes = ['table', 'sea', 'shore'],
    direction = 'ltr'
  }: Partial<Pick<TimelineInput, 'disputes' | 'lanes' | 'direction'>> = {}
): TimelineDrawing {
  const titleOf = ({ id }: Happening): string => `The ${id}`;
  return drawTimeline({ dated: inTimeOrder(events, readDate), window, lanes, disputes, titleOf, noteOf: ({ date }) => date, direction });
}

const drawing = draw(month);
const mark = (id: string, { marks } = drawing) => marks.find((one) => one.event.id === id)!;
const label = (id: string, from = drawing) => mark(id, from).label;

describe('the lanes of a drawing', () => {
  it('stand below the heads of the bands; those that nothing is in, or only a band, take no room', () => {
    expect(drawing.lanes.map(({ id }) => id)).toEqual(['sea', 'shore']);
    expect(drawing.top).toBe(2 * 15 + 8);
    expect([drawing.bottom, drawing.height]).toEqual([drawing.lanes[1]!.bottom, drawing.lanes[1]!.bottom + 5]);
  });

  it('have the bars of two that follow each other next to each other: the upper ones last, the lower ones first', () => {
    const [sea, shore] = drawing.lanes;
    expect([sea?.foot, sea?.bottom]).toEqual([246, 246]);
    expect(mark('speech').y).toBeLessThan(mark('gale').top);
    expect(shore?.foot).toBe(355);
    expect(mark('letter').y).toBeGreaterThan(355);
  });

  it('have lines to read bars against: of round values, none of nothing and none above the highest bar', () => {
    expect(drawing.lanes.map(({ grid }) => grid)).toEqual([
      [20, 40, 60, 80, 100].map((value) => ({ value, y: 246 - 1.4 * value })),
      [{ value: 20, y: 355 - 28 }]
    ]);
  });

  it('have neither foot nor lines without bars, and are as high as their rows', () => {
    const [only] = draw([event('speech', 'sea', '1971-06-20')], { disputes: [] }).lanes;
    expect(only).toEqual({ id: 'sea', top: 0, bottom: 7 + 24 + 7, foot: undefined, grid: [] });
  });

  it('have higher lines of text in Arabic, whose letters read smaller', () => {
    const mirrored = draw(month, { direction: 'rtl' });
    expect([mirrored.lineHeight, mirrored.top]).toEqual([17, 2 * 17 + 8]);
  });
});

describe('the order of the lanes', () => {
  it('has the side with the larger attack first, whoever struck first, then the talks, then the others as they come', () => {
    const others = [event('letter', 'shore', '1971-06-01'), ...month];
    expect(lanesOf(others, ['shore', 'sea'])).toEqual(['sea', 'shore', 'table']);
    expect(lanesOf([event('swim', 'sand', '1971-06-01'), event('kite', 'sky', '1971-06-02'), ...month], ['shore'])).toEqual([
      'shore',
      'table',
      'sand',
      'sky',
      'sea'
    ]);
  });
});

describe('what neither the bar of an event nor its words tell of it', () => {
  const [lead, told, other] = event('gale', 'sea', '1971-06-05', [60, 40, 20]).figures as [Figure, Figure, Figure];
  const untold = (figures: Figure[], values = {}): Figure[] => untoldFigures({ figures, magnitude: [lead.id], values });

  it('is nothing where its words name the rest, by their values or by an end of them', () => {
    expect(untold([lead, told], { n: `@${told.id}` })).toEqual([]);
    expect(untold([lead, told], { n: `@${told.id}.from` })).toEqual([]);
  });

  it('is a figure that nothing names, with all of its unit beside it, but not what is of another unit', () => {
    expect(untold([lead, told, other], { n: `@${told.id}` })).toEqual([told, other]);
    expect(untold([lead, { ...told, unit: 'boats' }, other], { n: `@${told.id}` })).toEqual([other]);
  });
});

describe('the days of a drawing', () => {
  it('are all named from near, from afar the first and every fifth', () => {
    const named = drawing.ticks.map(({ time, fits }) => [new Date(time).getUTCDate(), fits]);
    expect(named.slice(0, 6)).toEqual([
      [1, 'narrow'],
      [2, 'middle'],
      [3, 'middle'],
      [4, 'middle'],
      [5, 'narrow'],
      [6, 'middle']
    ]);
    expect(named.at(-1)).toEqual([30, 'middle']);
  });
});

describe('a bar', () => {
  it('is as high as its counts, one upon the other', () => {
    expect(mark('gale').parts).toEqual([
      { value: 60, top: 246 - 84, height: 84 },
      { value: 40, top: 246 - 140, height: 56 }
    ]);
    expect(mark('swell').parts).toEqual([{ value: 30, top: 355 - 42, height: 42 }]);
  });

  it('has room for its counts above it', () => {
    expect([mark('gale').top, mark('gale').y, mark('gale').bottom]).toEqual([106 - 2 * 15, 246, 246]);
    expect(mark('swell').top).toBe(313 - 15);
  });

  it('is named beside its head, and beside its foot where it is lower than its name', () => {
    expect([mark('gale').labelY, mark('swell').labelY]).toEqual([106 + 15 - 4, 313 + 15 - 4]);
    expect([mark('squall').parts[0]?.height, mark('squall').labelY]).toEqual([4, 246 - 4]);
  });

  it('is named from afar where no other bar is in the way of its name', () => {
    expect(['storm', 'gale', 'swell'].map((id) => label(id)?.fits)).toEqual(['wide', 'narrow', 'narrow']);
    expect(label('storm')).toMatchObject({ side: 'after', lines: ['The storm'] });
  });

  it('of the only attack is as high as any, however small its count', () => {
    expect(mark('puff', draw([event('puff', 'sea', '1971-06-03', [0.5])], { disputes: [] })).parts).toEqual([expect.objectContaining({ height: 70 })]);
  });
});

describe('a mark', () => {
  it('stands in the middle of its row, its label after it', () => {
    const { y, top, bottom, labelX, labelY, drawn } = mark('speech');
    expect([y, top, bottom, labelY]).toEqual([38 + 7 + 12, 57 - 8, 57 + 8, 57 + 4]);
    expect(labelX).toBe(drawn.at);
    expect(label('speech')).toMatchObject({ side: 'after', lines: ['The speech'], fits: 'narrow' });
  });

  it('of several days is a line, with its name on it where there is room', () => {
    expect(label('walk')).toMatchObject({ side: 'on', lines: ['The walk'] });
    expect(mark('walk').labelX).toBe(mark('walk').drawn.from);
  });

  it('that is longer than a screen says what it is, about every 800 pixels', () => {
    const { drawn, repeats } = mark('watch');
    const places = repeats.map(({ at }) => ((at - drawn.from) * near) / 100);
    expect(places.length).toBeGreaterThan(1);
    expect(places[1]! - places[0]!).toBeGreaterThanOrEqual(600);
    expect(places[1]! - places[0]!).toBeLessThanOrEqual(1000);
    expect(mark('walk').repeats).toEqual([]);
    const mirrored = mark('watch', draw(month, { direction: 'rtl' }));
    expect(mirrored.repeats[0]?.at).toBeCloseTo(100 - repeats[0]!.at, 1);
  });

  it('of two days between others has its name under it, in a row that is higher by half a target', () => {
    const crowd = [event('ebb', 'sea', '1971-06-08'), event('dusklight', 'sea', '1971-06-10/1971-06-11'), event('tide', 'sea', '1971-06-13')];
    const crowded = draw(crowd, { disputes: [] });
    const under = crowded.marks.filter(({ label: own }) => own?.side === 'below' || own?.side === 'belowEnd');
    expect(under.map(({ event: { id } }) => id)).toEqual(['dusklight']);
    expect(under[0]!.labelY).toBe(under[0]!.y + 4 + 15);
    expect(crowded.lanes[0]!.bottom).toBe(7 + (15 + 6 + 12) + 7);
  });

  it('of days without an end runs on to the end of the window', () => {
    const open = mark('vigil', draw([event('vigil', 'sea', '1971-06-20/..')], { disputes: [] }));
    expect([open.certainty, open.drawn.isCutAfter]).toEqual(['open', true]);
    expect(open.label?.side).toBe('on');
  });
});

describe('a band', () => {
  it('has a head of its title and its date, beside the band and above everything', () => {
    expect(mark('supper')).toMatchObject({ shape: 'band', y: 0, top: 0, bottom: 0, labelY: 15, parts: [], repeats: [] });
    expect(label('supper')).toMatchObject({ side: 'below', lines: ['The supper'], noteLines: ['1971-06-15'] });
    expect(mark('supper').labelX).toBe(mark('supper').drawn.from);
  });

  it('at the end of the window has its head before it', () => {
    const late = draw([event('supper', 'table', '1971-06-30', [], 'talks')], { disputes: [] });
    expect([label('supper', late)?.side, mark('supper', late).labelX]).toEqual(['belowEnd', mark('supper', late).drawn.to]);
  });
});

describe('a dispute of two marks', () => {
  const [raised] = drawing.disputes;

  it('runs above the lane that it ends in, from the bottom of the upper mark to the top of the lower one', () => {
    expect(raised).toMatchObject({ isRaised: true, y1: mark('speech').bottom, y2: mark('letter').top });
    expect(raised!.y).toBe(drawing.lanes[1]!.top + 4 + 15 + 3);
    expect([raised!.x1, raised!.x2]).toEqual([mark('speech').drawn.at, mark('letter').drawn.at]);
  });

  it('has its title in two lines above it, before the mark that is first in time', () => {
    expect(raised!.label).toMatchObject({ lines: ['Did the speech', 'come first?'], x: mark('speech').drawn.at, y: 246 + 4 + 15, isBefore: true });
  });

  it('has its title after both where there is no room before them', () => {
    const early = draw([event('speech', 'sea', '1971-06-02'), event('letter', 'shore', '1971-06-03')]);
    expect(early.disputes[0]?.label).toMatchObject({ x: mark('letter', early).drawn.at, isBefore: false });
  });

  it('takes the room of two lines above its lane', () => {
    const height = (disputes: (typeof speechFirst)[]): number => draw(month, { disputes }).height;
    expect(height([speechFirst]) - height([])).toBe(2 * 15 + 2 * 4);
  });

  it('comes down from the upper mark whichever of the two was first', () => {
    const upward = draw([event('letter', 'shore', '1971-06-10'), event('speech', 'sea', '1971-06-20')], {
      disputes: [{ ...speechFirst, events: ['letter', 'speech'] }]
    });
    expect(upward.disputes[0]).toMatchObject({ y1: mark('letter', upward).top, y2: mark('speech', upward).bottom });
    expect(upward.disputes[0]!.y).toBe(upward.lanes[1]!.top + 4 + 15 + 3);
  });

  it('of one lane is drawn from the top of either', () => {
    const both = draw([event('speech', 'sea', '1971-06-10'), event('letter', 'sea', '1971-06-20')]);
    expect(both.disputes[0]).toMatchObject({ y1: mark('speech', both).top, y2: mark('letter', both).top });
  });

  it('keeps the labels of the lanes that its line crosses off the line, and no others', () => {
    const crossed = (events: TalksEvent[], disputes = [speechFirst]) =>
      draw([event('speech', 'sky', '1971-06-20'), ...events, event('letter', 'shore', '1971-06-25')], { disputes, lanes: ['sky', 'sea', 'shore', 'sand'] });
    const swim = (lane: string): TalksEvent => event('swim', lane, '1971-06-19');
    expect(label('swim', crossed([swim('sea')]))?.side).toBe('before');
    expect(label('swim', crossed([swim('sea')], []))?.side).toBe('after');
    expect(label('swim', crossed([swim('sand')]))?.side).toBe('after');
  });
});

describe('a dispute of a mark and a band', () => {
  const beside = drawing.disputes[1];

  it('has no line through the lanes between them, whose labels stand as if it were not there', () => {
    const events = [event('knock', 'sky', '1971-06-20'), event('swim', 'sea', '1971-06-19'), event('supper', 'table', '1971-06-25', [], 'talks')];
    expect(label('swim', draw(events, { lanes: ['sky', 'sea', 'table'] }))?.side).toBe('after');
  });

  it('is a line from the mark to the edge of the band that is nearer', () => {
    expect(beside).toMatchObject({ isRaised: false, x1: mark('knock').drawn.at, x2: mark('supper').drawn.from, y: mark('knock').y });
    expect([beside!.y1, beside!.y2]).toEqual([beside!.y, beside!.y]);
    const later = draw([...month.filter(({ id }) => id !== 'knock'), event('knock', 'shore', '1971-06-17')], {
      disputes: [{ ...whoKnocked, events: ['supper', 'knock'] }]
    });
    expect(later.disputes[0]).toMatchObject({ x1: mark('supper', later).drawn.to, x2: mark('knock', later).drawn.at });
    expect(label('knock', later)?.side).toBe('after');
  });

  it('has its title as a note under the name of the mark, on the side that the line leaves free', () => {
    expect(label('knock')).toMatchObject({ side: 'before', lines: ['The knock'], noteLines: ['Who', 'knocked?'] });
    expect(beside!.label).toMatchObject({ lines: ['Who', 'knocked?'], x: mark('knock').labelX, y: mark('knock').labelY + 15, isBefore: true });
  });
});

describe('the overview of a drawing', () => {
  const overview = (events: readonly Happening[], upper: string | undefined = 'sea', direction: 'ltr' | 'rtl' = 'ltr') =>
    drawOverview({ dated: inTimeOrder(events, readDate), window, upper, dateWidth: () => 60, direction });
  const { bars, ...whole } = overview(month);

  it('has the bars of one lane above its line and those of the others below, on one scale', () => {
    expect(whole.line).toBe(34 + 76 + 12);
    expect(bars.map(({ lane, parts }) => [lane, parts.map(({ y, height }) => [y - 122, height])])).toEqual([
      ['sea', [[-15, 15]]],
      [
        'sea',
        [
          [-46, 46],
          [-76, 30]
        ]
      ],
      ['sea', [[-2, 2]]],
      ['shore', [[0, 23]]]
    ]);
  });

  it('says what each bar is made of first, clear of the bar, from afar where it has room beside larger ones', () => {
    expect(bars.map(({ count }) => count)).toMatchObject([
      { value: 20, y: 107 - 3, fits: 'middle' },
      { value: 60, y: 46 - 3, fits: 'narrow' },
      { value: 3, y: 120 - 3, fits: 'narrow' },
      { value: 30, y: 145 + 12, fits: 'narrow' }
    ]);
  });

  it('has its row of handovers below the lowest bar and its count, and is as high as that asks for', () => {
    expect([whole.ticksAt, whole.height]).toEqual([Math.round(122 + 22.8 + 12 + 16), 173 + 34]);
    expect(overview([]).ticksAt).toBe(122 + 16);
    const handover = { ...event('oil', 'pier', '1971-06-09'), kind: 'handover' as const };
    expect(overview([handover]).ticks).toEqual([{ id: 'oil', at: 29.03 }]);
  });

  it('has a bar that is four fifths of a day wide, and the first of the month at its day', () => {
    expect(whole.barWidth).toBeCloseTo(80 / 31, 2);
    expect(whole.months.map(({ at }) => at)).toEqual([3.23]);
  });

  it('has the bands of the talks as wide as their day; the date of one near the edge runs away from that', () => {
    expect(whole.bands).toEqual([{ id: 'supper', date: '1971-06-15', from: 46.77, width: 3.23, label: { side: 'middle', fits: 'narrow' } }]);
    expect(overview(month, 'sea', 'rtl').bands).toEqual([
      { id: 'supper', date: '1971-06-15', from: 50, width: 3.23, label: { side: 'middle', fits: 'narrow' } }
    ]);
    const talks = ['1971-06-02', '1971-06-06', '1971-06-28'].map((date, index) => event(`talks-${index}`, 'table', date, [], 'talks'));
    expect(overview(talks).bands.map(({ label: own }) => own?.side)).toEqual(['middle', 'middle', 'end']);
  });

  it('leaves out what the window does not show, and has a pixel at least for the smallest count', () => {
    const events = [event('small', 'sea', '1971-06-02', [1]), event('large', 'sea', '1971-06-09', [5000]), event('later', 'sea', '1971-07-09', [9000])];
    expect(overview(events).bars.map(({ parts }) => parts[0]?.height)).toEqual([1, 76]);
  });
});
