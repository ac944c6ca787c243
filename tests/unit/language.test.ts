import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseMessage, parseWords } from '../../src/site/dataset/parseMessages.ts';
import { createLanguage, type LocalePayload } from '../../src/i18n/language.ts';
import { pagePayload } from '../../src/site/pages/localePayload.ts';
import { loadOnce } from '../datasets/loaded.ts';

/**
 * Texts that are the same in every language, as such texts are: svelte-i18n keeps its formatters by the text of a
 * message, and would write the second language's dates, numbers and plurals as the first one's.
 */
const same = {
  day: '{d, date, day}',
  full: '{d, date, full}',
  month: '{d, date, month}',
  number: '{n, number}',
  percent: '{n, number, percent}',
  plural: '{n, plural, zero {zero} one {one} two {two} few {few} many {many} other {other}}',
  counted: '{n, plural, one {# x} two {# x} few {# x} many {# x} other {# x}}'
};

const arabicMonths = [
  'يناير/كانون الثاني',
  'فبراير/شباط',
  'مارس/آذار',
  'أبريل/نيسان',
  'مايو/أيار',
  'يونيو/حزيران',
  'يوليو/تموز',
  'أغسطس/آب',
  'سبتمبر/أيلول',
  'أكتوبر/تشرين الأول',
  'نوفمبر/تشرين الثاني',
  'ديسمبر/كانون الأول'
];

const payloads = {
  en: { code: 'en', locale: 'en-GB', direction: 'ltr', grouping: 'auto', messages: parseWords({ same, own: 'Lamp' }) },
  uk: { code: 'uk', locale: 'uk-UA', direction: 'ltr', grouping: 'min2', yearWord: 'року', messages: parseWords({ same, own: 'Лампа' }) },
  ar: { code: 'ar', locale: 'ar-u-nu-latn', direction: 'rtl', grouping: 'auto', months: arabicMonths, messages: parseWords({ same, own: 'مصباح' }) }
} as const satisfies Record<string, LocalePayload>;

const en = createLanguage(payloads.en);
const uk = createLanguage(payloads.uk);
const ar = createLanguage(payloads.ar);
const languages = { en, uk, ar };

const d = new Date('2025-06-02T00:00:00Z');

const written = {
  en: { own: 'Lamp', day: '2 June', full: '2 June 2025', month: 'June 2025', numbers: ['7', '6,000', '12,000'], percent: '25%' },
  uk: { own: 'Лампа', day: '2 червня', full: '2 червня 2025 року', month: 'червень 2025 року', numbers: ['7', '6000', '12 000'], percent: '25%' },
  ar: { own: 'مصباح', day: '2 يونيو/حزيران', full: '2 يونيو/حزيران 2025', month: 'يونيو/حزيران 2025', numbers: ['7', '6,000', '12,000'], percent: '25%' }
};

/** Spaces that do not break, and marks of direction, are the business of `Intl`. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u061C\u200E\u200F]/g, '');
}

/** In this order in one process: each language again after another one, and the first one last. */
const order = ['en', 'uk', 'ar', 'uk', 'en', 'ar', 'en'] as const;

describe('the same text in several languages, asked for one after the other', () => {
  it.each(order.map((code, turn) => [turn, code] as const))('turn %d: %s writes its own dates and numbers', (_, code) => {
    const { say } = languages[code];
    const { own, day, full, month, numbers, percent } = written[code];
    expect(say('own')).toBe(own);
    expect(plain(say('same.day', { d }))).toBe(day);
    expect(plain(say('same.full', { d }))).toBe(full);
    expect(plain(say('same.month', { d }))).toBe(month);
    expect([7, 6000, 12_000].map((n) => plain(say('same.number', { n })))).toEqual(numbers);
    expect(plain(say('same.percent', { n: 0.25 }))).toBe(percent);
  });

  it.each([
    ['en', { 0: 'other', 1: 'one', 2: 'other', 3: 'other', 5: 'other', 11: 'other', 21: 'other', 100: 'other' }],
    ['uk', { 0: 'many', 1: 'one', 2: 'few', 3: 'few', 5: 'many', 11: 'many', 21: 'one', 100: 'many' }],
    ['ar', { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 5: 'few', 11: 'many', 21: 'many', 100: 'other' }],
    ['en', { 0: 'other', 1: 'one', 2: 'other', 3: 'other', 5: 'other', 11: 'other', 21: 'other', 100: 'other' }]
  ] as const)('%s chooses its own plural forms', (code, forms) => {
    const { say } = languages[code];
    expect(Object.fromEntries(Object.keys(forms).map((n) => [n, say('same.plural', { n: Number(n) })]))).toEqual(forms);
  });

  it('writes a number inside a plural as its language does', () => {
    expect([6000, 12_000].map((n) => plain(uk.say('same.counted', { n })))).toEqual(['6000 x', '12 000 x']);
    expect([6000, 12_000].map((n) => plain(en.say('same.counted', { n })))).toEqual(['6,000 x', '12,000 x']);
  });

  it('does not say its text twice where a language is made twice', () => {
    expect(createLanguage(payloads.uk).say('same.day', { d })).toBe('2 червня');
    expect(uk.say('same.day', { d })).toBe('2 червня');
  });

  it('is no business of another language with the same code', () => {
    const other = createLanguage({ ...payloads.en, messages: parseWords({ own: 'Lantern', more: 'Oil' }) });
    expect([en.say('own'), other.say('own'), en.say('own')]).toEqual(['Lamp', 'Lantern', 'Lamp']);
    expect([en.has('more'), other.has('more'), other.has('same.day')]).toEqual([false, true, false]);
    expect(() => en.say('more')).toThrow('no message "more" in en');
  });
});

