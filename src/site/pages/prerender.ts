import type { Site } from './site.ts';
import { feedPath, absoluteOf, folderOf, languageLinks, rootFrom } from './addresses.ts';
import '../../styles/fonts.css';
import '../../styles/tokens.css';
import '../../styles/base.css';
import '../../styles/print.css';
import { allParts } from '../../builder/built.ts';
import { say } from '../../i18n/t.ts';
import { pagedRecords } from '../../model/pages.ts';
import { createTalks } from '../../model/talks.ts';
import About from '../../page/print/About.svelte';
import Corrections from '../../page/print/Corrections.svelte';
import FormSummary from '../../page/print/EditionSummary.svelte';
import Masthead from '../../page/print/Masthead.svelte';
import NoteList from '../../page/print/NoteList.svelte';
import { plans } from '../../page/sections.ts';
import { Notes } from '../../provenance/notes.ts';
import type { Cited } from '../../share/citeAs.ts';
import { pageData } from '../../share/linkedData.ts';
import { describePicture, type SharePicture } from './sharePicture.ts';
import { citedOf } from './citedOf.ts';
import { titlesOf, type Job } from './task.ts';
import { createPress, type Press } from './printer.ts';
import { printBuilder, printEmbed } from './printEmbed.ts';
import { printRecord } from './printRecord.ts';
import { printLensBar, printSection } from './printSection.ts';
import { printSheet, type Page } from './printDocument.ts';
import { speakLanguage } from './localePayload.ts';
import { commonLanguage } from './localize.ts';

function printAbout(press: Press, { repository, loaded, url, files }: Site, root: string, cited: Cited): string {
  const language = commonLanguage(loaded).name;
  const tables = files.flatMap((file) => /([^/]+)\.csv$/.exec(file)?.[1] ?? []);
  const feed = url ? { address: root + feedPath, language } : undefined;
  return press.print(About, { cited, repository, data: { folder: `${root}data/`, tables, language }, feed });
}

function printPage({ site, talks, language, messages, pictures }: Job): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}index.html`;
  const root = rootFrom(site, path);
  const press = createPress(talks, language, messages, { link: (_, id) => `#${id}`, records: 'record/' });
  const records = plans.flatMap((plan) => plan.records(press.told));
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  const cited = citedOf(press, word('headline'), talks.dataset.card.id, absoluteOf(site, path));
  const body = [
    `<a class="skip" href="#${plans[0]?.id}">${say('page.skip')}</a>`,
    press.print(Masthead, { languages: languageLinks(site, path, '') }),
    '<main>',
    press.print(FormSummary, { records }),
    printLensBar(press, records),
    ...plans.map((plan) => printSection(press, plan, root, 'embed/')),
    printAbout(press, site, root, cited),
    '</main>'
  ].join('\n');
  const linkedData = pageData(press.told, cited, site.files, { site: site.url, root });
  return printSheet(site, press, {
    path,
    kind: 'page',
    title: `${word('name')}: ${word('headline')}`,
    description: word('description'),
    linkedData,
    picture: pictures.get(allParts),
    body
  });
}

/** The explainer as a document for paper: all of it open, nothing to click, and the address of every report in a numbered note. */
function printPaper({ site, talks, language, messages, pictures }: Job): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}print/index.html`;
  const notes = new Notes();
  const noteOf = (report: string): number => notes.numberOf(report);
  const press = createPress(talks, language, messages, { link: (_, id) => `#${id}`, records: '../record/', noteOf });
  const sections = plans.map((plan) => printSection(press, plan, rootFrom(site, path), '../embed/')).join('\n');
  const body = [
    press.print(Masthead, { languages: languageLinks(site, path, 'print/') }),
    '<main>',
    sections.replaceAll('<details', '<details open'),
    ...(talks.dataset.changes.length ? [press.print(Corrections, {})] : []),
    press.print(NoteList, { reports: notes.reports }),
    '</main>'
  ].join('\n');
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  return printSheet(site, press, {
    path,
    kind: 'print',
    title: `${word('name')}: ${word('headline')}`,
    description: word('description'),
    picture: pictures.get(allParts),
    body
  });
}

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
function picturesOf({ url }: Site, { told }: Press): Map<string, SharePicture> {
  if (!url) return new Map();
  const { card: about } = told.talks.dataset;
  const word = (field: string): string => told.tell('card', about, field);
  const all = { section: allParts, title: word('headline'), text: word('kicker') };
  const texts = [all, ...plans.map((plan) => ({ section: plan.id, title: titlesOf(told, plan).now, text: plan.finding(told) }))];
  const pictures = texts.flatMap((text) => describePicture(told.language, folderOf(told.language, about.languages), text) ?? []);
  return new Map(pictures.map((picture) => [picture.section, picture]));
}

/** The pages of one language that hang on no other: the explainer, on screen and on paper, each section and all of them as embeds, and each record. */
async function printLanguage(job: Job, press: Press): Promise<Page[]> {
  const page = await printPage(job);
  const places = idsOf(page.html);
  const records = await Promise.all(pagedRecords(job.talks.dataset).map((paged) => printRecord(job, press, paged, places)));
  const shows = tagsOf(records);
  const embeds = await Promise.all([undefined, ...plans].map((plan) => printEmbed(job, shows, plan)));
  return [page, await printPaper(job), ...embeds, ...records];
}

/** Every page of the site, in every language. */
export async function prerender(site: Site): Promise<Page[]> {
  const talks = createTalks(site.loaded.dataset);
  const jobs: Job[] = [];
  const pages: Page[] = [];
  // One language after the other: what is said depends on the one that was last spoken.
  for (const language of talks.dataset.card.languages) {
    const messages = speakLanguage(site.loaded, language);
    // All pages of records lie equally deep: one press prints them all.
    const press = createPress(talks, language, messages, { link: (_, id) => `../../#${id}`, records: '../' });
    const job: Job = { site, talks, language, messages, pictures: picturesOf(site, press) };
    pages.push(...(await printLanguage(job, press)));
    jobs.push(job);
  }
  const embeds = pages.flatMap(({ embed }) => embed ?? []);
  for (const job of jobs) {
    speakLanguage(site.loaded, job.language);
    pages.push(await printBuilder(job, embeds)); // it names the embeds of every language
  }
  return pages;
}
