import { allParts } from '../../builder/built.ts';
import TopLine from '../../page/print/TopLine.svelte';
import { sections } from '../../page/sections.ts';
import RecordIndex from '../../record/print/RecordIndex.svelte';
import { folderOf, languageLinks } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { linkFrom } from './linkFrom.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import { titlesOf, type Task } from './task.ts';

/** The page that lists every record, by section and kind. It lies in the folder of all record pages. */
export function printIndex(task: Task): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const rest = 'record/';
  const path = `${folderOf(language, card.languages)}${rest}index.html`;
  const localized = site.localizer.localize(language, { link: linkFrom('../', () => false), records: '' });
  const { print } = createPrinter(localized);
  const titled = sections.map((section) => ({ id: section.id, title: titlesOf(localized, section).now }));
  const body = bodyOf(
    print,
    [`<header>${print(TopLine, { languages: languageLinks(site, path, rest), home: '../' })}</header>`],
    [print(RecordIndex, { sections: [...titled, { id: 'about', title: localized.say('correction.title') }], about: '../about/' })]
  );
  const title = `${localized.say('index.title')} – ${localized.text('card', card, 'name')}`;
  const description = localized.say('index.intro');
  return printDocument(task, localized, { path, kind: 'index', title, description, picture: pictures.get(allParts), body });
}