describe('a language whose digits are plain', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each(Object.values(payloads))('$code writes every number as it does without that being said', (payload) => {
    const [plainly, usually] = [createLanguage(payload), createLanguage({ ...payload, hasOwnDigits: true })];
    for (const value of [0, 1, 7, 99, 100, 999, 1000, 6000, 12_000, 0.5, -3]) {
      expect(plainly.number(value)).toBe(usually.number(value));
      expect(plainly.say('same.number', { n: value })).toBe(usually.say('same.number', { n: value }));
    }
    expect(plainly.say('same.percent', { n: 0.25 })).toBe(usually.say('same.percent', { n: 0.25 }));
  });

  it('makes no format for the counts of a page, which takes a slow phone as long as a task may take', () => {
    const { NumberFormat } = Intl;
    const asked = vi.spyOn(NumberFormat, 'supportedLocalesOf');
    const made = vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (...options) {
      return new NumberFormat(...options);
    });
    const { say } = createLanguage(payloads.uk);
    expect([say('same.counted', { n: 188 }), say('same.number', { n: 32 })]).toEqual(['188 x', '32']);
    expect(made).not.toHaveBeenCalled();
    expect(asked).not.toHaveBeenCalled();
    say('same.number', { n: 1000 });
    expect(made).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['en-GB', undefined],
    ['ar-u-nu-latn', undefined],
    ['ar-EG', true]
  ])('is known to the build: of %s it says that its digits are other ones: %s', (locale, isSaid) => {
    const loaded = loadOnce('tests/datasets/second');
    expect(pagePayload(loaded, { ...loaded.dataset.card.languages[0]!, locale }, []).hasOwnDigits).toBe(isSaid);
  });
});

describe('outside of a message', () => {
  it.each([
    ['en', '12,000'],
    ['uk', '12 000'],
    ['ar', '12,000']
  ] as const)('%s writes numbers and dates as in one', (code, number) => {
    expect(plain(languages[code].number(12_000))).toBe(number);
    expect(plain(languages[code].date(d, 'day'))).toBe(written[code].day);
  });

  it.each([
    ['day', '2 June'],
    ['short', '2 Jun'],
    ['full', '2 June 2025'],
    ['month', 'June 2025'],
    ['monthOnly', 'Jun'],
    ['year', '2025']
  ])('a date is written in a style as in a message: %s is %j', (style, expected) => {
    const styled = createLanguage({ ...payloads.en, messages: parseWords({ styled: `{d, date, ${style}}` }) });
    expect([en.date(d, style), styled.say('styled', { d })]).toEqual([expected, expected]);
  });

  it('a share has a place after the point, where it needs one', () => {
    const { say } = createLanguage({ ...payloads.en, messages: parseWords({ part: '{n, number, share}' }) });
    expect([0.5, 0.125, 1 / 3].map((n) => say('part', { n }))).toEqual(['50%', '12.5%', '33.3%']);
  });

  it('a language sorts names by its own alphabet', () => {
    const sorted = (code: 'en' | 'uk') => ['йод', 'ґанок', 'іній', 'гора'].sort(languages[code].compare);
    expect(sorted('uk')).toEqual(['гора', 'ґанок', 'іній', 'йод']);
  });
});

describe('Arabic months', () => {
  it.each(arabicMonths.map((name, month) => [month, name] as const))('month %d carries both of its names: %s', (month, name) => {
    expect(plain(ar.say('same.day', { d: new Date(Date.UTC(2025, month, 9)) }))).toBe(`9 ${name}`);
  });
});

describe('a day', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('is the same wherever it is written: in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const moments = ['2025-06-02T00:00:00Z', '2025-06-02T23:59:59Z'].map((moment) => new Date(moment));
    const made = [payloads.en, payloads.ar].map(createLanguage);
    for (const { say, date } of made) expect(new Set(moments.flatMap((moment) => [say('same.day', { d: moment }), date(moment, 'day')])).size).toBe(1);
    expect(made.map(({ date }) => moments.map((moment) => plain(date(moment, 'full'))))).toEqual([
      ['2 June 2025', '2 June 2025'],
      ['2 يونيو/حزيران 2025', '2 يونيو/حزيران 2025']
    ]);
    expect(made[0]?.say('same.month', { d: new Date('2025-06-01T00:00:00Z') })).toBe('June 2025');
    expect(['short', 'monthOnly', 'year'].map((style) => made[0]?.date(new Date('2025-01-01T00:00:00Z'), style))).toEqual(['1 Jan', 'Jan', '2025']);
  });

  it.each(['2025-06-02T00:00:00Z', '2025-06-02T23:59:59Z'])('is the same on every machine: %s is 2 June', (moment) => {
    expect(en.say('same.day', { d: new Date(moment) })).toBe('2 June');
  });
});

describe('a gap', () => {
  it.each(['same.nothing', 'nothing', 'same', 'constructor'])('in the words stops what is being built: %s', (path) => {
    expect(() => en.say(path)).toThrow();
  });

  it('in the values stops it too', () => {
    expect(() => en.say('same.number')).toThrow('"n"');
    expect(() => en.say('same.number', { m: 1 })).toThrow('"n"');
  });
});

describe('a parsed message', () => {
  it('is text where it takes no argument, and says braces and quotes as ICU does', () => {
    expect(parseMessage('Lamp')).toBe('Lamp');
    expect(parseMessage("it''s")).toBe("it's");
    expect(parseMessage('')).toBe('');
  });

  it('leaves angle brackets alone: they are text, not tags', () => {
    expect(parseMessage('a <b> c')).toBe('a <b> c');
  });

  it.each(['{n, plural, one {#}}', '{n', '{n, nothing}', '{n, plural, one {#} other {#}'])('is not to be had from what is malformed: %s', (text) => {
    expect(() => parseMessage(text)).toThrow();
  });
});
