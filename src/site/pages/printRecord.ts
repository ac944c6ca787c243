import { absoluteOf, folderOf, languageLinks } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import type { Paged } from '../../model/pages.ts';
import TopLine from '../../page/print/TopLine.svelte';
import RecordPage from '../../record/print/RecordPage.svelte';
import { tellRecord } from '../../record/print/tellRecord.ts';
import { passageData } from '../../share/linkedData.ts';
import { reportMistake } from '../../share/reportMistake.ts';
import { citedOf } from './citedOf.ts';
import type { Task } from './task.ts';
import type { Printer } from './printer.ts';
import { printDocument, type Page } from './printDocument.ts';

/** The page of one record. All of them lie equally deep: one printer prints them all. `places` are the ids of the sections' pages, to which it leads back. */
export function printRecord(task: Task, printer: Printer, paged: Paged, places: ReadonlySet<string>): Promise<Page> {
  const { localized, print } = printer;
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const rest = `record/${paged.record.id}/`;
  const path = `${folderOf(language, card.languages)}${rest}index.html`;
  const { title, section, statements } = tellRecord(localized, paged);
  const back = `../../${section}/${places.has(paged.record.id) ? `#${paged.record.id}` : ''}`;
  const cited = citedOf(localized, title, `${card.id}.${paged.record.id}`, absoluteOf(site, path));
  const report = reportMistake({ repository: site.repository, contact: card.contact }, paged.record.id)?.address;
  const body = bodyOf(
    print,
    [`<header>${print(TopLine, { languages: languageLinks(site, path, rest), home: '../../' })}</header>`],
    [print(RecordPage, { paged, back, cited, report })]
  );
  const linkedData = passageData(localized, cited, paged.record.id);
  const heading = `${title} – ${localized.text('card', card, 'name')}`;
  const description = statements.join(' ');
  return printDocument(task, localized, { path, kind: 'record', title: heading, description, linkedData, picture: pictures.get(section), body });
}
