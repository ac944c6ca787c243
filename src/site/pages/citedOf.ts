import type { Cited } from '../../share/citeAs.ts';
import type { Localized } from '../../i18n/localized.ts';

/** What is cited: this site as it was when its facts were last checked, or one record of it. */
export function citedOf(localized: Localized, title: string, key: string, address: string | undefined): Cited {
  const { card } = localized.talks.dataset;
  const site = localized.text('card', card, 'name');
  const checked = new Date(localized.span(card.checked).start);
  const version = { year: checked.getUTCFullYear(), month: checked.getUTCMonth() + 1 };
  // A sentence loses its full stop: the citation goes on.
  return { key, title: title.replace(/\.$/, ''), site, author: localized.say('cite.author', { site }), language: localized.language.code, ...version, address };
}
