import type { Language } from './language.ts';

/** A text with a capital at its beginning, where its script has capitals: "prisoners each way" is "Prisoners each way". */
export function capitalise({ locale }: Language, text: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
