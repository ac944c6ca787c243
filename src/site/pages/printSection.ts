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

/** The ways from a page to what its sections link to. */
export interface SectionWays {
  /** To the site's root. */
  root: string;
  /** To the page that puts embeds together. */
  builder: string;
}

/** The answer of a section: its heading, its finding and, with `hasGist`, the picture that carries it. */
function printGist({ localized, print }: Printer, section: Section, hasGist: boolean): string {
  const { id } = section;
  const head = print(SectionHead, { id, titles: titlesOf(localized, section), finding: section.finding(localized), opening: openingOf(localized, id) });
  return `<div data-part="gist">${head}${(hasGist && section.gist?.(localized, print)) || ''}</div>`;
}

/** The record of a section: everything that is known, with its island. */
function printRecordPart(printer: Printer, section: Section, { root, builder }: SectionWays): string {
  const { localized, print } = printer;
  const { id } = section;
  const picture = section.picture?.(localized, print);
  return [
    '<div data-part="record">',
    picture === undefined ? '' : `<div data-asof="now">${picture}</div>`,
    printIsland(printer, { name: id, component: section.island, records: section.records(localized), markup: section.markup(localized, print) }),
    section.below?.(localized, print) ?? '',
    print(SectionFoot, { id, methodValues: section.methodValues?.(localized) ?? {}, csv: `${root}data/${id}.csv`, builder }),
    '</div>'
  ].join('');
}

/** A section with its island. */
export function printSection(printer: Printer, section: Section, ways: SectionWays, hasGist = false): string {
  const { id } = section;
  const parts = printGist(printer, section, hasGist) + printRecordPart(printer, section, ways);
  return `<section id="${id}" data-section="${id}" aria-labelledby="${id}-title">${parts}</section>`;
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
