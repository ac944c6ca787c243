import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/site/dataset/resolveValues.ts';
import { readDataset } from '../datasets/talks.ts';

const dataset = readDataset('src/content');
const resolve = createResolver(dataset);

function only(value: number | string): unknown {
  return resolve({ value })['value'];
}

describe('a value that words may name', () => {
  it.each([0, 7, 6000, 2.5, -1])('that is the number %d stays it', (value) => {
    expect(only(value)).toBe(value);
  });

  it.each([
    ['1971-04-02', '1971-04-02'],
    ['1971-04', '1971-04-01'],
    ['1971', '1971-01-01']
  ])('that is the date %s is the day %s in UTC', (value, day) => {
    expect(only(value)).toEqual(new Date(`${day}T00:00:00Z`));
  });

  it.each(['22:50', '03:05', 'K-12'])('that is text, such as %s, stays as it is written', (value) => {
    expect(only(value)).toBe(value);
  });

  it.each([
    ['@outcome-remains.exchange-article', 6000],
    ['@outcome-local-truce.length-article.from', 2],
    ['@outcome-local-truce.length-article.to', 3]
  ])('%s is the number of that figure: %d', (value, expected) => {
    expect(only(value)).toBe(expected);
  });

  it('@event-talks-2-june is the day of that event', () => {
    expect(only('@event-talks-2-june')).toEqual(new Date('2025-06-02T00:00:00Z'));
  });

  it('keeps its name beside others', () => {
    expect(resolve({ drones: '@event-raid-472-drones.drones-launched', first: '13:52' })).toEqual({ drones: 472, first: '13:52' });
  });

  it.each([
    ['nobody', '@nobody'],
    ['one number of a range', '@outcome-local-truce.length-article'],
    ['the end of a single number', '@outcome-remains.exchange-article.to'],
    ['an outcome', '@outcome-remains'],
    ['what every object has', '@constructor'],
    ['nothing', '@']
  ])('cannot point at %s', (_, value) => {
    expect(() => only(value)).toThrow(`"${value}" names none of the figures and nothing with a date`);
  });

  it('cannot be a day that does not exist', () => {
    expect(() => only('1971-02-30')).toThrow();
  });

  it('changes with the figure that it points at', () => {
    const changed = structuredClone(dataset);
    const figure = changed.outcomes.flatMap(({ figures }) => figures).find(({ id }) => id === 'outcome-remains.exchange-article');
    figure!.value = 6060;
    expect(createResolver(changed)({ bodies: '@outcome-remains.exchange-article' })).toEqual({ bodies: 6060 });
  });
});
