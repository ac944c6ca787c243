import { utcFormat } from 'd3-time-format';

const format = utcFormat('%Y-%m-%d');

/** The day of a moment, as EDTF writes it: 0 → "1970-01-01". */
export function isoDay(time: number): string {
  return format(new Date(time));
}
