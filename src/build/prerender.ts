import '../styles/fonts.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/print.css';
import type { Component, Snippet } from 'svelte';
import { createRawSnippet } from 'svelte';
import { toldContext, createTold, type Told } from '../i18n/told.ts';
import { say } from '../i18n/t.ts';
import { createTalks, type Talks } from '../model/talks.ts';
import About from '../page/About.svelte';
import EmbedHead from '../embed/EmbedHead.svelte';
import EmbedFooter from '../embed/EmbedFooter.svelte';
import LensBar from '../page/LensBar.svelte';
import Masthead from '../page/Masthead.svelte';
import { lensMarkup, plans } from '../page/plan.ts';
import SectionShell from '../page/SectionShell.svelte';
import type { PrintPart, SectionPlan } from '../sections/plan.ts';
import { lensContext } from '../state/context.ts';
import { Lens } from '../state/lens.svelte.ts';
import type { PageRecord } from '../state/record.ts';
import FormSummary from '../page/FormSummary.svelte';
import FormSwitch from '../page/FormSwitch.svelte';
import { turnEarly, writeDocument } from './document.ts';
import type { Loaded } from './load.ts';
import type { Messages } from './messages.ts';
import { printLive, printStatic } from './printed.ts';
import { hasMessage, speakLanguage, speechOf, type Language } from './speech.ts';
import { createResolver, readDate } from './values.ts';

/** What the build knows of the files that pages load, as addresses from the site's root. */
export interface Assets {
  style: string;
  script: string;
  /** Font files by ISO 15924 script. */
  fonts: Record<string, string[]>;
  /** The chunks of each section's island, for embeds, which need them at once. */
  chunks: Record<string, string[]>;
}

export interface Site {
  loaded: Loaded;
  assets: Assets;
  template: string;
  /** The absolute address of the site, with a final slash, where one is known. */
  url?: string | undefined;
  repository?: string | undefined;
  /** The site's root as an absolute path: in development only; the built site's addresses are relative. */
  root?: string | undefined;
}

export interface Page {
  /** The file, from the site's root. */
  path: string;
  html: string;
}

const raw = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));

/** Everything that is needed to print the parts of one page in one language. */
interface Press {
  told: Told;
  context: Map<unknown, unknown>;
  print: PrintPart;
}

function createPress(talks: Talks, language: Language, messages: Messages, link: Told['link']): Press {
  const resolve = createResolver(talks.dataset);
  const told = createTold({ talks, language, hasWords: (path) => hasMessage(messages, path), resolve, span: readDate, link });
  const context = new Map<unknown, unknown>([toldContext(told), lensContext(new Lens())]);
  return { told, context, print: (part, props) => printStatic(part, props, context) };
}

function printIsland<Props extends object>(press: Press, island: Component<Props>, id: string, props: Props, markup: Map<string, string>): string {
  const print = (key: string): string => {
    const html = markup.get(key);
    if (html === undefined) throw new Error(`${id} asks for "${key}", which nobody printed`);
    return html;
  };
  return printLive(island, { ...props, print }, press.context, id);
}

/** How a section opens where the page shows the article alone. */
function openingOf(told: Told, section: string): string | undefined {
  const opening = told.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && told.tell('openings', opening, 'text');
}

function printSection(press: Press, plan: SectionPlan): string {
  const records = plan.records(press.told);
  const island = printIsland(press, plan.island, plan.id, { records }, plan.markup(press.told, press.print));
  const mark = '<div data-island></div>';
  const alone = plan.alone?.(press.told, press.print) ?? '';
  const picture = plan.picture?.(press.told, press.print);
  const shell = press.print(SectionShell, {
    id: plan.id,
    finding: plan.finding(press.told),
    opening: openingOf(press.told, plan.id),
    methodValues: plan.methodValues?.(press.told) ?? {},
    picture: picture === undefined ? undefined : raw(`<div data-asof="now">${picture}</div>`),
    island: raw(mark)
  });
  // The island goes in after the shell is printed: its comments are what a browser hydrates by.
  return shell.replace(mark, () => island + alone);
}

/** Stands behind the switch between the page's two forms, and runs as soon as it is read. */
const turn = `<script>${turnEarly}</script>`;

