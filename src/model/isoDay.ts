import { utcFormat } from 'd3-time-format';

const format = utcFormat('%Y-%m-%d');

/** The day of a moment, as EDTF writes it: 0 → "1970-01-01". */
export function isoDay(time: number): string {
  return format(new Date(time));
}

/** A date in EDTF as a machine reads it: its first day, month or year, without the marks of what is not sure: "1971-04~" → "1971-04". */
export function machineDate(edtf: string): string | undefined {
  return /^\d{4}(-\d{2}){0,2}/.exec(edtf)?.[0];
}
