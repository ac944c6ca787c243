/** Letters that differ from others without being made of them and a mark. */
const letters: Readonly<Record<string, string>> = {
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ґ: 'г',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i'
};
const isLetter = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

/** The comma, dot or narrow space that parts thousands, with the digit before it. */
const parting = /(\d)[,.\u00a0\u202f](?=\d{3}(?!\d))/g;

/** What is written in one text and left out in another: marks on letters, the Arabic tatweel, signs without a width, apostrophes, quotation marks. */
const leftOut = /[\p{M}\p{Cf}\u0640'’‘‛ʼʹʻʾʿ′`´＇"“”„‟«»]/gu;

/** Digits of Arabic and Persian. */
function inLatin(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 15);
}

/**
 * A text as it is compared with what somebody types: without capitals, marks on letters, apostrophes and quotation marks, Arabic
 * letters in their plain forms, digits in Latin and numbers without what parts their thousands.
 *
 * @example fold('The Été’s 6,000') // 'the etes 6000'
 */
export function fold(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, inLatin)
    .replace(parting, '$1')
    .toLowerCase()
    .replace(leftOut, '') // before, since some of them come apart into a space and a mark
    .normalize('NFKD')
    .replace(leftOut, '')
    .replace(isLetter, (letter) => letters[letter] ?? letter)
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Makes the test of whether a folded text has every word of what was typed; nothing typed is in every text. */
export function findsAll(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(' ');
  return (folded) => words.every((word) => folded.includes(word));
}
