import { describe, expect, it } from 'vitest';
import { createNumberFinder } from '../../src/site/dataset/spelledNumbers.ts';

const numbers = [3, 6, 9, 40, 339, 472, 500, 1000, 6000, 0.5, 10, 100];

describe('a figure of the dataset that is spelled out', () => {
  it.each([
    ['en', 'Each side returns six thousand bodies.', 6000],
    ['en', 'Six Thousand bodies', 6000],
    ['en', 'a list of three hundred and thirty-nine names', 339],
    ['en', 'three hundred and thirty nine', 339],
    ['en', '“forty” aircraft', 40],
    ['uk', 'Кожна сторона поверне шість тисяч тіл.', 6000],
    ['uk', 'Сорок літаків', 40],
    ['uk', "п'ятсот тіл", 500],
    ['uk', 'П’ятсот тіл', 500],
    ['uk', 'дев\u02BCять годин', 9],
    ['ar', 'ستة آلاف جثة', 6000],
    ['uk', 'близько сорока літаків', 40],
    ['uk', 'обміняли п’ятьох на шістьох', 6],
    ['uk', 'тисячу на тисячу', 1000],
    ['ar', 'أربعون طائرة', 40],
    ['ar', 'استهداف أربعين طائرة', 40],
    ['ar', 'ست ساعات', 6],
    ['ru', 'Каждая сторона передаст шесть тысяч тел.', 6000],
    ['ru', 'около шести тысяч тел', 6000],
    ['ru', 'с сорока самолётами', 40],
    ['ru', 'трёхсот тридцати девяти детей', 339],
    ['ru', 'тысячу на тысячу', 1000],
    ['tr', 'Taraflar altı bin cenaze teslim edecek.', 6000],
    ['tr', 'KIRK uçak', 40],
    ['tr', 'uçakların kırkı', 40],
    ['tr', 'bine karşılık bin', 1000],
    ['tr', 'dokuzu', 9]
  ])('is found in %s: %s', (language, text, number) => {
    expect(createNumberFinder(language, numbers)(text)).toBe(number);
  });

  it.each([
    ['a number that the dataset does not have', 'en', 'seventeen aircraft'],
    ['a small number, which is ordinary prose', 'en', 'three working groups'],
    ['a part of a longer word', 'en', 'sixfold, fortysomething'],
    ['a number inside a longer number', 'en', 'sixty-one'],
    ['words of another language', 'en', 'сорок літаків'],
    ['a word that is another one’s form too', 'tr', 'yaş altı, bu yüzden, yüz, on, onu, binada'],
    ['a word that is another one’s form too', 'ru', 'нашёл семью'],
    ['a language that nobody can spell in', 'fr', 'quarante']
  ])('is not seen in %s', (_, language, text) => {
    expect(createNumberFinder(language, numbers)(text)).toBeUndefined();
  });
});
