import { hydrate, type Component } from 'svelte';
import { shapeOf, shortened, tidy } from './islandShape.ts';

/** What an island is brought to life with. */
interface Options<Props> {
  props: Props;
  context: Map<unknown, unknown>;
}

/**
 * Brings the printed island in a container to life. Svelte takes what it finds for what it expects, and deletes what is left over:
 * so it gets an island only if it is shaped as it was printed. Throws, with nothing of its text changed, where it is not.
 */
export function hydrateIsland<Props extends Record<string, unknown>>(component: Component<Props>, container: HTMLElement, options: Options<Props>): void {
  tidy(container);
  if (shortened(shapeOf(container)) !== container.dataset['shape']) throw new Error('it is not as it was printed');
  hydrate<Props, Record<string, unknown>>(component, { target: container, recover: false, ...options });
}