function printLensBar(press: Press, records: PageRecord[]): string {
  const bar = printIsland(press, LensBar, 'lens', { records }, lensMarkup(press.told, press.print));
  return `<div id="lens" data-island="lens">${bar}</div>${turn}`;
}

function folderOf(language: Language, languages: readonly Language[]): string {
  return language === languages[0] ? '' : `${language.code}/`;
}

function up(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

function scriptOf(language: Language): string {
  return new Intl.Locale(language.locale).maximize().script ?? '';
}

function documentOf(site: Site, press: Press, path: string, kind: 'page' | 'embed', title: string, preloads: string[], body: string): Page {
  const { languages } = site.loaded.dataset.card;
  const root = site.root ?? up(path);
  const { url } = site;
  const address = path.replace(/index\.html$/, '');
  const rest = address.slice(folderOf(press.told.language, languages).length);
  const html = writeDocument({
    template: site.template,
    language: press.told.language,
    title,
    description: press.told.tell('card', site.loaded.dataset.card, 'description'),
    canonical: url && `${url}${kind === 'page' ? address : folderOf(press.told.language, languages)}`,
    alternates: url ? languages.map((language) => ({ code: language.code, address: `${url}${folderOf(language, languages)}${rest}` })) : [],
    isIndexed: kind === 'page',
    icon: `${root}icon.svg`,
    style: root + site.assets.style,
    script: root + site.assets.script,
    preloads: preloads.map((chunk) => root + chunk),
    fonts: (kind === 'page' ? (site.assets.fonts[scriptOf(press.told.language)] ?? []) : []).map((font) => root + font),
    speech: speechOf(site.loaded, press.told.language),
    body,
    kind
  });
  return { path, html };
}

function printPage(site: Site, talks: Talks, language: Language, messages: Messages): Page {
  const { languages } = talks.dataset.card;
  const path = `${folderOf(language, languages)}index.html`;
  const root = site.root ?? up(path);
  const press = createPress(talks, language, messages, (_, id) => `#${id}`);
  const addresses = languages.map((other) => ({ code: other.code, name: other.name, address: `${root}${folderOf(other, languages)}` || './' }));
  const records = plans.flatMap((plan) => plan.records(press.told));
  const body = [
    `<a class="skip" href="#${plans[0]?.id}">${say('page.skip')}</a>`,
    press.print(Masthead, { languages: addresses }),
    '<main>',
    press.print(FormSummary, { records }),
    printLensBar(press, records),
    ...plans.map((plan) => printSection(press, plan)),
    press.print(About, { repository: site.repository, data: { talks: `${root}data/talks.json`, schema: `${root}data/talks.schema.json` } }),
    '</main>'
  ].join('\n');
  const name = press.told.tell('card', talks.dataset.card, 'name');
  return documentOf(site, press, path, 'page', `${name}: ${press.told.tell('card', talks.dataset.card, 'headline')}`, [], body);
}

function printEmbed(site: Site, talks: Talks, language: Language, messages: Messages, plan: SectionPlan): Page {
  const path = `${folderOf(language, talks.dataset.card.languages)}embed/${plan.id}/index.html`;
  const press = createPress(talks, language, messages, (section, id) => (section === plan.id ? `#${id}` : `../../#${id}`));
  const body = [
    '<main>',
    press.print(EmbedHead, {}),
    press.print(FormSwitch, {}) + turn,
    printSection(press, plan),
    press.print(FormSummary, { records: plan.records(press.told) }),
    '</main>',
    press.print(EmbedFooter, { full: `../../#${plan.id}` })
  ].join('\n');
  const name = press.told.tell('card', talks.dataset.card, 'name');
  return documentOf(site, press, path, 'embed', `${say(`${plan.id}.title`)} – ${name}`, site.assets.chunks[plan.id] ?? [], body);
}

/** Every page of the site, in every language: the explainer, and each section as an embed. */
export function prerender(site: Site): Page[] {
  const talks = createTalks(site.loaded.dataset);
  return site.loaded.dataset.card.languages.flatMap((language) => {
    const messages = speakLanguage(site.loaded, language);
    return [printPage(site, talks, language, messages), ...plans.map((plan) => printEmbed(site, talks, language, messages, plan))];
  });
}
