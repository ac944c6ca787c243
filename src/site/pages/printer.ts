import type { Component } from 'svelte';
import { languageContext } from '../../i18n/language.ts';
import { localizedContext, type Localized } from '../../i18n/localized.ts';
import type { SectionProps } from '../../sections/islandProps.ts';
import type { PrintPart } from '../../sections/sectionDefinition.ts';
import { lensContext } from '../../lens/context.ts';
import { Lens } from '../../lens/lens.svelte.ts';
import type { PageRecord } from '../../lens/pageRecord.ts';
import { shortened } from '../../ui/islandShape.ts';
import { renderIsland, renderStatic, shapeOfHtml } from './render.ts';

/** Everything that is needed to print the parts of one page in one language. */
export interface Printer {
  localized: Localized;
  context: Map<unknown, unknown>;
  print: PrintPart;
}

/** The printer of one page. */
export function createPrinter(localized: Localized): Printer {
  const context = new Map<unknown, unknown>([localizedContext(localized), languageContext(localized.language), lensContext(new Lens())]);
  return { localized, context, print: (part, props) => renderStatic(part, props, context) };
}

/** An island to be printed: the name by which a browser finds its component, its records, and the markup that it adopts, by the id that it asks for. */
interface PrintedIsland {
  name: string;
  component: Component<SectionProps>;
  records: PageRecord[];
  markup: Map<string, string>;
}

/** What an island adopts has to say so: a browser knows by it where what the island owns ends. */
function adoptedFrom({ name, markup }: PrintedIsland, id: string): string {
  const html = markup.get(id);
  if (html === undefined) throw new Error(`${name} asks for "${id}", which nobody printed`);
  const tag = html.slice(0, html.indexOf('>'));
  if (!['id', 'data-adopt'].some((attribute) => tag.includes(` ${attribute}="${id}"`)))
    throw new Error(`${name} adopts "${id}", which has it neither as its id nor as data-adopt`);
  return html;
}

/** An island in a container of its own, which says how it is shaped, so that a browser can tell whether it still is. */
export function printIsland({ context }: Printer, island: PrintedIsland): string {
  const { name, component, records } = island;
  const shape = shapeOfHtml(renderIsland(component, { records, print: (id: string) => `@${id}` }, context, name));
  const html = renderIsland(component, { records, print: (id: string) => adoptedFrom(island, id) }, context, name);
  return `<div data-island="${name}" data-shape="${shortened(shape)}">${html}</div>`;
}
