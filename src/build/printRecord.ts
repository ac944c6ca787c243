import type { Paged } from '../model/pages.ts';
import TopLine from '../page/TopLine.svelte';
import RecordPage from '../record/RecordPage.svelte';
import { tellRecord } from '../record/tell.ts';
import { say } from '../i18n/t.ts';
import type { Cited } from '../share/citeAs.ts';
import type { Press } from './press.ts';
import { absoluteOf, folderOf, languageLinks, printSheet, type Page, type Site } from './sheet.ts';

/** What is cited: this site as it was when its facts were last checked, or one record of it. */
export function citedOf({ told }: Press, title: string, key: string, address: string | undefined): Cited {
  const { card } = told.talks.dataset;
  const site = told.tell('card', card, 'name');
  const checked = new Date(told.span(card.checked).start);
  const version = { year: checked.getUTCFullYear(), month: checked.getUTCMonth() + 1 };
  return { key, title, site, author: say('cite.author', { site }), language: told.language.code, ...version, address };
}

/** The file of a record's page. */
function fileOf(site: Site, { told: { language } }: Press, { record }: Paged): { path: string; rest: string } {
  const rest = `record/${record.id}/`;
  return { rest, path: `${folderOf(language, site.loaded.dataset.card.languages)}${rest}index.html` };
}

/** The page of one record. `places` are the ids of the explainer, to which it leads back. */
export function printRecord(site: Site, press: Press, paged: Paged, places: ReadonlySet<string>): Page {
  const { told, print } = press;
  const { path, rest } = fileOf(site, press, paged);
  const { title, section, statements } = tellRecord(told, paged);
  const { card } = told.talks.dataset;
  const place = [paged.record.id, section].find((id) => places.has(id));
  const back = `../../${place === undefined ? '' : `#${place}`}`;
  const address = absoluteOf(site, { path, kind: 'record' }, told.language);
  const body = [
    print(TopLine, { languages: languageLinks(site, path, rest), home: '../../' }),
    '<main>',
    print(RecordPage, { paged, back, cited: citedOf(press, title, `${card.id}.${paged.record.id}`, address) }),
    '</main>'
  ].join('\n');
  return printSheet(site, press, { path, kind: 'record', title: `${title} – ${told.tell('card', card, 'name')}`, description: statements.join(' '), body });
}
