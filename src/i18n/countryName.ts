/** The name of a country in a language, by its ISO 3166-1 code of two letters: in English, `NZ` → "New Zealand". */
export function countryName({ locale }: { locale: string }, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}
