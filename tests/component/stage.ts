import { render } from '@testing-library/svelte';
import { flushSync, type Component } from 'svelte';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { localizedContext, type Localized } from '../../src/i18n/localized.ts';
import { languageContext } from '../../src/i18n/language.ts';
import type { PrintPart, Section } from '../../src/sections/sectionDefinition.ts';
import { lensContext } from '../../src/lens/context.ts';
import { Lens } from '../../src/lens/lens.svelte.ts';
import { readRecords, type PageRecord } from '../../src/lens/pageRecord.ts';

/**
 * What a part of the page is shown on in a test: the small second dataset in English, since the talks of this project
 * change with the news. Sections adopt markup that is printed here by mounting; that they adopt what the build printed
 * is for the browser tests to prove.
 */
const loaded = load('tests/datasets/second');
const localizer = createLocalizer(loaded);

export const { talks } = localizer;

export const localized: Localized = localizer.localize(loaded.dataset.card.languages.find(({ code }) => code === 'en')!);

/** Everything that a component may ask its page for. */
export function contextOf(lens = new Lens(), told = localized): Map<unknown, unknown> {
  return new Map<unknown, unknown>([localizedContext(told), languageContext(told.language), lensContext(lens)]);
}

/** Shows a part that is only ever printed, in the element that its HTML needs around it: a list for an item, a table for rows. */
export function show<Props extends object>(part: Component<Props>, props: Props, parent = 'div', told = localized): HTMLElement {
  const target = document.body.appendChild(document.createElement(parent));
  render(part as Component, { props, context: contextOf(new Lens(), told), target });
  return target;
}

/** The HTML of a part, as the build prints it: without the comments that hydration needs. */
export const print: PrintPart = (part, props) => {
  const { container, unmount } = render(part as Component, { props, context: contextOf() });
  const html = container.innerHTML.replace(/<!--.*?-->/gs, '').trim();
  unmount();
  return html;
};

/** A section as it stands in a page: its records read off their own markup, its island mounted. */
export interface Stage {
  lens: Lens;
  records: PageRecord[];
  container: HTMLElement;
}

/** Records as a page has them: from the elements that carry them. */
export function recordsIn(markup: Iterable<string>): PageRecord[] {
  const page = document.createElement('template');
  page.innerHTML = [...markup].join('');
  return readRecords(page.content);
}

/** Mounts the island of a section with what its plan prints. */
export function stage(plan: Section, lens = new Lens()): Stage {
  const markup = plan.markup(localized, print, 'whole');
  const records = recordsIn(markup.values());
  const { container } = render(plan.island as Component, { props: { records, print: (id: string) => markup.get(id) ?? '' }, context: contextOf(lens) });
  return { lens, records, container };
}

/** Lets what follows from a change of the lens come about. */
export function change(act: () => void): void {
  flushSync(act);
}
