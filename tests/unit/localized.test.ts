import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWords } from '../../src/site/dataset/parseMessages.ts';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { createResolver } from '../../src/site/dataset/resolveValues.ts';
import { createLocalized } from '../../src/i18n/localized.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import type { Words } from '../../src/schema/words.ts';
import { readTalks } from '../datasets/talks.ts';

const interfaceWords = JSON.parse(readFileSync('src/words/en.json', 'utf8')) as Words;
const words: Words = {
  outcomes: { lamp: { title: 'The lamp burns {hours, plural, one {# hour} other {# hours}}' } },
  units: { hours: { name: '{n, plural, one {hour} other {hours}}' } }
};

const talks = readTalks();
const localized = createLocalized({
  talks,
  language: createLanguage({ code: 'en', locale: 'en-GB', direction: 'ltr', grouping: 'auto', messages: parseWords({ ...interfaceWords, ...words }) }),
  resolve: createResolver(talks.dataset),
  span: readDate,
  link: (_, id) => `#${id}`
});

describe('a date in words', () => {
  it.each([
    ['1971-04-02', '2 April'],
    ['1971-04-01/1971-04-05', '1 April to 5 April'],
    ['1971-04-02~', 'About 2 April'],
    ['1971-04-02/..', 'From 2 April on']
  ])('%s is said as %j', (edtf, expected) => {
    expect(localized.date(edtf)).toBe(expected);
  });

  it.each([
    ['1971-04-01/1971-04-02', 'Night to 2 April'],
    ['1971-04-01/1971-04-03', '1 April to 3 April'],
    ['1971-04-02', '2 April']
  ])('%s of a night is said as %j: only two days in a row are one night', (edtf, expected) => {
    expect(localized.date(edtf, true)).toBe(expected);
  });
});

describe('an amount in words', () => {
  it.each([
    [{ value: 1200, bound: 'exactly' }, '1,200'],
    [{ value: 0, bound: 'exactly' }, '0'],
    [{ value: 40, bound: 'about' }, 'about 40'],
    [{ value: 1000, bound: 'least' }, 'at least 1,000'],
    [{ value: 12, bound: 'most' }, 'up to 12'],
    [{ from: 337, to: 500, bound: 'exactly' }, '337–500']
  ] as const)('%j is %j', (figure, expected) => {
    expect(localized.amount(figure)).toBe(expected);
  });

  it.each([
    [1, 'hour'],
    [2, 'hours']
  ])('%d takes the noun %j', (n, noun) => {
    expect(localized.unit('hours', n)).toBe(noun);
  });
});

describe("a record's words", () => {
  it('name its values, those of other records included', () => {
    expect(localized.text('outcomes', { id: 'lamp', values: { hours: 1 } }, 'title')).toBe('The lamp burns 1 hour');
    expect(localized.text('outcomes', { id: 'lamp', values: { hours: '@outcome-remains.exchange-article' } }, 'title')).toBe('The lamp burns 6,000 hours');
  });

  it('are nothing where a field may be missing, and an error where it must be there', () => {
    expect(localized.textIfAny('outcomes', { id: 'lamp' }, 'caption')).toBeUndefined();
    expect(() => localized.text('outcomes', { id: 'lamp' }, 'caption')).toThrow('outcomes.lamp.caption');
  });

  it('give an outlet its own name where no language has another', () => {
    expect(localized.outletName('guardian')).toBe('The Guardian');
  });
});
