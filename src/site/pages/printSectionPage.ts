import Masthead from '../../page/print/Masthead.svelte';
import EditionSummary from '../../page/print/EditionSummary.svelte';
import type { Section } from '../../sections/sectionDefinition.ts';
import { sectionData } from '../../share/linkedData.ts';
import { absoluteOf, folderOf, languageLinks, rootFrom } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { linkFrom } from './linkFrom.ts';
import { citedOf } from './citedOf.ts';
import { pictureLinks } from './pictureLinks.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import { printLensBar, printSection } from './printSection.ts';
import { titlesOf, type Task } from './task.ts';

/** A section whole, on a page of its own: its answer, and everything that is known. */
export function printSectionPage(task: Task, section: Section): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const { id } = section;
  const rest = `${id}/`;
  const path = `${folderOf(language, card.languages)}${rest}index.html`;
  const root = rootFrom(site, path);
  const localized = site.localizer.localize(language, { link: linkFrom('../', (place) => place === id), records: '../record/' });
  const printer = createPrinter(localized);
  const records = section.records(localized);
  const title = titlesOf(localized, section).now;
  const cited = citedOf(localized, title, `${card.id}.${id}`, absoluteOf(site, path));
  const body = bodyOf(
    printer.print,
    [`<a class="skip" href="#${id}">${localized.say('page.skip')}</a>`, printer.print(Masthead, { languages: languageLinks(site, path, rest), home: '../' })],
    [
      printLensBar(printer, site.assets, records, section),
      printSection(printer, section, { extent: 'whole', root, home: '../', pictures: pictureLinks(localized, task.drawn, id, '../'), whole: './' }),
      printer.print(EditionSummary, { records, hasStatements: section.hasStatements ?? false })
    ]
  );
  const linkedData = sectionData(localized, cited);
  const heading = `${title} – ${localized.text('card', card, 'name')}`;
  const description = section.finding(localized);
  return printDocument(task, localized, {
    path,
    kind: 'page',
    title: heading,
    description,
    section: id,
    islands: ['lens', id],
    linkedData,
    picture: pictures.get(id),
    body
  });
}
