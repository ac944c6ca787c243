import type { Component, Snippet } from 'svelte';
import { createRawSnippet } from 'svelte';
import { languageContext } from '../../i18n/language.ts';
import { localizedContext, type Localized } from '../../i18n/localized.ts';
import type { PrintPart } from '../../sections/sectionDefinition.ts';
import { lensContext } from '../../lens/context.ts';
import { Lens } from '../../lens/lens.svelte.ts';
import { renderIsland, renderStatic } from './render.ts';

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

/** Markup as a snippet. */
export const raw = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));

/** The HTML of an island with the printed parts that it adopts. */
export function printIsland<Props extends object>(printer: Printer, island: Component<Props>, id: string, props: Props, markup: Map<string, string>): string {
  const print = (key: string): string => {
    const html = markup.get(key);
    if (html === undefined) throw new Error(`${id} asks for "${key}", which nobody printed`);
    return html;
  };
  return renderIsland(island, { ...props, print }, printer.context, id);
}
