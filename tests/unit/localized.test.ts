import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseWords } from '../../src/site/dataset/parseMessages.ts';
import { readDate } from '../../src/site/dataset/readDate.ts';
import { createResolver } from '../../src/site/dataset/resolveValues.ts';
import { capitalise } from '../../src/i18n/capitalise.ts';
import { createLocalized } from '../../src/i18n/localized.ts';
import { createLanguage } from '../../src/i18n/language.ts';
import { tellDate } from '../../src/i18n/tellDate.ts';
import { createTalks } from '../../src/model/talks.ts';
import type { Words } from '../../src/schema/words.ts';
import { readDataset, readTalks } from '../datasets/talks.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const interfaceWords = JSON.parse(readFileSync('src/words/en.json', 'utf8')) as Words;
const words: Words = {
  card: { name: 'The lighthouse supper' },
  article: { title: 'What was said' },
  outcomes: { lamp: { title: 'The lamp burns {hours, plural, one {# hour} other {# hours}}' } },
  units: { hours: { name: '{n, plural, one {hour} other {hours}}' } }
};

const talks = readTalks();
const loaded = loadOnce('src/content');
const localizer = localizerOf('src/content');
const { languages } = loaded.dataset.card;
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
    ['1971-04-01/1971-04-30', '1 April to 30 April'],
    ['1971-04-02~', 'About 2 April'],
    ['1971-04-02?', 'About 2 April'],
    ['1971-04-02~/1971-04-05', 'About 2 April to 5 April'],
    ['1971-04-02/1971-04-05~', '2 April to about 5 April'],
    ['1971-04-02/..', 'From 2 April on'],
    ['1971-04-02~/..', 'From about 2 April on'],
    ['1970-12-30/1971-01-02', '30 December 1970 to 2 January 1971'],
    ['1971-04', 'April 1971'],
    ['1971-04~', 'About April 1971'],
    ['1971-04/..', 'From April 1971 on'],
    ['1971-01~/1971-08~', 'About January 1971 to about August 1971'],
    ['1971-04-02/1971-08', '2 April to August 1971'],
    ['1971', '1971'],
    ['1971~', 'About 1971'],
    ['1970/1971', '1970 to 1971']
  ])('%s is said as %j, as exactly as it is given', (edtf, expected) => {
    expect(localized.date(edtf)).toBe(expected);
  });

  it.each([
    ['1971-04-01/1971-04-02', 'Overnight to 2 April'],
    ['1971-04-01/1971-04-03', '1 April to 3 April'],
    ['1971-04-01~/1971-04-02', 'About 1 April to 2 April'],
    ['1971-04-02', '2 April'],
    ['1971-04', 'April 1971']
  ])('%s of a night is said as %j: only two days in a row are one night', (edtf, expected) => {
    expect(localized.date(edtf, { isNight: true })).toBe(expected);
  });

  it.each([
    ['1971', '1971'],
    ['1971-04', 'April 1971'],
    ['1971-04~', 'About April 1971'],
    ['1971-04-02', '2 April 1971'],
    ['1971-04-01/1971-04-05', '1 April to 5 April 1971'],
    ['1970-12-30/1971-01-02', '30 December 1970 to 2 January 1971'],
    ['1971-04-02/1971-08', '2 April 1971 to August 1971'],
    ['1971-01~/1971-08~', 'About January 1971 to about August 1971'],
    ['1971-04-02~', 'About 2 April 1971'],
    ['1971-04-02/..', 'From 2 April 1971 on']
  ])('%s that stands alone has its year: %j', (edtf, expected) => {
    expect(tellDate(localized, edtf)).toBe(expected);
  });

  it('that stands alone may be a night', () => {
    expect(tellDate(localized, '1971-04-01/1971-04-02', true)).toBe('Overnight to 2 April 1971');
    expect(tellDate(localized, '1971-04-01/1971-04-02')).toBe('1 April to 2 April 1971');
  });

  it.each([
    [
      'uk',
      [
        'липень 2025\u00a0року',
        'Приблизно липень 2025\u00a0року',
        'Близько 1 липня',
        'Приблизно січень 2025\u00a0року – приблизно серпень 2025\u00a0року',
        'Травень 2025\u00a0року і далі',
        '2025'
      ]
    ],
    [
      'ar',
      ['يوليو/تموز 2025', 'نحو يوليو/تموز 2025', 'نحو 1 يوليو/تموز', 'من نحو يناير/كانون الثاني 2025 إلى نحو أغسطس/آب 2025', 'ابتداء من مايو/أيار 2025', '2025']
    ]
  ])('keeps what is known of it in %s', (code, expected) => {
    const other = localizer.localize(languages.find((language) => language.code === code)!);
    expect(['2025-07', '2025-07~', '2025-07-01~', '2025-01~/2025-08~', '2025-05/..', '2025'].map((edtf) => other.date(edtf))).toEqual(expected);
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
    [{ from: 337, to: 500 }, '337–500'],
    [{ from: 1000, to: 1200, atLeast: true }, '1,000–1,200 or more'],
    [{ from: 500, to: 500 }, '500'],
    [{ from: 500, to: 500, isAbout: true }, 'about 500'],
    [{ from: 500, to: 500, isAbout: true, atLeast: true }, 'at least 500']
  ])('that is the range %j is %j', (range, expected) => {
    expect(localized.range(range)).toBe(expected);
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

  it('stand alone for the card and the article, whatever their ids', () => {
    expect(localized.text('card', { id: 'lighthouse-talks' }, 'name')).toBe('The lighthouse supper');
    expect(localized.text('article', { id: 'article' }, 'title')).toBe('What was said');
  });
});

