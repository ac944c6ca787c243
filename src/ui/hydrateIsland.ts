import { hydrate, type Component } from 'svelte';
import { shapeOf, shortened, tidy } from './islandShape.ts';

interface Options<Props> {
  props: Props;
  context: Map<unknown, unknown>;
}

/**
 * Hydrates the printed island in a container. Svelte takes the nodes that it finds for those that it expects, and deletes the rest, so an
 * island is hydrated only if its structure is as it was printed. Throws, without a change to any visible text, where it is not.
 */
export function hydrateIsland<Props extends Record<string, unknown>>(component: Component<Props>, container: HTMLElement, options: Options<Props>): void {
  tidy(container);
  if (shortened(shapeOf(container)) !== container.dataset['shape']) throw new Error('it is not as it was printed');
  hydrate<Props, Record<string, unknown>>(component, { target: container, recover: false, ...options });
}
