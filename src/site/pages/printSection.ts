import LensBar from '../../page/LensBar.island.svelte';
import { lensMarkup } from '../../page/print/facetOptions.ts';
import SectionFoot from '../../page/print/SectionFoot.svelte';
import SectionHead from '../../page/print/SectionHead.svelte';
import JumpLinks from '../../page/print/JumpLinks.svelte';
import UseThis from '../../page/print/UseThis.svelte';
import SectionToggle from '../../page/print/SectionToggle.svelte';
import { sections } from '../../page/sections.ts';
import type { Extent, Section } from '../../sections/sectionDefinition.ts';
import { facetsOf } from '../../lens/vocabulary.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import type { Assets } from './site.ts';
import { openingOf, titlesOf } from './task.ts';
import { printIsland, type Printer } from './printer.ts';
import type { PictureLink, PictureLinks } from './pictureLinks.ts';

/** How a section stands on a page. */
export interface Placement {
  extent: Extent;
  /** The way from the page to the site's root. */
  root: string;
  /** The way to the folder of the language; nothing where the section is not offered for further use. */
  home?: string | undefined;
  /** The ways to the section's pictures; nothing where they are not offered. */
  pictures?: PictureLinks | undefined;
  /** The way to the section's own page, which has all of it. */
  whole: string;
}

function printSectionIsland(printer: Printer, section: Section, extent: Extent): string {
  const { localized, print } = printer;
  const markup = section.markup(localized, print, extent);
  return printIsland(printer, { name: section.id, component: section.island, records: section.records(localized), markup });
}

/** What leads from the answer of a section to its own page, `whole`. */
function printToggle({ localized, print }: Printer, { id, openLabel, records, isGistIsland, isRecordLater = false }: Section, whole: string): string {
  const texts = { now: openLabel(localized, 'now'), article: openLabel(localized, 'article') };
  return print(SectionToggle, { section: id, whole, texts, facets: isGistIsland ? [] : facetsOf(records(localized)), isLater: isRecordLater });
}

/** The answer of a section: its heading, its finding, and the picture that carries it. */
function printGist(printer: Printer, section: Section, { extent, whole, root, home, pictures }: Placement): string {
  const { localized, print } = printer;
  const { id, isGistIsland, gist } = section;
  return [
    '<div data-part="gist">',
    print(SectionHead, { id, titles: titlesOf(localized, section), finding: section.finding(localized), opening: openingOf(localized, id) }),
    isGistIsland ? printSectionIsland(printer, section, extent) : (gist?.(localized, print) ?? ''),
    extent === 'gist' && home !== undefined ? printToggle(printer, section, whole) : '',
    home === undefined ? '' : print(UseThis, { id, csv: `${root}data/${id}.csv`, home, picture: pictures?.answer }),
    '</div>'
  ].join('');
}

/** The record of a section: everything that is known. */
function printRecordPart(printer: Printer, section: Section, pictures: readonly PictureLink[] = []): string {
  const { localized, print } = printer;
  const { id } = section;
  const picture = section.picture?.(localized, print);
  return [
    '<div data-part="record" tabindex="-1">',
    picture === undefined ? '' : `<div data-asof="now">${picture}</div>`,
    section.isGistIsland ? '' : printSectionIsland(printer, section, 'whole'),
    section.below?.(localized, print) ?? '',
    print(SectionFoot, { id, pictures, methodValues: section.methodValues?.(localized) ?? {} }),
    '</div>'
  ].join('');
}

/** A section: its answer, and, where the page has it whole, its record. */
export function printSection(printer: Printer, section: Section, placement: Placement): string {
  const { id } = section;
  const record = placement.extent === 'whole' ? printRecordPart(printer, section, placement.pictures?.further) : '';
  return `<section id="${id}" data-section="${id}" aria-labelledby="${id}-title">${printGist(printer, section, placement)}${record}</section>`;
}

/** What stands behind the switch between the page's two editions, and runs as soon as it is read. */
export function editionScript({ inline }: Assets): string {
  return `<script>${inline.edition}</script>`;
}

/**
 * What stays at the top of the window: the ways to the sections, and the bar that says what is shown, and narrows it. `shown` is the
 * section whose own page it is; without one they are all on this page.
 */
export function printLensBar(printer: Printer, assets: Assets, records: PageRecord[], shown?: Section): string {
  const bar = printIsland(printer, { name: 'lens', component: LensBar, records, markup: lensMarkup(printer.localized, printer.print) });
  const links = sections.map(({ id }) => ({ id, address: shown === undefined ? `#${id}` : `../${id}/`, isHere: id === shown?.id }));
  return `<div id="lens">${printer.print(JumpLinks, { links })}${bar}</div>${editionScript(assets)}`;
}
