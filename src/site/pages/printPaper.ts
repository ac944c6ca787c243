import { allParts } from '../../builder/built.ts';
import Corrections from '../../page/print/Corrections.svelte';
import Masthead from '../../page/print/Masthead.svelte';
import NoteList from '../../page/print/NoteList.svelte';
import { sections } from '../../page/sections.ts';
import { Notes } from '../../provenance/notes.ts';
import { folderOf, languageLinks, rootFrom } from './addresses.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import { printSection } from './printSection.ts';
import { headlineOf, type Task } from './task.ts';

/** The explainer as a document for paper: all of it open, nothing to click, and the address of every report in a numbered note. */
export function printPaper(task: Task): Promise<Page> {
  const { site, language, pictures } = task;
  const { card, changes } = site.loaded.dataset;
  const path = `${folderOf(language, card.languages)}print/index.html`;
  const notes = new Notes();
  const noteOf = (report: string): number => notes.numberOf(report);
  const localized = site.localizer.localize(language, { link: (_, id) => `#${id}`, records: '../record/', noteOf });
  const printer = createPrinter(localized);
  const body = [
    printer.print(Masthead, { languages: languageLinks(site, path, 'print/') }),
    '<main>',
    ...sections.map((section) => printSection(printer, section, { extent: 'whole', root: rootFrom(site, path), home: '../', whole: `../${section.id}/` })),
    ...(changes.length ? [printer.print(Corrections, {})] : []),
    printer.print(NoteList, { reports: notes.reports }),
    '</main>'
  ].join('\n');
  return printDocument(task, localized, { path, kind: 'print', ...headlineOf(localized), picture: pictures.get(allParts), body });
}
