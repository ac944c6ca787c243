import { createRawSnippet, type Snippet } from 'svelte';

/** Gives an element's markup by its id. The build has it; a browser has the element itself and needs none. */
export type Print = (id: string) => string;

/** Brings an adopted element to life; effects may be made here. What it returns undoes it. */
type SetUp = (element: HTMLElement, id: string) => (() => void) | undefined;

function printed(print: Print | undefined, id: string): string {
  if (!print) throw new Error(`"${id}" is not in the page`);
  return print(id);
}

/**
 * A snippet whose one element is printed at build time and, in the browser, adopted as it stands: what only has to be read is
 * never sent a second time for hydration. The element is a record, or says in `data-adopt` by which id it is asked for. `print`
 * gives what the build hands in, nothing in a browser. `setUp` runs on the adopted element.
 */
export function adopt(print: () => Print | undefined, setUp?: SetUp): Snippet<[string]> {
  return createRawSnippet((id) => ({
    render: () => printed(print(), id()),
    setup: (element) => setUp?.(element as HTMLElement, id())
  }));
}

/** Dims an adopted element while `isKept` is false. It stays in the page: what the lens leaves out is never silently gone. */
export function dimUnless(element: HTMLElement, isKept: () => boolean): undefined {
  // An effect, since the element was adopted: Svelte knows it, but none of its attributes.
  $effect(() => {
    element.toggleAttribute('data-dimmed', !isKept());
  });
}
