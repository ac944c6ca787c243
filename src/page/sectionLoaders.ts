import type { Loaders } from './hydrateIslands.ts';

/** Where the code of each section's island is, by the name that its container has; each has a chunk of its own. */
export const sectionLoaders: Loaders = {
  outcomes: () => import('../sections/outcomes/Outcomes.island.svelte'),
  demands: () => import('../sections/demands/Demands.island.svelte'),
  timeline: () => import('../sections/timeline/Timeline.island.svelte'),
  sources: () => import('../sections/sources/Sources.island.svelte'),
  delivery: () => import('../sections/delivery/Delivery.island.svelte'),
  rounds: () => import('../sections/rounds/Rounds.island.svelte')
};
