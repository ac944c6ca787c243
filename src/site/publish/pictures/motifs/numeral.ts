import { say } from '../../../../i18n/t.ts';

/** A number as the language writes it. */
export function numeral(n: number): string {
  return say('figure.exactly', { n });
}
