import type { Site } from './site.ts';
import { absoluteOf, folderOf, languageLinks } from './addresses.ts';
import type { Paged } from '../../model/pages.ts';
import TopLine from '../../page/print/TopLine.svelte';
import RecordPage from '../../record/print/RecordPage.svelte';
import { tellRecord } from '../../record/print/tellRecord.ts';
import { passageData } from '../../share/linkedData.ts';
import { citedOf } from './citedOf.ts';
import type { Job } from './task.ts';
import type { Press } from './printer.ts';
import { printSheet, type Page } from './printDocument.ts';

/** The file of a record's page. */
function fileOf(site: Site, { told: { language } }: Press, { record }: Paged): { path: string; rest: string } {
  const rest = `record/${record.id}/`;
  return { rest, path: `${folderOf(language, site.loaded.dataset.card.languages)}${rest}index.html` };
}

/** The page of one record. `places` are the ids of the explainer, to which it leads back. */
export function printRecord({ site, pictures }: Job, press: Press, paged: Paged, places: ReadonlySet<string>): Promise<Page> {
  const { told, print } = press;
  const { path, rest } = fileOf(site, press, paged);
  const { title, section, statements } = tellRecord(told, paged);
  const { card } = told.talks.dataset;
  const place = [paged.record.id, section].find((id) => places.has(id));
  const back = `../../${place === undefined ? '' : `#${place}`}`;
  const cited = citedOf(press, title, `${card.id}.${paged.record.id}`, absoluteOf(site, path));
  const body = [
    `<header>${print(TopLine, { languages: languageLinks(site, path, rest), home: '../../' })}</header>`,
    '<main>',
    print(RecordPage, { paged, back, cited }),
    '</main>'
  ].join('\n');
  const linkedData = passageData(told, cited, paged.record.id);
  const heading = `${title} – ${told.tell('card', card, 'name')}`;
  return printSheet(site, press, { path, kind: 'record', title: heading, description: statements.join(' '), linkedData, picture: pictures.get(section), body });
}
