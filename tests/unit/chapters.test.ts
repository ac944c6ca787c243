import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { chaptersOf } from '../../src/model/chapters.ts';
import { handoversIn } from '../../src/model/handovers.ts';
import { inTimeOrder, type Happening } from '../../src/model/timeline.ts';
import { loadOnce } from '../datasets/loaded.ts';

function on(...dates: string[]): { event: string; span: ReturnType<typeof readDate> }[] {
  return dates.map((date) => ({ event: date, span: readDate(date) }));
}

function localized(dates: string[], window: string, focus: string): [from: string, whole: boolean, focus: boolean, events: string[]][] {
  return chaptersOf(on(...dates), readDate(window), readDate(focus)).map(({ start, isWholeMonth, isFocus, dated }) => [
    new Date(start).toISOString().slice(0, 10),
    isWholeMonth,
    isFocus,
    dated.map(({ event }) => event)
  ]);
}

describe('the chapters of a stretch of time', () => {
  it('are the days in focus, and of the rest a month each', () => {
    const days = ['1999-01-02', '1999-02-01', '1999-02-20', '1999-03-15', '1999-04-30'];
    expect(localized(days, '1999-01-01/1999-04-30', '1999-02-10/1999-03-05')).toEqual([
      ['1999-01-01', true, false, ['1999-01-02']],
      ['1999-02-01', false, false, ['1999-02-01']],
      ['1999-02-10', false, true, ['1999-02-20']],
      ['1999-03-06', false, false, ['1999-03-15']],
      ['1999-04-01', true, false, ['1999-04-30']]
    ]);
  });

  it('are one where all days are in focus', () => {
    expect(localized(['1999-01-02', '1999-03-04'], '1999-01-01/1999-03-31', '1999-01-01/1999-03-31')).toEqual([
      ['1999-01-01', false, true, ['1999-01-02', '1999-03-04']]
    ]);
  });

  it('leave out nothing: what began before belongs to the first, what begins later to the last', () => {
    const days = ['1998-11-01/1999-02-01', '1999-01-02', '1999-05-01'];
    expect(localized(days, '1999-01-01/1999-03-31', '1999-03-01/1999-03-10').flatMap(([, , , events]) => events)).toEqual(days);
  });

  it('hold each what begins in it, and are left out where they hold nothing', () => {
    expect(
      localized(['1999-01-31/1999-02-01', '1999-03-01'], '1999-01-01/1999-03-31', '1999-03-01/1999-03-31').map(([from, , , events]) => [from, events])
    ).toEqual([
      ['1999-01-01', ['1999-01-31/1999-02-01']],
      ['1999-03-01', ['1999-03-01']]
    ]);
  });
});

describe('the chapters of the talks', () => {
  const { dataset } = loadOnce('src/content');
  const window = readDate(dataset.card.window);
  const dated = inTimeOrder<Happening>([...dataset.events, ...handoversIn(dataset, window, readDate)], readDate);
  const chapters = chaptersOf(dated, window, readDate(dataset.card.focus ?? ''));

  it('go from May to August 2025, with the weeks around the talks as one', () => {
    expect(chapters.map(({ start, isWholeMonth, isFocus }) => [new Date(start).toISOString().slice(0, 10), isWholeMonth, isFocus])).toEqual([
      ['2025-05-01', false, false],
      ['2025-05-23', false, true],
      ['2025-06-11', false, false],
      ['2025-07-01', true, false],
      ['2025-08-01', true, false]
    ]);
  });

  it('hold everything once, in the order of time', () => {
    expect(chapters.flatMap((chapter) => chapter.dated)).toEqual(dated);
  });
});
