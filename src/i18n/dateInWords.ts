import { daysOf, type DateEnd, type GivenDate } from '../model/span.ts';
import { capitalise } from './capitalise.ts';
import type { Language } from './language.ts';

/** How a date is told. */
export interface DateStyle {
  /** Whether two days in a row are one night. */
  isNight?: boolean;
  /** Whether a day has its year, as one that stands alone needs it. */
  hasYear?: boolean;
  /** Whether it stands inside a sentence: it has no capital then that it would not have there. */
  isWithin?: boolean;
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** One end of a date, as exactly as it is given: a day, a month with its year, or a year. */
function writeEnd({ say, date }: Language, time: number, { precision, isAbout }: DateEnd, hasYear: boolean): string {
  const isDay = precision === 'day';
  const text = date(new Date(time), isDay ? (hasYear ? 'full' : 'day') : precision);
  return isAbout ? say(`date.about.${isDay ? 'day' : 'longer'}`, { date: text }) : text;
}

/**
 * A date in words, with the precision that its source gives it, at both ends: what is known by its month is never told as a day.
 * Where it begins with a word of ours, that has a capital.
 *
 *     1971-04-02 → "2 April", 1971-04 → "April 1971", 1971-04~ → "About April 1971", 1971-01~/1971-04 → "About January 1971 to April 1971"
 */
export function dateInWords(language: Language, given: GivenDate, { isNight = false, hasYear = false, isWithin = false }: DateStyle = {}): string {
  const { start, end, open, approximate, first, last } = given;
  const [isDay, endsOnDay] = [first.precision === 'day', last.precision === 'day'];
  const begin = (text: string): string => (isWithin ? text : capitalise(language, text));
  if (open) return begin(language.say(`date.open.${isDay ? 'day' : 'longer'}`, { from: writeEnd(language, start, first, hasYear) }));
  const spansYears = yearOf(start) !== yearOf(end);
  const to = writeEnd(language, end, last, hasYear || spansYears);
  if (isNight && isDay && endsOnDay && !approximate && daysOf(given) === 2) return begin(language.say('date.night', { to }));
  const isOne = writeEnd(language, start, first, true) === writeEnd(language, end, last, true);
  // Two days of one year have it once.
  const from = writeEnd(language, start, first, spansYears || (hasYear && !endsOnDay));
  const text = isOne ? to : language.say(`date.interval.${isDay && endsOnDay ? 'day' : 'longer'}`, { from, to });
  return first.isAbout ? begin(text) : text;
}
