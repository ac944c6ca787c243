import type { Formats, Formatters } from 'intl-messageformat';

/** How one language writes numbers and dates. */
export interface Locale {
  /** BCP 47 tag for `Intl`, with digits where they must be forced: `ar-u-nu-latn`. */
  tag: string;
  /** From how many digits on thousands are parted: `min2` writes 6000 but 12 000. */
  grouping: 'auto' | 'min2';
  /** Month names for prose, January first, where the press of a language writes other ones than `Intl`. */
  months?: readonly string[] | undefined;
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

/** A date format that puts a language's own month names where `Intl` has long ones. */
function withMonths(format: Intl.DateTimeFormat, months: readonly string[]): Intl.DateTimeFormat {
  const write = (date: Date): string =>
    format
      .formatToParts(date)
      .map((part) => (part.type === 'month' ? (months[date.getUTCMonth()] ?? part.value) : part.value))
      .join('');
  return Object.create(format, { format: { value: write } }) as Intl.DateTimeFormat;
}

/** The `Intl` formatters of one language, each made once. */
export function createFormatters({ tag, grouping, months }: Locale): Formatters {
  const number = memoise((options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, { useGrouping: grouping, ...options }));
  const date = memoise((options?: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options });
    return months && options?.month === 'long' ? withMonths(format, months) : format;
  });
  const plural = memoise((options?: Intl.PluralRulesOptions) => new Intl.PluralRules(tag, options));
  return {
    getNumberFormat: (_, options) => number(options),
    getDateTimeFormat: (_, options) => date(options),
    getPluralRules: (_, options) => plural(options)
  };
}