describe('a text that begins with a capital', () => {
  it.each([
    ['en-GB', 'each way', 'Each way'],
    ['tr', 'iki', 'İki'],
    ['ar', 'في كل اتجاه', 'في كل اتجاه'],
    ['en-GB', '', '']
  ])('in %s: %j is %j', (locale, text, expected) => {
    expect(capitalise({ ...localized.language, locale }, text)).toBe(expected);
  });
});

describe('where a record is told', () => {
  const second = createTalks(readDataset('tests/datasets/second'));
  const resolve = createResolver(second.dataset);
  const ground = { talks: second, language: localized.language, resolve, span: readDate, link: (_: string, id: string) => `#${id}` };
  const framed = createLocalized({ ...ground, records: '../record/', target: '_blank' });

  it.each([
    ['a record of its own', 'outcome-lamp', 'outcome-lamp/'],
    ['a figure', 'outcome-lamp.oil', 'outcome-lamp/#outcome-lamp.oil'],
    ['an item of a round', 'round-supper-lamp', 'round-supper/#round-supper-lamp'],
    ['a figure of an item', 'round-supper-length.keeper', 'round-supper/#round-supper-length.keeper'],
    ['a statement of the article', 'claim-paint', 'passage-paint/#claim-paint'],
    ['a finding', 'finding-lamp', 'outcome-lamp/#finding-lamp'],
    ['a clause', 'saltmere-1', 'saltmere-1/']
  ])('%s, %s, is at %s', (_, id, place) => {
    expect(framed.page(id)).toBe(`../record/${place}`);
    expect(framed.home(id).record.id).toBe(place.split('/')[0]);
  });

  it('is an error of what is no record', () => {
    expect(() => framed.page('nobody')).toThrow('nobody');
  });

  it('is in a folder beside the page, unless the page says where', () => {
    expect(createLocalized(ground).page('outcome-lamp')).toBe('record/outcome-lamp/');
  });

  it.each([
    ['outcome-lamp', ['change-lamp-hours']],
    ['outcome-lamp.hours-mayor', ['change-lamp-hours']],
    ['outcome-rock', []]
  ])('the corrections of %s and of its parts are %j', (id, changes) => {
    expect(framed.corrections(id).map((change) => change.id)).toEqual(changes);
  });

  it('opens beside a frame, but for a place on the same page', () => {
    expect([framed.targetOf('https://example.org/'), framed.targetOf('#outcome-lamp')]).toEqual(['_blank', undefined]);
  });
});
