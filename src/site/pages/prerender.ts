import '../../styles/fonts.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/controls.css';
import '../../styles/dialog.css';
import '../../styles/print.css';
import { allParts } from '../../builder/built.ts';
import { pagedRecords } from '../../model/pages.ts';
import { sections } from '../../page/sections.ts';
import { picturesOf } from '../pictures/pictures.ts';
import { folderOf } from './addresses.ts';
import { linkFrom } from './linkFrom.ts';
import { createPrinter } from './printer.ts';
import { printAboutPage } from './printAbout.ts';
import { printBuilder } from './printBuilder.ts';
import type { Page } from './printDocument.ts';
import { printEmbed, type Shown } from './printEmbed.ts';
import { printIndex } from './printIndex.ts';
import { printPage } from './printPage.ts';
import { printPaper } from './printPaper.ts';
import { printPicture } from './printPicture.ts';
import { printRecord } from './printRecord.ts';
import { printSectionPage } from './printSectionPage.ts';
import { describePicture, type SharePicture } from './sharePicture.ts';
import type { CardLanguage } from './localePayload.ts';
import type { Site } from './site.ts';
import { titlesOf, type Task } from './task.ts';

/** Nothing of it is printed: it is here for its styles, which the one sheet has from all that this file holds. */
export { default as EmbedBuilder } from '../../builder/EmbedBuilder.island.svelte';

/** The ids that a page has. */
function idsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
}

/** The tags of the records' own parts of their pages, each once: of what an embed shows in a dialog. */
function tagsOf(records: readonly Page[]): string {
  const articles = records.map(({ html }) => html.slice(html.indexOf('<article'), html.indexOf('</article>')));
  return [...new Set(articles.flatMap((html) => html.replace(/ (id|href|datetime)="[^"]*"/g, '').match(/<[a-z][^>]*>/g) ?? []))].join('');
}

/** The picture of the explainer and that of each section, which only an absolute address can name. */
function sharePicturesOf({ url, localizer, loaded }: Site, language: CardLanguage): Map<string, SharePicture> {
  if (!url) return new Map();
  const { card } = loaded.dataset;
  const localized = localizer.localize(language);
  const word = (field: string): string => localized.text('card', card, field);
  const all = { section: allParts, title: word('headline'), text: word('kicker') };
  const texts = [all, ...sections.map((section) => ({ section: section.id, title: titlesOf(localized, section).now, text: section.finding(localized) }))];
  const pictures = texts.flatMap((text) => describePicture(language, folderOf(language, card.languages), text) ?? []);
  return new Map(pictures.map((picture) => [picture.section, picture]));
}

/** The pages of one language that need no other: the explainer, on screen and on paper, each section and all of them as embeds, each record, the list of them, and what is said about the whole. */
async function printLanguage(task: Task): Promise<Page[]> {
  const { site, language } = task;
  const page = await printPage(task);
  const wholes = await Promise.all(sections.map((section) => printSectionPage(task, section)));
  const places = new Set(wholes.flatMap(({ html }) => [...idsOf(html)]));
  const printer = createPrinter(site.localizer.localize(language, { link: linkFrom('../../', () => false), records: '../' }));
  const records = await Promise.all(pagedRecords(site.loaded.dataset).map((paged) => printRecord(task, printer, paged, places)));
  const shows = tagsOf(records);
  const shown: Shown[] = [
    { extent: 'gist' },
    ...sections.flatMap((section): Shown[] => [
      { section, extent: 'gist' },
      { section, extent: 'whole' }
    ])
  ];
  const embeds = await Promise.all(shown.map((embed) => printEmbed(task, shows, embed)));
  const sheets = await Promise.all(task.drawn.map((picture) => printPicture(task, picture)));
  return [page, ...wholes, await printPaper(task), await printAboutPage(task), await printIndex(task), ...embeds, ...sheets, ...records];
}

/** Every page of the site, in every language. */
export async function prerender(site: Site): Promise<Page[]> {
  const tasks = site.loaded.dataset.card.languages.map((language): Task => ({
    site,
    language,
    drawn: picturesOf(site.localizer.localize(language)),
    pictures: sharePicturesOf(site, language)
  }));
  const pages = (await Promise.all(tasks.map(printLanguage))).flat();
  const embeds = pages.flatMap(({ embed }) => embed ?? []);
  // The builder names the embeds of every language.
  return [...pages, ...(await Promise.all(tasks.map((task) => printBuilder(task, embeds))))];
}
