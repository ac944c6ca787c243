import type { Component, Snippet } from 'svelte';
import { createRawSnippet } from 'svelte';
import { toldContext, type Told } from '../../i18n/localized.ts';
import type { Talks } from '../../model/talks.ts';
import type { PrintPart } from '../../sections/sectionDefinition.ts';
import { lensContext } from '../../lens/context.ts';
import { Lens } from '../../lens/lens.svelte.ts';
import type { Messages } from '../dataset/parseMessages.ts';
import { printLive, printStatic } from './render.ts';
import type { Language } from './localePayload.ts';
import { tellPage, type Ways } from './localize.ts';

/** Everything that is needed to print the parts of one page in one language. */
export interface Press {
  told: Told;
  context: Map<unknown, unknown>;
  print: PrintPart;
}

/** The press for one page. */
export function createPress(talks: Talks, language: Language, messages: Messages, ways: Ways): Press {
  const told = tellPage(talks, language, messages, ways);
  const context = new Map<unknown, unknown>([toldContext(told), lensContext(new Lens())]);
  return { told, context, print: (part, props) => printStatic(part, props, context) };
}

/** Markup as a snippet. */
export const raw = (html: string): Snippet => createRawSnippet(() => ({ render: () => html }));

/** The HTML of an island with the printed parts that it adopts. */
export function printIsland<Props extends object>(press: Press, island: Component<Props>, id: string, props: Props, markup: Map<string, string>): string {
  const print = (key: string): string => {
    const html = markup.get(key);
    if (html === undefined) throw new Error(`${id} asks for "${key}", which nobody printed`);
    return html;
  };
  return printLive(island, { ...props, print }, press.context, id);
}
