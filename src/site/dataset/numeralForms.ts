/** One form of a word that languages inflect, and what stands for all its forms. */
type Form = readonly [form: RegExp, base: string];

/** The forms of units from four on, of teens and tens that end alike, by the word's stem: `пят` and `ь` are `пять`. */
function slavicForms(stems: Readonly<Record<string, string>>, endings: string): Form[] {
  return Object.entries(stems).map(([stem, base]) => [new RegExp(`^${stem}(?:${endings})$`), base]);
}

const ukrainian: readonly Form[] = [
  [/^тисяч\p{L}*$/u, 'тисяч'],
  [/^чотир(?:ьох|ьом|ма)$/, 'чотири'],
  [/^(\p{L}+)надцят(?:и|ьох|ьом|ьма)$/u, '$1надцять'],
  ...slavicForms({ пят: 'пять', девят: 'девять', десят: 'десять', двадцят: 'двадцять', тридцят: 'тридцять' }, 'и|ьох|ьом|ьма'),
  [/^(?:шести|шіст(?:ьох|ьом|ьма))$/, 'шість'],
  [/^(?:семи|сім(?:ох|ом|ома))$/, 'сім'],
  [/^(?:восьми|вісьм(?:ох|ом|ома))$/, 'вісім'],
  [/^сорока$/, 'сорок'],
  [/^(пят|шіст|сім|вісім)десят(?:и|ьох|ьом|ьма)$/, '$1десят'],
  [/^девяноста$/, 'девяносто'],
  [/^ста$/, 'сто'],
  [/^дво(?:хсот|мстам|мастами|хстах)$/, 'двісті'],
  [/^трьо(?:хсот|мстам|мастами|хстах)$/, 'триста'],
  [/^чотирьо(?:хсот|мстам|хстах)$/, 'чотириста'],
  [/^(пят|девят)и(?:сот|стам|стах)$/, '$1сот'],
  [/^шести(?:сот|стам|стах)$/, 'шістсот'],
  [/^семи(?:сот|стам|стах)$/, 'сімсот'],
  [/^восьми(?:сот|стам|стах)$/, 'вісімсот'],
  [/^четверо$/, 'чотири'],
  [/^пятеро$/, 'пять'],
  [/^шестеро$/, 'шість'],
  [/^семеро$/, 'сім']
];

/** Without «семью», which is also a family. */
const russian: readonly Form[] = [
  [/^тысяч\p{L}*$/u, 'тысяч'],
  [/^четыр(?:ех|ем|ьмя)$/, 'четыре'],
  [/^(\p{L}+)надцат(?:и|ью)$/u, '$1надцать'],
  ...slavicForms({ пят: 'пять', шест: 'шесть', девят: 'девять', десят: 'десять', двадцат: 'двадцать', тридцат: 'тридцать' }, 'и|ью'),
  [/^семи$/, 'семь'],
  [/^(?:восьми|восемью|восьмью)$/, 'восемь'],
  [/^сорока$/, 'сорок'],
  [/^пят(?:и|ью)десят(?:и|ью)$/, 'пятьдесят'],
  [/^шест(?:и|ью)десят(?:и|ью)$/, 'шестьдесят'],
  [/^сем(?:и|ью)десят(?:и|ью)$/, 'семьдесят'],
  [/^вос(?:ьми|емью)десят(?:и|ью)$/, 'восемьдесят'],
  [/^девяноста$/, 'девяносто'],
  [/^ста$/, 'сто'],
  [/^дву(?:хсот|мстам|мястами|хстах)$/, 'двести'],
  [/^тре(?:хсот|мстам|мястами|хстах)$/, 'триста'],
  [/^четыре(?:хсот|мстам|хстах)$/, 'четыреста'],
  [/^(пят|шест|девят)и(?:сот|стам|стах)$/, '$1ьсот'],
  [/^семи(?:сот|стам|стах)$/, 'семьсот'],
  [/^восьми(?:сот|стам|стах)$/, 'восемьсот'],
  [/^четверо$/, 'четыре'],
  [/^пятеро$/, 'пять'],
  [/^шестеро$/, 'шесть'],
  [/^семеро$/, 'семь']
];

const arabic: readonly Form[] = [
  [/^(?:ألفا|آلاف)$/, 'ألف'],
  [/^ألفين$/, 'ألفان'],
  [/^مائة$/, 'مئة'],
  [/^(?:مائتين|مئتين|مائتان)$/, 'مئتان'],
  [/^(\p{L}+)مائة$/u, '$1مئة'],
  [/^(و?)(أربع|خمس|ست|سبع|تسع)ة$/, '$1$2'],
  [/^(و?)(?:ثمانية|ثمان)$/, '$1ثماني'],
  [/^(و?)(عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)ين$/, '$1$2ون']
];

/** Without endings of `on` and `yüz`, which are forms of other words too (he, face), and of `altı` those that mean under. */
const turkish: readonly Form[] = [
  [/^dörd(?:ü|e)(?:n[üe]?|nün)?$/, 'dört'],
  [/^(beş|sekiz|dokuz|otuz|kırk|altmış|yetmiş|seksen|doksan)(?:[ıiuü](?:n[ıiuüae]|n[ıiuü]n|n)?|[ae])$/, '$1'],
  [/^bin(?:i(?:n[ie]|nin|n)?|e)$/, 'bin'],
  [/^(altı|yedi|yirmi|elli)(?:s[ıi](?:n[ıiae]|n[ıi]n)?|y[ıiae])$/, '$1']
];

const forms: Readonly<Record<string, readonly Form[]>> = { ar: arabic, ru: russian, tr: turkish, uk: ukrainian };

/**
 * One form for all those of a numeral in a language, for comparison; any other word as it is. The lists are as long as lists can be: a
 * prefix that is written together with a word, or a rare ending, is not seen.
 *
 * @example baseOfNumeral('ru', 'шестью') // 'шесть'
 */
export function baseOfNumeral(language: string, word: string): string {
  const known = forms[language]?.find(([form]) => form.test(word));
  return known ? word.replace(known[0], known[1]) : word;
}
