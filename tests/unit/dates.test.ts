import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { certaintyOf, daysOf } from '../../src/model/span.ts';
import { readTalks } from '../datasets/talks.ts';

function at(time: string): number {
  return Date.parse(time);
}

describe('an EDTF date', () => {
  it.each([
    ['1971-04-02', 'exact', '1971-04-02', '1971-04-02'],
    ['1971-04-01/1971-04-02', 'interval', '1971-04-01', '1971-04-02'],
    ['1971-02', 'interval', '1971-02-01', '1971-02-28'],
    ['1972-02', 'interval', '1972-02-01', '1972-02-29'],
    ['1971-04-02~', 'approximate', '1971-04-02', '1971-04-02'],
    ['1971-04~', 'interval', '1971-04-01', '1971-04-30'],
    ['1971-04-02?', 'approximate', '1971-04-02', '1971-04-02'],
    ['1971-04-02%', 'approximate', '1971-04-02', '1971-04-02'],
    ['1971-04-02~/1971-04-05', 'interval', '1971-04-02', '1971-04-05'],
    ['1971-04-02/1971-04-05~', 'interval', '1971-04-02', '1971-04-05']
  ])('%s is %s, from the beginning of %s to the end of %s in UTC', (text, certainty, first, last) => {
    const span = readDate(text);
    expect(certaintyOf(span)).toBe(certainty);
    expect(span).toMatchObject({ start: at(`${first}T00:00:00Z`), end: at(`${last}T23:59:59.999Z`), open: false });
  });

  it.each(['1971-04-02/..', '1971-04-02~/..'])('%s is open: it has a beginning and no end', (text) => {
    const span = readDate(text);
    expect(certaintyOf(span)).toBe('open');
    expect(span).toMatchObject({ start: at('1971-04-02T00:00:00Z'), end: Infinity });
  });

  it.each([
    ['1971-04-02', 1],
    ['1971-03-31/1971-04-01', 2],
    ['1971-03-28/1971-03-29', 2],
    ['1971-04', 30]
  ])('%s touches %d days', (text, days) => {
    expect(daysOf(readDate(text))).toBe(days);
  });

  it.each([
    ['1971', 'year', 'year'],
    ['1971~', 'about year', 'about year'],
    ['1971-04', 'month', 'month'],
    ['1971-04-02?', 'about day', 'about day'],
    ['1971-04-01/1971-04-30', 'day', 'day'],
    ['1971-01~/1971-04-05', 'about month', 'day'],
    ['1970/1971-04~', 'year', 'about month'],
    ['1971-04~/..', 'about month', 'about month'],
    ['1971-04-XX', 'month', 'month'],
    ['197X', 'year', 'year']
  ])('%s is given by its %s, and at its end by its %s', (text, ...expected) => {
    const { first, last, approximate } = readDate(text);
    expect([first, last].map(({ precision, isAbout }) => (isAbout ? `about ${precision}` : precision))).toEqual(expected);
    expect(approximate).toBe(expected.some((end) => end.startsWith('about')));
  });

  it('is the same for everybody who reads it: nobody can change it for another', () => {
    expect(() => Object.assign(readDate('1971-04-02'), { start: 0 })).toThrow(TypeError);
    expect(readDate('1971-04-02').start).toBe(at('1971-04-02T00:00:00Z'));
  });

  it.each([
    ['a day that does not exist', '1971-02-30'],
    ['a month that does not exist', '1971-13-01'],
    ['another order', '02.04.1971'],
    ['a digit too few', '1971-4-2'],
    ['words', 'spring'],
    ['nothing', ''],
    ['an end before its beginning', '1971-04-05/1971-04-01'],
    ['no beginning, which nothing could be drawn from', '../1971-04-01'],
    ['an unknown beginning', '/1971-04-01'],
    ['an unknown end, which is not an open one', '1971-04-01/']
  ])('is not %s', (_, text) => {
    expect(() => readDate(text)).toThrow();
  });
});

describe('the events of the talks', () => {
  const certainties = new Map(readTalks().dataset.events.map(({ id, date }) => [id, certaintyOf(readDate(date))]));

  it.each([
    ['event-talks-2-june', 'exact'],
    ['event-raid-472-drones', 'interval'],
    ['event-putin-buffer-zone', 'open']
  ])('are dated as sources date them: %s is %s', (id, certainty) => {
    expect(certainties.get(id)).toBe(certainty);
  });
});
