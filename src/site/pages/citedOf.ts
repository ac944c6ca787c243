import { say } from '../../i18n/t.ts';
import type { Cited } from '../../share/citeAs.ts';
import type { Press } from './printer.ts';

/** What is cited: this site as it was when its facts were last checked, or one record of it. */
export function citedOf({ told }: Press, title: string, key: string, address: string | undefined): Cited {
  const { card } = told.talks.dataset;
  const site = told.tell('card', card, 'name');
  const checked = new Date(told.span(card.checked).start);
  const version = { year: checked.getUTCFullYear(), month: checked.getUTCMonth() + 1 };
  // A sentence loses its full stop: the citation goes on.
  return { key, title: title.replace(/\.$/, ''), site, author: say('cite.author', { site }), language: told.language.code, ...version, address };
}
