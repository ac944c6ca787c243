import { createRawSnippet, type Snippet } from 'svelte';

/** Returns the markup of an element by its id. Only the build has one; in a browser the element is already in the page. */
export type Print = (id: string) => string;

/** Sets up an adopted element; may make effects. What it returns undoes it. */
type SetUp = (element: HTMLElement, id: string) => (() => void) | undefined;

function missing(id: string): Error {
  return new Error(`"${id}" is not in the page`);
}

function printed(print: Print | undefined, id: string): string {
  if (!print) throw missing(id);
  return print(id);
}

/** The element of an id. Throws where another one is in its place: each would take the other's values. */
function own(element: Element, id: string): HTMLElement {
  const found = element as HTMLElement;
  if (id !== (found.dataset['adopt'] ?? found.id)) throw missing(id);
  return found;
}

/**
 * Makes a snippet whose one element is printed at build time and, in the browser, adopted as it is: static markup is never sent a second
 * time for hydration. The element is a record with this id, or names the id in `data-adopt`. `print` returns the build's markup, and
 * `undefined` in a browser; rendering without it throws. `setUp` runs on the adopted element.
 */
export function adopt(print: () => Print | undefined, setUp?: SetUp): Snippet<[string]> {
  return createRawSnippet((id) => ({
    render: () => printed(print(), id()),
    setup: (element) => setUp?.(own(element, id()), id())
  }));
}

/** Dims an adopted element while `isKept` is false. It stays in the page: the lens never removes anything without a trace. */
export function dimUnless(element: HTMLElement, isKept: () => boolean): undefined {
  // An effect, because Svelte does not update attributes of an adopted element.
  $effect(() => {
    element.toggleAttribute('data-dimmed', !isKept());
  });
}
