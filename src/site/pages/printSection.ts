import type { Localized } from '../../i18n/localized.ts';
import LensBar from '../../page/LensBar.island.svelte';
import { lensMarkup } from '../../page/print/facetOptions.ts';
import SectionFoot from '../../page/print/SectionFoot.svelte';
import SectionHead from '../../page/print/SectionHead.svelte';
import type { Section } from '../../sections/sectionDefinition.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import type { Assets } from './site.ts';
import { titlesOf } from './task.ts';
import { printIsland, type Printer } from './printer.ts';

/** How a section opens where the page shows the article alone. */
function openingOf(localized: Localized, section: string): string | undefined {
  const opening = localized.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && localized.text('openings', opening, 'text');
}

/** A section with its island. `root` is the way from the page to the site's root, `builder` that to the page that puts embeds together. */
export function printSection(printer: Printer, section: Section, root: string, builder: string): string {
  const { localized, print } = printer;
  const { id } = section;
  const picture = section.picture?.(localized, print);
  return [
    `<section id="${id}" data-section="${id}" aria-labelledby="${id}-title">`,
    print(SectionHead, { id, titles: titlesOf(localized, section), finding: section.finding(localized), opening: openingOf(localized, id) }),
    picture === undefined ? '' : `<div data-asof="now">${picture}</div>`,
    printIsland(printer, { name: id, component: section.island, records: section.records(localized), markup: section.markup(localized, print) }),
    section.below?.(localized, print) ?? '',
    print(SectionFoot, { id, methodValues: section.methodValues?.(localized) ?? {}, csv: `${root}data/${id}.csv`, builder }),
    '</section>'
  ].join('');
}

/** What stands behind the switch between the page's two editions, and runs as soon as it is read. */
export function editionScript({ inline }: Assets): string {
  return `<script>${inline.edition}</script>`;
}

/** The bar that says what is shown, and narrows it. */
export function printLensBar(printer: Printer, assets: Assets, records: PageRecord[]): string {
  const bar = printIsland(printer, { name: 'lens', component: LensBar, records, markup: lensMarkup(printer.localized, printer.print) });
  return `<div id="lens">${bar}</div>${editionScript(assets)}`;
}
