import { hydrate, tick, type Component } from 'svelte';
import { shapeOf, shortened, tidy } from './islandShape.ts';

interface Options<Props> {
  props: Props;
  context: Map<unknown, unknown>;
}

/**
 * Hydrates the printed island in a container. Svelte takes the nodes that it finds for those that it expects, and deletes the rest, so an
 * island is hydrated only if its structure is as it was printed. Rejects, with every text as it was printed, where it is not, or where the
 * component throws: Svelte takes its nodes out of the page then.
 */
export async function hydrateIsland<Props extends Record<string, unknown>>(
  component: Component<Props>,
  container: HTMLElement,
  options: Options<Props>
): Promise<void> {
  tidy(container);
  if (shortened(shapeOf(container)) !== container.dataset['shape']) throw new Error('it is not as it was printed');
  const printed = container.cloneNode(true);
  try {
    hydrate<Props, Record<string, unknown>>(component, { target: container, recover: false, ...options });
    await tick();
  } catch (error) {
    container.replaceChildren(...printed.childNodes);
    throw error;
  }
}
