import { certaintyOf } from '../model/span.ts';
import type { Localized } from './localized.ts';

/** A date with its year, for what stands alone. */
export function tellDate(localized: Localized, edtf: string, isNight = false): string {
  const span = localized.span(edtf);
  const from = new Date(span.start);
  if (/^\d{4}(-\d{2})?$/.test(edtf)) return localized.say(edtf.includes('-') ? 'date.month' : 'date.year', { from });
  return certaintyOf(span) === 'exact'
    ? localized.say('date.full', { from })
    : [localized.date(edtf, isNight), localized.say('date.year', { from })].join(localized.say('list.comma'));
}
