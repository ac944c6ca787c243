import { allParts } from '../../builder/built.ts';
import About from '../../page/print/About.svelte';
import TopLine from '../../page/print/TopLine.svelte';
import { absoluteOf, feedPath, folderOf, languageLinks, rootFrom } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { citedOf } from './citedOf.ts';
import { linkFrom } from './linkFrom.ts';
import { commonLanguage } from './localize.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter, type Printer } from './printer.ts';
import type { Task } from './task.ts';

/** All that the explainer says of itself. */
function printAbout({ site, language }: Task, { localized, print }: Printer, root: string): string {
  const { card } = site.loaded.dataset;
  const { url, files, repository } = site;
  const explainer = `${folderOf(language, card.languages)}index.html`;
  const common = commonLanguage(site.loaded.dataset).name;
  return print(About, {
    cited: citedOf(localized, localized.text('card', card, 'headline'), card.id, absoluteOf(site, explainer)),
    repository,
    data: { folder: `${root}data/`, tables: files.flatMap((file) => /([^/]+)\.csv$/.exec(file)?.[1] ?? []), language: common },
    feed: url ? { address: root + feedPath, language: common } : undefined,
    home: '../'
  });
}

/** The page about the explainer: how it is made, what was corrected, how it may be used. */
export function printAboutPage(task: Task): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const rest = 'about/';
  const path = `${folderOf(language, card.languages)}${rest}index.html`;
  const localized = site.localizer.localize(language, { link: linkFrom('../', (section) => section === 'about'), records: '../record/' });
  const printer = createPrinter(localized);
  const body = bodyOf(
    printer.print,
    [`<header>${printer.print(TopLine, { languages: languageLinks(site, path, rest), home: '../' })}</header>`],
    [printAbout(task, printer, rootFrom(site, path))]
  );
  const name = localized.text('card', card, 'name');
  const title = `${localized.say('about.title')} – ${name}`;
  const description = localized.say('about.description', { name });
  return printDocument(task, localized, { path, kind: 'about', title, description, picture: pictures.get(allParts), body });
}
