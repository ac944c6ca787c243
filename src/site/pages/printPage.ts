import { allParts } from '../../builder/built.ts';
import EditionSummary from '../../page/print/EditionSummary.svelte';
import Masthead from '../../page/print/Masthead.svelte';
import { sections } from '../../page/sections.ts';
import { pageData } from '../../share/linkedData.ts';
import { absoluteOf, folderOf, languageLinks, rootFrom } from './addresses.ts';
import { citedOf } from './citedOf.ts';
import { printAbout } from './printAbout.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import { printLensBar, printSection } from './printSection.ts';
import { headlineOf, type Task } from './task.ts';

/** The explainer in one language: all its sections on one page. */
export function printPage(task: Task): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const path = `${folderOf(language, card.languages)}index.html`;
  const root = rootFrom(site, path);
  const localized = site.localizer.localize(language, { link: (_, id) => `#${id}`, records: 'record/' });
  const printer = createPrinter(localized);
  const records = sections.flatMap((section) => section.records(localized));
  const cited = citedOf(localized, localized.text('card', card, 'headline'), card.id, absoluteOf(site, path));
  const body = [
    `<a class="skip" href="#${sections[0]?.id}">${localized.say('page.skip')}</a>`,
    printer.print(Masthead, { languages: languageLinks(site, path, '') }),
    '<main>',
    printer.print(EditionSummary, { records }),
    printLensBar(printer, site.assets, records),
    ...sections.map((section) => printSection(printer, section, { root, builder: 'embed/' })),
    printAbout(task, printer, root),
    '</main>'
  ].join('\n');
  const linkedData = pageData(localized, cited, site.files, { site: site.url, root });
  return printDocument(task, localized, { path, kind: 'page', ...headlineOf(localized), linkedData, picture: pictures.get(allParts), body });
}
