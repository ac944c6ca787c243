import type { FacetKey } from './facets.ts';
import type { Lens } from './lens.svelte.ts';

/**
 * Makes a printed list of choices follow the lens and lead it. Returns what undoes it. To be called while a
 * component is being set up, since it makes an effect.
 */
export function followLens(element: HTMLElement, lens: Lens): (() => void) | undefined {
  const select = element.querySelector('select');
  if (!select) return undefined;
  const facet = select.dataset['facet'] as FacetKey;
  const choose = (): void => lens.choose(facet, select.value || null);
  select.addEventListener('change', choose);
  // An effect, since the list was adopted: it follows what is chosen elsewhere, and on back and forward. A value
  // that the list does not offer shows as no choice.
  $effect(() => {
    const value = lens.selection[facet] ?? '';
    select.value = [...select.options].some((option) => option.value === value) ? value : '';
  });
  return () => select.removeEventListener('change', choose);
}
