import { gzipSync } from 'node:zlib';
import { allParts } from '../../builder/built.ts';
import EmbedFooter from '../../embed/print/EmbedFooter.svelte';
import EmbedHead from '../../embed/print/EmbedHead.svelte';
import type { Localized } from '../../i18n/localized.ts';
import EditionSummary from '../../page/print/EditionSummary.svelte';
import EditionSwitch from '../../page/print/EditionSwitch.svelte';
import { sections } from '../../page/sections.ts';
import type { Extent, Section } from '../../sections/sectionDefinition.ts';
import { folderOf, rootFrom } from './addresses.ts';
import { linkFrom } from './linkFrom.ts';
import { pictureLinks } from './pictureLinks.ts';
import { printDocument, type Page } from './printDocument.ts';
import { createPrinter, type Printer } from './printer.ts';
import { editionScript, printSection } from './printSection.ts';
import { headlineOf, titlesOf, type Task } from './task.ts';

/** What an embed shows: a section, its answer alone or whole; without one, the answers of all. */
export interface Shown {
  section?: Section;
  extent: Extent;
}

/** The sections of an embed. */
function sectionsOf({ section }: Shown): readonly Section[] {
  return section ? [section] : sections;
}

/** The body of an embed. `root` is the way from it to the site's root, `home` that to the folder of its language. */
function printEmbedBody(printer: Printer, { site: { assets }, drawn }: Task, shown: Shown, { root, home }: { root: string; home: string }): string {
  const { extent, section: only } = shown;
  const printed = sectionsOf(shown);
  const { localized } = printer;
  const records = printed.flatMap((section) => section.records(localized));
  const hasStatements = printed.some((section) => section.hasStatements);
  return [
    '<main>',
    printer.print(EmbedHead, {}),
    printer.print(EditionSwitch, {}) + editionScript(assets),
    ...printed.map((section) =>
      printSection(printer, section, {
        extent,
        root,
        home: extent === 'whole' ? home : undefined,
        pictures: pictureLinks(localized, drawn, section.id, home),
        whole: `${home}${section.id}/`
      })
    ),
    extent === 'whole' ? printer.print(EditionSummary, { records, hasStatements }) : '',
    '</main>',
    printer.print(EmbedFooter, {
      picture: only && extent === 'gist' ? pictureLinks(localized, drawn, only.id, home).answer : undefined,
      ...(only && extent === 'gist'
        ? { full: `${home}${only.id}/`, text: only.openLabel(localized, 'now'), isShort: true }
        : { full: `${home}${only ? `#${only.id}` : ''}`, text: localized.say('page.fullPage'), isShort: false })
    })
  ].join('\n');
}

/** What an embed is called, in its document and in the list of all embeds, and what is said of it. */
function namesOf(localized: Localized, { section, extent }: Shown): { title: string; name: string; description: string } {
  const name = localized.text('card', localized.talks.dataset.card, 'name');
  if (!section) return { ...headlineOf(localized), name };
  const own = titlesOf(localized, section).now;
  const title = extent === 'whole' ? localized.say('embed.whole', { title: own }) : own;
  return { title: `${title} – ${name}`, name: title, description: section.finding(localized) };
}

/** The name of an embed, and its folder below that of all embeds. */
function partOf({ section, extent }: Shown): string {
  if (!section) return allParts;
  return extent === 'whole' ? `${section.id}/full` : section.id;
}

/** The islands that an embed has. */
function islandsOf(shown: Shown): string[] {
  return sectionsOf(shown)
    .filter(({ isGistIsland }) => isGistIsland ?? shown.extent === 'whole')
    .map(({ id }) => id);
}

/** A section as an embed, its answer or all of it, or the answers of all. `shows` has the tags of the records' pages, any of which it may show over itself. */
export async function printEmbed(task: Task, shows: string, shown: Shown): Promise<Page> {
  const { site, language, pictures } = task;
  const { section } = shown;
  const part = partOf(shown);
  const path = `${folderOf(language, site.loaded.dataset.card.languages)}embed/${part}/index.html`;
  const home = '../'.repeat(part.split('/').length + 1);
  const islands = islandsOf(shown);
  const localized = site.localizer.localize(language, {
    link: linkFrom(home, (place) => islands.includes(place)),
    records: `${home}record/`,
    target: '_blank'
  });
  const body = printEmbedBody(createPrinter(localized), task, shown, { root: rootFrom(site, path), home });
  const { title, name, description } = namesOf(localized, shown);
  const picture = pictures.get(section?.id ?? allParts);
  const content = { path, kind: 'embed', title, description, section: section?.id, extent: shown.extent, islands, picture, body, shows } as const;
  const page = await printDocument(task, localized, content);
  const kilobytes = Math.ceil((gzipSync(page.html, { level: 9 }).length + site.assets.embedWeights[shown.extent]) / 1000);
  return { ...page, embed: { part, path: path.replace('index.html', ''), title: name, language, kilobytes } };
}
