import type { Told } from '../../i18n/localized.ts';
import LensBar from '../../page/LensBar.island.svelte';
import { lensMarkup } from '../../page/sections.ts';
import SectionShell from '../../page/print/SectionShell.svelte';
import type { SectionPlan } from '../../sections/sectionDefinition.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import { turnEarly } from './writeDocument.ts';
import { titlesOf } from './task.ts';
import { printIsland, raw, type Press } from './printer.ts';

/** How a section opens where the page shows the article alone. */
function openingOf(told: Told, section: string): string | undefined {
  const opening = told.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && told.tell('openings', opening, 'text');
}

/** A section with its island. `root` is the way from the page to the site's root, `builder` that to the page that puts embeds together. */
export function printSection(press: Press, plan: SectionPlan, root: string, builder: string): string {
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
    builder,
    island: raw(mark)
  });
  // The island goes in after the shell is printed: its comments are what a browser hydrates by.
  return shell.replace(mark, () => island + below);
}

/** Stands behind the switch between the page's two forms, and runs as soon as it is read. */
export const turn = `<script>${turnEarly}</script>`;

/** The bar that says what is shown, and narrows it. */
export function printLensBar(press: Press, records: PageRecord[]): string {
  const bar = printIsland(press, LensBar, 'lens', { records }, lensMarkup(press.told, press.print));
  return `<div id="lens" data-island="lens">${bar}</div>${turn}`;
}
