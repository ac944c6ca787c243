import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CardLanguage } from '../../src/site/pages/localePayload.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import type { Localized } from '../../src/i18n/localized.ts';
import type { Dataset } from '../../src/schema/records.ts';
import type { Words } from '../../src/schema/words.ts';
import { demandsSection } from '../../src/sections/demands/section.ts';
import { outcomesSection } from '../../src/sections/outcomes/section.ts';
import { sourcesSection } from '../../src/sections/sources/section.ts';
import { badgesOf } from '../../src/model/citations.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

/** The talks as their own card's languages tell them, all in one process, as a build does. */
const loaded = loadOnce('src/content');
const localizer = localizerOf('src/content');
const { languages } = loaded.dataset.card;

/** The talks with other facts. */
function localizeIn(language: CardLanguage, dataset: Dataset): Localized {
  return createLocalizer({ ...loaded, dataset }).localize(language);
}

/** Spaces that do not break, and marks of direction, are the business of `Intl`. */
function plain(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u061C\u200E\u200F]/g, '');
}

describe.each(languages)('in $name', (language) => {
  let localized: Localized;
  beforeAll(() => {
    localized = localizer.localize(language);
  });

  it('names The Washington Post, 7 of 30, as the outlet that is named most', () => {
    const finding = sourcesSection.finding(localized);
    expect(finding).toContain(localized.outletName('washington-post'));
    expect(finding.match(/\d+/g)).toEqual(expect.arrayContaining(['7', '30']));
  });

  it('says so of another outlet when a single badge is another one', () => {
    const changed = structuredClone(loaded.dataset);
    changed.article.passages.flatMap(badgesOf).find(({ outlet }) => outlet === 'washington-post')!.outlet = 'guardian';
    const finding = sourcesSection.finding(localizeIn(language, changed));
    expect(finding).toContain(localized.outletName('guardian'));
    expect(finding).not.toContain(localized.outletName('washington-post'));
  });

  it('writes a figure of the dataset wherever it is named, so that a corrected one changes everywhere', () => {
    const changed = structuredClone(loaded.dataset);
    const remains = changed.outcomes.flatMap(({ figures }) => figures).find(({ id }) => id === 'outcome-remains.exchange-article')!;
    const passage = changed.article.passages.find(({ id }) => id === 'passage-prisoners')!;
    const before = plain(localized.text('passages', passage, 'text'));
    remains.value = 7000; // of the same plural form as 6000 in every language
    const after = plain(localizeIn(language, changed).text('passages', passage, 'text'));
    expect(before).toMatch(/6[,. ]?000/);
    expect(after).toBe(before.replace(/6([,. ]?000)/, '7$1'));
  });

  it('has a finding for every section, without raw ICU', () => {
    for (const plan of [outcomesSection, demandsSection, sourcesSection]) {
      const finding = plan.finding(localized);
      expect(finding.length, plan.id).toBeGreaterThan(20);
      expect(finding, plan.id).not.toMatch(/[{}#]/);
    }
  });

  it('writes digits that its press uses, and nothing of another language’s months', () => {
    const date = plain(localized.date('2025-06-02'));
    expect(date).toMatch(/(^|\D)2(\D|$)/);
    const script = { en: /June/, uk: /червня/, ar: /يونيو\/حزيران/ }[language.code];
    if (script) expect(date).toMatch(script);
    expect(['June', 'червня', 'يونيو'].filter((month) => date.includes(month)).length).toBe(script ? 1 : 0);
  });

  it('parts thousands as its card says', () => {
    const four = plain(localized.amount({ value: 6000, bound: 'exactly' }));
    const five = plain(localized.amount({ value: 12_000, bound: 'exactly' }));
    expect(four).toMatch(language.grouping === 'min2' ? /^6000$/ : /^6\D000$/);
    expect(five).toMatch(/^12\D000$/);
  });
});

describe('the languages of the talks', () => {
  it('say the same thing in different words', () => {
    const findings = languages.map((language) => outcomesSection.finding(localizer.localize(language)));
    expect(new Set(findings).size).toBe(languages.length);
  });
});

/** The messages of a tree of words, each by its path. */
function messagesIn(words: Words, path = ''): [path: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === 'string' ? [[here, value] as [string, string]] : messagesIn(value, here);
  });
}

/** The branches for the form of one that hold for 21 and 31 too, and name no number themselves. */
function numberlessOnes(elements: readonly MessageFormatElement[]): MessageFormatElement[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural) return element.type === TYPE.select ? Object.values(element.options).flatMap(({ value }) => numberlessOnes(value)) : [];
    const { one, '=1': exactly } = element.options;
    const isNumberless = one && !exactly && one.value.every(({ type }) => type === TYPE.literal);
    return [...(isNumberless ? [one.value] : []), ...Object.values(element.options).flatMap(({ value }) => numberlessOnes(value))];
  });
}

describe('where the form of one holds for 21 and 31 as well', () => {
  /** "One", and "this" of a single thing, by language. */
  const singles: Record<string, RegExp> = {
    uk: /(?<!\p{L})(од(ин|на|не|ну|ного|ній|нієї)|ц(ю|ей|я|ього|ієї))(?!\p{L})/iu,
    ru: /(?<!\p{L})(од(ин|на|но|ну|ного|ной)|эт(у|от|а|о|ого|ой))(?!\p{L})/iu
  };

  it.each(languages.filter(({ locale }) => new Intl.PluralRules(locale).select(21) === 'one'))('it never speaks of a single thing, in $name', ({ code }) => {
    const messages = [loaded.interfaceWords[code], loaded.words[code]].flatMap((words) => messagesIn(words ?? {}));
    expect(messages.length).toBeGreaterThan(500);
    const texts = messages.flatMap(([path, message]) =>
      numberlessOnes(parse(message, { ignoreTag: true })).map(
        (branch) => `${path}: ${branch.map((part) => (part.type === TYPE.literal ? part.value : '')).join('')}`
      )
    );
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.filter((text) => singles[code]!.test(text))).toEqual([]);
  });
});
