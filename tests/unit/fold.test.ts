import { describe, expect, it } from 'vitest';
import { findsAll, fold } from '../../src/ui/fold.ts';

describe('a folded text', () => {
  it.each([
    ['capitals', 'Memorandum', 'MEMORANDUM'],
    ['Cyrillic capitals', 'Обмін полоненими', 'ОБМІН ПОЛОНЕНИМИ'],
    ['accents', 'Türkiye, Été, Çırağan', 'turkiye, ete, ciragan'],
    ['the two letters i, in both cases', 'İstanbul ısı IŞIK KIRIM', 'istanbul ISI ışık kırım'],
    ['ё', 'Ещё объём', 'Еще объем'],
    ['letters that are no accented ones', 'Łódź, Øst, Straße, Œuvre', 'lodz, ost, strasse, oeuvre'],
    ['marks that are written apart', 'e\u0301te\u0301', 'été'],
    ['apostrophes of every shape', 'Kyiv’s п’ять памʼять пам′ять знаʹк', "Kyiv's п'ять пам'ять пам'ять знак"],
    ['an accent that is typed for an apostrophe', 'п´ять', 'п’ять'],
    ['apostrophes that are left out', 'перемир’я', 'перемиря'],
    ['quotation marks', '“Spiderweb” «Павутина»', 'spiderweb "павутина"'],
    ['й and ї as they are typed on other keyboards', 'Київ, Андрій', 'Киів, Андріи'],
    ['ґ', 'Ґрем', 'Грем'],
    ['the alef', 'أوكرانيا إسطنبول آخر ٱلسلام', 'اوكرانيا اسطنبول اخر السلام'],
    ['the last letters', 'مستشفى مدينة', 'مستشفي مدينه'],
    ['the tatweel and the vowel signs', 'ســلّمَ', 'سلم'],
    ['digits', '٦٠٠٠ و ۱۲', '6000 و 12'],
    ['thousands', '6,000 · 12\u00a0060 · 1.200 · 1\u202f234\u202f567', '6000 · 12060 · 1200 · 1234567'],
    ['dashes', '20–30', '20-30'],
    ['signs without a width', 'a\u00adb\u200f\u2066c', 'abc'],
    ['spaces', ' a\u00a0b \n c ', 'a b c']
  ])('does not tell apart %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['letters', 'кіт', 'кит'],
    ['parts of a number that is no thousand', '1,25', '125'],
    ['words', 'a b', 'ab']
  ])('tells apart %s', (_, one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it.each(['Zelenskyy’s Été, 6,000', 'Ґанок «Київ»', 'إلى المدينة ٣', 'ŁØ ǅ ﬁ'])('is folded already: %s', (text) => {
    expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('what is typed', () => {
  it.each([
    ['', true],
    ['  ', true],
    ['lamp', true],
    ['fog LAMP', true],
    ['lamp rock', false],
    ['lam fo', true],
    ["keeper's", true],
    ['1200', true],
    ['1,200 lamp', true]
  ])('is found where every word of it occurs: "%s" %s', (typed, isFound) => {
    expect(findsAll(typed)(fold('The keeper’s lamp burns 1,200 hours in fog'))).toBe(isFound);
  });
});
