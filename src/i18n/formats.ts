import type { Formats, Formatters } from 'intl-messageformat';

/** How one language writes numbers and dates. */
export interface LocaleFormat {
  /** BCP 47 tag for `Intl`, with digits where they must be forced: `ar-u-nu-latn`. */
  locale: string;
  /** From how many digits on thousands are parted: `min2` writes 6000 but 12 000. */
  grouping: 'auto' | 'min2';
  /** Whether digits are other ones than JavaScript’s, which writes whole numbers below a thousand as most languages do. */
  hasOwnDigits?: boolean | undefined;
  /** Month names for prose, January first, where the press of a language writes other ones than `Intl`. */
  months?: readonly string[] | undefined;
  /** What follows a year in a date, where the press of a language writes it out and `Intl` does not: «року» for «р.». */
  yearWord?: string | undefined;
}

/**
 * The named styles that messages use: `{left, date, day}`, `{part, number, share}`. Dates are in UTC, so the same day prints on every machine.
 * The library lays them over its own styles of the same name, hence what is taken back there.
 */
export const formats: Partial<Formats> = {
  number: { share: { style: 'percent', maximumFractionDigits: 1 } },
  date: {
    day: { day: 'numeric', month: 'long', timeZone: 'UTC' },
    short: { day: 'numeric', month: 'short', year: undefined, timeZone: 'UTC' },
    full: { weekday: undefined, day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
    month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
    monthOnly: { month: 'short', timeZone: 'UTC' },
    year: { year: 'numeric', timeZone: 'UTC' }
  }
};

function memoise<Options, Result>(make: (options: Options | undefined) => Result): (options: Options | undefined) => Result {
  const made = new Map<string, Result>();
  return (options) => {
    const key = JSON.stringify(options ?? {});
    const known = made.get(key);
    if (known !== undefined) return known;
    const result = make(options);
    made.set(key, result);
    return result;
  };
}

/** A date format with words of its own in place of those of `Intl`: Arabic dates carry both names of a month, Ukrainian ones write out «року». */
class FormatWithOwnWords extends Intl.DateTimeFormat {
  constructor(
    locale: string,
    options: Intl.DateTimeFormatOptions,
    private readonly own: Pick<LocaleFormat, 'months' | 'yearWord'>
  ) {
    super(locale, options);
  }

  override format(date: Date): string {
    const { months, yearWord } = this.own;
    const write = ({ type, value }: Intl.DateTimeFormatPart, index: number, parts: Intl.DateTimeFormatPart[]): string => {
      if (type === 'month') return months?.[date.getUTCMonth()] ?? value;
      return type === 'literal' && yearWord && parts[index - 1]?.type === 'year' ? `\u00a0${yearWord}` : value;
    };
    return this.formatToParts(date).map(write).join('');
  }
}

/** From here on digits are parted in some language. */
const firstGrouped = 1000;

/** The `Intl` formatters of one language, each made once. */
export function createFormatters({ locale, grouping, hasOwnDigits, months, yearWord }: LocaleFormat): Formatters {
  const number = memoise((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, { useGrouping: grouping, ...options }));
  const isPlain = (value: unknown): boolean => typeof value === 'number' && !hasOwnDigits && Number.isInteger(value) && value >= 0 && value < firstGrouped;
  // What a message uses of a format. The first one that a browser makes takes a slow phone 45 ms, and most numbers of a page need none.
  const short = { format: (value) => (isPlain(value) ? String(value) : number(undefined).format(value)) } as Intl.NumberFormat;
  const date = memoise((options?: Intl.DateTimeFormatOptions) => {
    const inUtc = { timeZone: 'UTC', ...options };
    const hasOwn = (months ?? yearWord) !== undefined && options?.month === 'long';
    return hasOwn ? new FormatWithOwnWords(locale, inUtc, { months, yearWord }) : new Intl.DateTimeFormat(locale, inUtc);
  });
  const plural = memoise((options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options));
  return {
    getNumberFormat: (_, options) => (options ? number(options) : short),
    getDateTimeFormat: (_, options) => date(options),
    getPluralRules: (_, options) => plural(options)
  };
}
