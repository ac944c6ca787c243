import { folderOf, languageLinks, rootFrom } from './addresses.ts';
import { gzipSync } from 'node:zlib';
import type { FacetKey } from '../../lens/query.ts';
import { vocabularyOf } from '../../lens/vocabulary.ts';
import { allParts, type BuiltEmbed, type FacetChoice, type PartRecords } from '../../builder/built.ts';
import EmbedBuilder from '../../builder/print/EmbedBuilder.svelte';
import EmbedFooter from '../../embed/print/EmbedFooter.svelte';
import EmbedHead from '../../embed/print/EmbedHead.svelte';
import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import { pagedRecords } from '../../model/pages.ts';
import FormSummary from '../../page/print/EditionSummary.svelte';
import FormSwitch from '../../page/print/EditionSwitch.svelte';
import { facetOptions, plans } from '../../page/sections.ts';
import TopLine from '../../page/print/TopLine.svelte';
import { tellRecord } from '../../record/print/tellRecord.ts';
import type { SectionPlan } from '../../sections/sectionDefinition.ts';
import { titlesOf, type Job } from './task.ts';
import { createPress, type Press } from './printer.ts';
import { printLensBar, printSection, turn } from './printSection.ts';
import { printSheet, type Page } from './printDocument.ts';

/** The body of an embed: of one section, or, with the bar that narrows them, of all. */
function printEmbedBody(press: Press, shown: readonly SectionPlan[], root: string): string {
  const [only, ...others] = shown;
  const records = shown.flatMap((plan) => plan.records(press.told));
  const isAlone = only && !others.length;
  return [
    '<main>',
    press.print(EmbedHead, {}),
    isAlone ? press.print(FormSwitch, {}) + turn : printLensBar(press, records),
    ...shown.map((plan) => printSection(press, plan, root, '../')),
    press.print(FormSummary, { records, hasStatements: shown.some(({ hasStatements }) => hasStatements) }),
    '</main>',
    press.print(EmbedFooter, { full: `../../${isAlone ? `#${only.id}` : ''}` })
  ].join('\n');
}

/** A section as an embed, or, without one, all of them. `shows` has the tags of the records' pages, any of which it may show over itself. */
export async function printEmbed({ site, talks, language, messages, pictures }: Job, shows: string, plan?: SectionPlan): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}embed/${plan?.id ?? allParts}/index.html`;
  const shown = plan ? [plan] : plans;
  const link: Told['link'] = (section, id) => (shown.some((other) => other.id === section) ? `#${id}` : `../../#${id}`);
  const press = createPress(talks, language, messages, { link, records: '../../record/', target: '_blank' });
  const body = printEmbedBody(press, shown, rootFrom(site, path));
  const word = (field: string): string => press.told.tell('card', talks.dataset.card, field);
  const title = plan ? `${titlesOf(press.told, plan).now} – ${word('name')}` : `${word('name')}: ${word('headline')}`;
  const description = plan ? plan.finding(press.told) : word('description');
  const part = plan?.id ?? allParts;
  const page = await printSheet(site, press, { path, kind: 'embed', title, description, section: plan?.id, picture: pictures.get(part), body, shows });
  const kilobytes = Math.ceil((gzipSync(page.html, { level: 9 }).length + site.assets.embedWeight) / 1000);
  const name = plan ? titlesOf(press.told, plan).now : word('name');
  return { ...page, embed: { part, path: path.replace('index.html', ''), title: name, language, kilobytes } };
}

/** The page that puts together the code of an embed, of any part and in any language. */
export function printBuilder({ site, talks, language, messages, pictures }: Job, embeds: BuiltEmbed[]): Promise<Page> {
  const path = `${folderOf(language, talks.dataset.card.languages)}embed/index.html`;
  const press = createPress(talks, language, messages, { link: (_, id) => `../#${id}`, records: '../record/' });
  const { told, print } = press;
  const root = rootFrom(site, path);
  const body = [
    `<header>${print(TopLine, { languages: languageLinks(site, path, 'embed/'), home: '../' })}</header>`,
    '<main>',
    print(EmbedBuilder, { embeds, records: titledRecords(told), facets: facetChoices(told), root, site: site.url }),
    '</main>'
  ].join('\n');
  const title = `${say('embed.title')} – ${told.tell('card', talks.dataset.card, 'name')}`;
  return printSheet(site, press, { path, kind: 'builder', title, description: say('embed.intro'), picture: pictures.get(allParts), body });
}

/** What each facet offers, with the sections of which some record can answer it. */
function facetChoices(told: Told): Record<FacetKey, FacetChoice[]> {
  const asked = plans.map((plan) => ({ part: plan.id, answers: vocabularyOf(plan.records(told)) }));
  const choices = Object.entries(facetOptions(told)).map(([facet, options]): [string, FacetChoice[]] => [
    facet,
    options.map((option) => ({ ...option, parts: asked.filter(({ answers }) => answers[facet as FacetKey].has(option.id)).map(({ part }) => part) }))
  ]);
  return Object.fromEntries(choices) as Record<FacetKey, FacetChoice[]>;
}

/** The records of each section that have a page, and thus a title, of their own, in the order of the section. */
function titledRecords(told: Told): PartRecords[] {
  const paged = new Map(pagedRecords(told.talks.dataset).map((one) => [one.record.id, one]));
  return plans.map((plan) => ({
    part: plan.id,
    records: plan.records(told).flatMap(({ id }) => {
      const record = paged.get(id);
      return record ? [{ id, title: tellRecord(told, record).title }] : [];
    })
  }));
}
