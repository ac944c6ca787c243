import { certaintyOf } from '../model/span.ts';
import { say } from './t.ts';
import type { Told } from './localized.ts';

/** A date with its year, for what stands alone. */
export function tellDate(told: Told, edtf: string, isNight = false): string {
  const span = told.span(edtf);
  const from = new Date(span.start);
  if (/^\d{4}(-\d{2})?$/.test(edtf)) return say(edtf.includes('-') ? 'date.month' : 'date.year', { from });
  return certaintyOf(span) === 'exact' ? say('date.full', { from }) : [told.date(edtf, isNight), say('date.year', { from })].join(say('list.comma'));
}
