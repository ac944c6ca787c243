import { getContext } from 'svelte';
import type { Lens } from './lens.svelte.ts';

const key = Symbol('lens');

/** The entry of Svelte's context that passes the lens to an island's components. */
export function lensContext(lens: Lens): [symbol, Lens] {
  return [key, lens];
}

/** The lens of the page or embed that this component is part of. */
export function getLens(): Lens {
  return getContext<Lens>(key);
}
