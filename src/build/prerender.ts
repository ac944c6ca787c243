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
import { cardOf, type Card } from './cards/card.ts';
import { createPress, printIsland, raw, type Press } from './press.ts';
import { printRecord } from './printRecord.ts';
import { citedOf } from './citedOf.ts';
import { absoluteOf, folderOf, languageLinks, printSheet, rootFrom, type Page, type Site } from './sheet.ts';
import { speakLanguage, type Language } from './speech.ts';
import { commonLanguage } from './tellPage.ts';

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

/** The picture of a page, which only an absolute address can name. */
function pictureOf({ site, talks, language }: Job, card: Pick<Card, 'section' | 'title' | 'text'>): Card | undefined {
  return site.url ? cardOf(language, folderOf(language, talks.dataset.card.languages), card) : undefined;
}

function printAbout(press: Press, { repository, loaded, url }: Site, root: string, cited: Cited): string {
  const language = commonLanguage(loaded).name;
  const feed = url ? { address: root + feedPath, language } : undefined;
  return press.print(About, { cited, repository, data: { folder: `${root}data/`, tables: tableNames, language }, feed });
}

function printPage(job: Job): Page {
  const { site, talks, language, messages } = job;
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
  const card = pictureOf(job, { section: 'all', title: word('headline'), text: word('kicker') });
  return printSheet(site, press, {
    path,
    kind: 'page',
    title: `${word('name')}: ${word('headline')}`,
    description: word('description'),
    linkedData,
    card,
    body
  });
}

function printEmbed(job: Job, plan: SectionPlan): Page {
  const { site, talks, language, messages } = job;
  const path = `${folderOf(language, talks.dataset.card.languages)}embed/${plan.id}/index.html`;
  const link: Told['link'] = (section, id) => (section === plan.id ? `#${id}` : `../../#${id}`);
  const press = createPress(talks, language, messages, { link, records: '../../record/', target: '_top' });
  const body = [
    '<main>',
    press.print(EmbedHead, {}),
    press.print(FormSwitch, {}) + turn,
    printSection(press, plan, rootFrom(site, path)),
    press.print(FormSummary, { records: plan.records(press.told), hasStatements: plan.hasStatements ?? false }),
    '</main>',
    press.print(EmbedFooter, { full: `../../#${plan.id}` })
  ].join('\n');
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  const heading = titlesOf(press.told, plan).now;
  const title = `${heading} – ${word('name')}`;
  const card = pictureOf(job, { section: plan.id, title: heading, text: plan.finding(press.told) });
  return printSheet(site, press, { path, kind: 'embed', title, description: word('description'), preloads: site.assets.chunks[plan.id] ?? [], card, body });
}

/** The explainer as a document for paper: all of it open, nothing to click, and the address of every report in a numbered note. */
function printPaper({ site, talks, language, messages }: Job): Page {
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

/** The pages of one language: the explainer, on screen and on paper, each section as an embed, and each record. */
function printLanguage(job: Job): Page[] {
  const { site, talks, language, messages } = job;
  const page = printPage(job);
  const places = idsOf(page.html);
  // All pages of records lie equally deep: one press prints them all.
  const press = createPress(talks, language, messages, { link: (_, id) => `../../#${id}`, records: '../' });
  const records = pagedRecords(talks.dataset).map((paged) => printRecord(site, press, paged, places));
  return [page, printPaper(job), ...plans.map((plan) => printEmbed(job, plan)), ...records];
}

/** Every page of the site, in every language. */
export function prerender(site: Site): Page[] {
  const talks = createTalks(site.loaded.dataset);
  return talks.dataset.card.languages.flatMap((language) => printLanguage({ site, talks, language, messages: speakLanguage(site.loaded, language) }));
}
