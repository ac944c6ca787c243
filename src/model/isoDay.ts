import { utcFormat } from 'd3-time-format';

const format = utcFormat('%Y-%m-%d');

/** The day of a moment, as EDTF writes it: 1748822400000 → "2025-06-02". */
export function isoDay(time: number): string {
  return format(new Date(time));
}
