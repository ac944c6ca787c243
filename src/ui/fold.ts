/** Letters that Unicode does not decompose into a plain letter and a mark. */
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

/** A thousands separator (comma, dot, no-break or narrow no-break space), with the digit before it. */
const parting = /(\d)[,.\u00a0\u202f](?=\d{3}(?!\d))/g;

/** Characters that one text writes and another leaves out: marks on letters, the Arabic tatweel, invisible signs, apostrophes, quotation marks. */
const leftOut = /[\p{M}\p{Cf}\u0640'’‘‛ʼʹʻʾʿ′`´＇"“”„‟«»]/gu;

/** The Latin digit for an Arabic or Persian one. */
function inLatin(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 15);
}

/**
 * A text in the form in which it is compared with what a reader types: without capitals, marks on letters, apostrophes, quotation marks and
 * thousands separators, with Arabic letters in their plain forms and digits in Latin.
 *
 * @example fold('The Été’s 6,000') // 'the etes 6000'
 */
export function fold(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, inLatin)
    .replace(parting, '$1')
    .toLowerCase()
    .replace(leftOut, '') // before normalizing too, which turns some of them into a space and a mark
    .normalize('NFKD')
    .replace(leftOut, '')
    .replace(isLetter, (letter) => letters[letter] ?? letter)
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Makes a test of whether a folded text contains every word that was typed; it passes every text if nothing was. */
export function findsAll(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(' ');
  return (folded) => words.every((word) => folded.includes(word));
}
