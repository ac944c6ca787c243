import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import EmbedHead from '../embed/EmbedHead.svelte';
import EmbedFooter from '../embed/EmbedFooter.svelte';
import type { Told } from '../i18n/told.ts';
import { say } from '../i18n/t.ts';
import { pagedRecords } from '../model/pages.ts';
import { createTalks, type Talks } from '../model/talks.ts';
import About from '../page/About.svelte';
import Corrections from '../page/Corrections.svelte';
import FormSummary from '../page/FormSummary.svelte';
import FormSwitch from '../page/FormSwitch.svelte';
import LensBar from '../page/LensBar.svelte';
import Masthead from '../page/Masthead.svelte';
import NoteList from '../page/NoteList.svelte';
import { lensMarkup, plans } from '../page/plan.ts';
import SectionShell from '../page/SectionShell.svelte';
import { Notes } from '../provenance/notes.ts';
import type { SectionPlan } from '../sections/plan.ts';
import type { Cited } from '../share/citeAs.ts';
import { pageData } from '../share/linkedData.ts';
import type { Form } from '../state/query.ts';
import type { PageRecord } from '../state/record.ts';
import { tableNames } from './csv/tables.ts';
import { turnEarly } from './document.ts';
import { feedPath } from './feed.ts';
import type { Messages } from './messages.ts';
import { createPress, printIsland, raw, type Press } from './press.ts';
import { printRecord } from './printRecord.ts';
import { citedOf } from './citedOf.ts';
import { absoluteOf, folderOf, languageLinks, printSheet, rootFrom, type Page, type Site } from './sheet.ts';
import { speakLanguage, type Language } from './speech.ts';
import { commonLanguage } from './tellPage.ts';

/** The name of the embed that shows every section. */
const allSections = 'all';

/** How a section opens where the page shows the article alone. */
function openingOf(told: Told, section: string): string | undefined {
  const opening = told.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && told.tell('openings', opening, 'text');
}

/** The title of a section in either form of the page. */
function titlesOf(told: Told, plan: SectionPlan): Record<Form, string> {
  const title = (): string => say(`${plan.id}.title`);
  return plan.titles?.(told) ?? { now: title(), article: title() };
}

/** `root` is the way from the page to the site's root. */
function printSection(press: Press, plan: SectionPlan, root: string): string {
  const records = plan.records(press.told);
  const island = printIsland(press, plan.island, plan.id, { records }, plan.markup(press.told, press.print));
  const mark = '<div data-island></div>';
  const below = plan.below?.(press.told, press.print) ?? '';
  const picture = plan.picture?.(press.told, press.print);
  const shell = press.print(SectionShell, {
    id: plan.id,
    titles: titlesOf(press.told, plan),
    finding: plan.finding(press.told),
    opening: openingOf(press.told, plan.id),
    methodValues: plan.methodValues?.(press.told) ?? {},
    picture: picture === undefined ? undefined : raw(`<div data-asof="now">${picture}</div>`),
    csv: `${root}data/${plan.id}.csv`,
    island: raw(mark)
  });
  // The island goes in after the shell is printed: its comments are what a browser hydrates by.
  return shell.replace(mark, () => island + below);
}

/** Stands behind the switch between the page's two forms, and runs as soon as it is read. */
const turn = `<script>${turnEarly}</script>`;

function printLensBar(press: Press, records: PageRecord[]): string {
  const bar = printIsland(press, LensBar, 'lens', { records }, lensMarkup(press.told, press.print));
  return `<div id="lens" data-island="lens">${bar}</div>${turn}`;
}

/** The values of one page in one language that all printing needs. */
interface Job {
  site: Site;
  talks: Talks;
  language: Language;
  messages: Messages;
}

/** A page of a language that may show the page of any record over itself. */
interface Over extends Job {
  /** The tags of those pages, each once. */
  shows: string;
}

function printAbout(press: Press, { repository, loaded, url }: Site, root: string, cited: Cited): string {
  const language = commonLanguage(loaded).name;
  const feed = url ? { address: root + feedPath, language } : undefined;
  return press.print(About, { cited, repository, data: { folder: `${root}data/`, tables: tableNames, language }, feed });
}

