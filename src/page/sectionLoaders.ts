import type { Loaders } from './hydrateIslands.ts';

/** The functions that load each section's island, by the name of its container. Each island is a chunk of its own. */
export const sectionLoaders: Loaders = {
  outcomes: () => import('../sections/outcomes/Outcomes.island.svelte'),
  demands: () => import('../sections/demands/Demands.island.svelte'),
  timeline: () => import('../sections/timeline/Timeline.island.svelte'),
  sources: () => import('../sections/sources/Sources.island.svelte'),
  delivery: () => import('../sections/delivery/Delivery.island.svelte'),
  rounds: () => import('../sections/rounds/Rounds.island.svelte')
};
