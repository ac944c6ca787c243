import type { FacetKey } from './facets.ts';
import type { Lens } from './lens.svelte.ts';

/**
 * Ties an adopted list of choices to the lens, in both directions. Returns a function that removes the listener; `undefined` where the
 * element has no list. Makes an effect: to be called while a component is being set up.
 */
export function followLens(element: HTMLElement, lens: Lens): (() => void) | undefined {
  const select = element.querySelector('select');
  if (!select) return undefined;
  const facet = select.dataset['facet'] as FacetKey;
  const choose = (): void => lens.choose(facet, select.value || null);
  select.addEventListener('change', choose);
  // An effect, since Svelte does not update an adopted list: it follows choices made elsewhere, and back and forward. A value that the list
  // does not offer shows as no choice.
  $effect(() => {
    const value = lens.selection[facet] ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  });
  return () => select.removeEventListener('change', choose);
}