function printPage({ site, talks, language, messages }: Job): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}index.html`;
  const root = rootFrom(site, path);
  const press = createPress(talks, language, messages, { link: (_, id) => `#${id}`, records: 'record/' });
  const records = plans.flatMap((plan) => plan.records(press.told));
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  const cited = citedOf(press, word('headline'), talks.dataset.card.id, absoluteOf(site, { path, kind: 'page' }, language));
  const body = [
    `<a class="skip" href="#${plans[0]?.id}">${say('page.skip')}</a>`,
    press.print(Masthead, { languages: languageLinks(site, path, '') }),
    '<main>',
    press.print(FormSummary, { records }),
    printLensBar(press, records),
    ...plans.map((plan) => printSection(press, plan, root)),
    printAbout(press, site, root, cited),
    '</main>'
  ].join('\n');
  const linkedData = pageData(press.told, cited, site.files, { site: site.url, root });
  return printSheet(site, press, { path, kind: 'page', title: `${word('name')}: ${word('headline')}`, description: word('description'), linkedData, body });
}

/** The body of an embed: of one section, or, with the bar that narrows them, of all. */
function printEmbedBody(press: Press, shown: readonly SectionPlan[], root: string): string {
  const [only, ...others] = shown;
  const records = shown.flatMap((plan) => plan.records(press.told));
  const isAlone = only && !others.length;
  return [
    '<main>',
    press.print(EmbedHead, {}),
    isAlone ? press.print(FormSwitch, {}) + turn : printLensBar(press, records),
    ...shown.map((plan) => printSection(press, plan, root)),
    press.print(FormSummary, { records, hasStatements: shown.some(({ hasStatements }) => hasStatements) }),
    '</main>',
    press.print(EmbedFooter, { full: `../../${isAlone ? `#${only.id}` : ''}` })
  ].join('\n');
}

/** A section as an embed, or, without one, all of them. */
function printEmbed({ site, talks, language, messages, shows }: Over, plan?: SectionPlan): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}embed/${plan?.id ?? allSections}/index.html`;
  const shown = plan ? [plan] : plans;
  const link: Told['link'] = (section, id) => (shown.some((part) => part.id === section) ? `#${id}` : `../../#${id}`);
  const press = createPress(talks, language, messages, { link, records: '../../record/', target: '_blank' });
  const body = printEmbedBody(press, shown, rootFrom(site, path));
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  const title = plan ? `${titlesOf(press.told, plan).now} – ${word('name')}` : `${word('name')}: ${word('headline')}`;
  const description = plan ? plan.finding(press.told) : word('description');
  return printSheet(site, press, { path, kind: 'embed', title, description, section: plan?.id, body, shows });
}

/** The explainer as a document for paper: all of it open, nothing to click, and the address of every report in a numbered note. */
function printPaper({ site, talks, language, messages }: Job): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}print/index.html`;
  const notes = new Notes();
  const noteOf = (report: string): number => notes.numberOf(report);
  const press = createPress(talks, language, messages, { link: (_, id) => `#${id}`, records: '../record/', noteOf });
  const sections = plans.map((plan) => printSection(press, plan, rootFrom(site, path))).join('\n');
  const body = [
    press.print(Masthead, { languages: languageLinks(site, path, 'print/') }),
    '<main>',
    sections.replaceAll('<details', '<details open'),
    ...(talks.dataset.changes.length ? [press.print(Corrections, {})] : []),
    press.print(NoteList, { reports: notes.reports }),
    '</main>'
  ].join('\n');
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  return printSheet(site, press, { path, kind: 'print', title: `${word('name')}: ${word('headline')}`, description: word('description'), body });
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

/** The pages of one language: the explainer, on screen and on paper, each section and all of them as embeds, and each record. */
async function printLanguage(job: Job): Promise<Page[]> {
  const { site, talks, language, messages } = job;
  const page = await printPage(job);
  const places = idsOf(page.html);
  // All pages of records lie equally deep: one press prints them all.
  const press = createPress(talks, language, messages, { link: (_, id) => `../../#${id}`, records: '../' });
  const records = await Promise.all(pagedRecords(talks.dataset).map((paged) => printRecord(site, press, paged, places)));
  const over = { ...job, shows: tagsOf(records) };
  return [page, ...(await Promise.all([printPaper(job), ...plans.map((plan) => printEmbed(over, plan)), printEmbed(over)])), ...records];
}

/** Every page of the site, in every language. */
export async function prerender(site: Site): Promise<Page[]> {
  const talks = createTalks(site.loaded.dataset);
  const pages: Page[] = [];
  // One language after the other: what is said depends on the one that was last spoken.
  for (const language of talks.dataset.card.languages) {
    pages.push(...(await printLanguage({ site, talks, language, messages: speakLanguage(site.loaded, language) })));
  }
  return pages;
}
