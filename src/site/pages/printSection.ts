import type { Localized } from '../../i18n/localized.ts';
import LensBar from '../../page/LensBar.island.svelte';
import { lensMarkup } from '../../page/sections.ts';
import SectionShell from '../../page/print/SectionShell.svelte';
import type { Section } from '../../sections/sectionDefinition.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import type { Assets } from './site.ts';
import { titlesOf } from './task.ts';
import { printIsland, raw, type Printer } from './printer.ts';

/** How a section opens where the page shows the article alone. */
function openingOf(localized: Localized, section: string): string | undefined {
  const opening = localized.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && localized.text('openings', opening, 'text');
}

/** A section with its island. `root` is the way from the page to the site's root, `builder` that to the page that puts embeds together. */
export function printSection(printer: Printer, section: Section, root: string, builder: string): string {
  const { localized, print } = printer;
  const records = section.records(localized);
  const island = printIsland(printer, section.island, section.id, { records }, section.markup(localized, print));
  const mark = '<div data-island></div>';
  const below = section.below?.(localized, print) ?? '';
  const picture = section.picture?.(localized, print);
  const shell = print(SectionShell, {
    id: section.id,
    titles: titlesOf(localized, section),
    finding: section.finding(localized),
    opening: openingOf(localized, section.id),
    methodValues: section.methodValues?.(localized) ?? {},
    picture: picture === undefined ? undefined : raw(`<div data-asof="now">${picture}</div>`),
    csv: `${root}data/${section.id}.csv`,
    builder,
    island: raw(mark)
  });
  // The island goes in after the shell is printed: its comments are what a browser hydrates by.
  return shell.replace(mark, () => island + below);
}

/** What stands behind the switch between the page's two editions, and runs as soon as it is read. */
export function editionScript({ inline }: Assets): string {
  return `<script>${inline.edition}</script>`;
}

/** The bar that says what is shown, and narrows it. */
export function printLensBar(printer: Printer, assets: Assets, records: PageRecord[]): string {
  const bar = printIsland(printer, LensBar, 'lens', { records }, lensMarkup(printer.localized, printer.print));
  return `<div id="lens" data-island="lens">${bar}</div>${editionScript(assets)}`;
}
