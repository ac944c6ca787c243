import { gzipSync } from 'node:zlib';
import { allParts } from '../../builder/built.ts';
import EmbedFooter from '../../embed/print/EmbedFooter.svelte';
import EmbedHead from '../../embed/print/EmbedHead.svelte';
import type { Localized } from '../../i18n/localized.ts';
import EditionSummary from '../../page/print/EditionSummary.svelte';
import EditionSwitch from '../../page/print/EditionSwitch.svelte';
import { sections } from '../../page/sections.ts';
import type { Section } from '../../sections/sectionDefinition.ts';
import { folderOf, rootFrom } from './addresses.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter, type Printer } from './printer.ts';
import { editionScript, printLensBar, printSection } from './printSection.ts';
import type { Assets } from './site.ts';
import { headlineOf, titlesOf, type Task } from './task.ts';

/** The body of an embed: of one section, or, with the bar that narrows them, of all. */
function printEmbedBody(printer: Printer, assets: Assets, shown: readonly Section[], root: string): string {
  const [only, ...others] = shown;
  const records = shown.flatMap((section) => section.records(printer.localized));
  const isAlone = only && !others.length;
  return [
    '<main>',
    printer.print(EmbedHead, {}),
    isAlone ? printer.print(EditionSwitch, {}) + editionScript(assets) : printLensBar(printer, assets, records),
    ...shown.map((section) => printSection(printer, section, { root, builder: '../' })),
    printer.print(EditionSummary, { records, hasStatements: shown.some(({ hasStatements }) => hasStatements) }),
    '</main>',
    printer.print(EmbedFooter, { full: `../../${isAlone ? `#${only.id}` : ''}` })
  ].join('\n');
}

/** What an embed is called, in its document and in the list of all embeds, and what is said of it. */
function namesOf(localized: Localized, section: Section | undefined): { title: string; name: string; description: string } {
  const name = localized.text('card', localized.talks.dataset.card, 'name');
  if (!section) return { ...headlineOf(localized), name };
  const title = titlesOf(localized, section).now;
  return { title: `${title} – ${name}`, name: title, description: section.finding(localized) };
}

/** A section as an embed, or, without one, all of them. `shows` has the tags of the records' pages, any of which it may show over itself. */
export async function printEmbed(task: Task, shows: string, section?: Section): Promise<Page> {
  const { site, language, pictures } = task;
  const part = section?.id ?? allParts;
  const path = `${folderOf(language, site.loaded.dataset.card.languages)}embed/${part}/index.html`;
  const shown = section ? [section] : sections;
  const link: Localized['link'] = (place, id) => (shown.some((other) => other.id === place) ? `#${id}` : `../../#${id}`);
  const localized = site.localizer.localize(language, { link, records: '../../record/', target: '_blank' });
  const body = printEmbedBody(createPrinter(localized), site.assets, shown, rootFrom(site, path));
  const { title, name, description } = namesOf(localized, section);
  const content = { path, kind: 'embed', title, description, section: section?.id, picture: pictures.get(part), body, shows } as const;
  const page = await printDocument(task, localized, content);
  const kilobytes = Math.ceil((gzipSync(page.html, { level: 9 }).length + site.assets.embedWeight) / 1000);
  return { ...page, embed: { part, path: path.replace('index.html', ''), title: name, language, kilobytes } };
}
