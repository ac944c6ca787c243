import type { Localized } from '../../i18n/localized.ts';
import { newestFirst } from '../../model/changes.ts';
import { tellRecord } from '../../record/print/tellRecord.ts';
import type { Change } from '../../schema/records.ts';
import { feedPath } from '../pages/addresses.ts';
import { escapeMarkup } from '../../ui/escapeMarkup.ts';

/** A date as a feed writes it (RFC 3339): the beginning of its first day, in UTC. */
function momentOf(localized: Localized, edtf: string): string {
  return new Date(localized.span(edtf).start).toISOString();
}

/** The texts before and after, and the reason: a paragraph of XHTML each. */
function paragraphs(localized: Localized, change: Change): string {
  const lines = (['before', 'after', 'why'] as const).map(
    (field) => `<p>${localized.say(`correction.${field}`)}: ${escapeMarkup(localized.text('changes', change, field))}</p>`
  );
  return `<div xmlns="http://www.w3.org/1999/xhtml">${lines.join('')}</div>`;
}

/** The links to the reports that a correction rests on, of those that the page links to. */
function sourcesOf({ talks, outletName }: Localized, change: Change): string[] {
  const linked = change.reports.map(talks.report).filter(({ linkable }) => linkable);
  return linked.map(
    ({ carries, outlet, address }) => `    <link rel="via" title="${escapeMarkup(outletName(carries ?? outlet))}" href="${escapeMarkup(address)}"/>`
  );
}

function entryOf(localized: Localized, change: Change, page: string): string {
  const address = escapeMarkup(`${page}#${change.id}`);
  return [
    '  <entry>',
    `    <id>${address}</id>`,
    `    <title>${escapeMarkup(tellRecord(localized, localized.home(change.record)).title)}</title>`,
    `    <updated>${momentOf(localized, change.date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${address}"/>`,
    ...sourcesOf(localized, change),
    `    <content type="xhtml">${paragraphs(localized, change)}</content>`,
    '  </entry>'
  ].join('\n');
}

/**
 * The corrections as an Atom feed (RFC 4287). There is one feed for all languages, since its readers want each correction once; its entries
 * lead to the about page, which has the other languages. `url` is the address of the site, `page` that of the about page in the feed's
 * language. While nothing was corrected, the feed's date is that of the last check of the facts.
 */
export function writeFeed(localized: Localized, url: string, page: string): string {
  const { card, changes } = localized.talks.dataset;
  const entries = newestFirst(changes, localized.span);
  const name = localized.text('card', card, 'name');
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${localized.language.code}">`,
    `  <id>${escapeMarkup(url + feedPath)}</id>`,
    `  <title>${escapeMarkup(localized.say('correction.tell', { name }))}</title>`,
    `  <updated>${momentOf(localized, entries[0]?.date ?? card.checked)}</updated>`,
    `  <author><name>${escapeMarkup(name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeMarkup(url + feedPath)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeMarkup(page)}"/>`,
    ...entries.map((change) => entryOf(localized, change, page)),
    '</feed>'
  ];
  return `${lines.join('\n')}\n`;
}
