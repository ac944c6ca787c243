import { allParts } from '../../builder/built.ts';
import AboutInShort from '../../page/print/AboutInShort.svelte';
import ArticleNote from '../../page/print/ArticleNote.svelte';
import Masthead from '../../page/print/Masthead.svelte';
import { sections } from '../../page/sections.ts';
import { pageData } from '../../share/linkedData.ts';
import { absoluteOf, folderOf, languageLinks, rootFrom } from './addresses.ts';
import { bodyOf } from './bodyOf.ts';
import { linkFrom } from './linkFrom.ts';
import { citedOf } from './citedOf.ts';
import { pictureLinks } from './pictureLinks.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter } from './printer.ts';
import { printLensBar, printSection } from './printSection.ts';
import { headlineOf, type Task } from './task.ts';

/** The sections whose answers are islands: their records stand on the page. */
const islandSections = sections.filter(({ isGistIsland }) => isGistIsland);
const isHere = (place: string): boolean => islandSections.some(({ id }) => id === place);
const islands = ['lens', ...islandSections.map(({ id }) => id)];

/** The explainer in one language: the answers of all its sections on one page. */
export function printPage(task: Task): Promise<Page> {
  const { site, language, pictures } = task;
  const { card } = site.loaded.dataset;
  const path = `${folderOf(language, card.languages)}index.html`;
  const root = rootFrom(site, path);
  const localized = site.localizer.localize(language, { link: linkFrom('', isHere), records: 'record/' });
  const printer = createPrinter(localized);
  const records = islandSections.flatMap((section) => section.records(localized));
  const cited = citedOf(localized, localized.text('card', card, 'headline'), card.id, absoluteOf(site, path));
  const body = bodyOf(
    printer.print,
    [
      `<a class="skip" href="#${sections[0]?.id}">${localized.say('page.skip')}</a>`,
      printer.print(Masthead, { languages: languageLinks(site, path, ''), about: 'about/', search: 'record/' })
    ],
    [
      printLensBar(printer, site.assets, records),
      printer.print(ArticleNote, {}),
      ...sections.map((section) =>
        printSection(printer, section, {
          extent: 'gist',
          root,
          home: '',
          pictures: pictureLinks(localized, task.drawn, section.id, ''),
          whole: `${section.id}/`
        })
      ),
      printer.print(AboutInShort, { about: 'about/', records: 'record/' })
    ]
  );
  const linkedData = pageData(localized, cited, site.files, { site: site.url, root });
  const picture = pictures.get(allParts);
  return printDocument(task, localized, { path, kind: 'page', ...headlineOf(localized), linkedData, islands, picture, awaited: 'lead', body });
}
