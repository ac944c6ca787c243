import type { Localized } from './localized.ts';

/** A date with its year, for what stands alone. */
export function tellDate(localized: Localized, edtf: string, isNight = false): string {
  return localized.date(edtf, { isNight, hasYear: true });
}

/** The same inside a sentence. */
export function tellDateWithin(localized: Localized, edtf: string): string {
  return localized.date(edtf, { hasYear: true, isWithin: true });
}
