import { hydrate, tick, type Component } from 'svelte';
import { languageContext, type Language } from '../i18n/language.ts';
import type { SectionProps } from '../sections/islandProps.ts';
import { lensContext } from '../lens/context.ts';
import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { isOfPage, replay, takeInteractions, type QueuedInteraction } from '../ui/queuedInteractions.ts';

type Load = () => Promise<{ default: Component<SectionProps> }>;

/** Where each island's code is. A section's island is the section itself; each has a chunk of its own. */
const loaders: Record<string, Load> = {
  lens: () => import('./LensBar.island.svelte'),
  outcomes: () => import('../sections/outcomes/Outcomes.island.svelte'),
  demands: () => import('../sections/demands/Demands.island.svelte'),
  timeline: () => import('../sections/timeline/Timeline.island.svelte'),
  sources: () => import('../sections/sources/Sources.island.svelte'),
  delivery: () => import('../sections/delivery/Delivery.island.svelte'),
  rounds: () => import('../sections/rounds/Rounds.island.svelte')
};

/** The islands of a page: what brings them to life, one by one or all at once. */
export interface Islands {
  wakeAll: () => Promise<void>;
}

/** How far ahead of the viewport an island is brought to life. */
const margin = '400px';

function nameOf(island: HTMLElement): string {
  return island.dataset['island'] ?? island.dataset['section'] ?? '';
}

/** Hydrates one island. What it says is in the HTML already: where it fails, it stays as it was printed, and says so. */
async function wake(island: HTMLElement, context: Map<unknown, unknown>, root: ParentNode): Promise<void> {
  const load = loaders[nameOf(island)];
  if (!load) return;
  try {
    const { default: component } = await load();
    const records = readRecords(island.dataset['island'] ? root : island);
    hydrate(component, { target: island, props: { records }, context, recover: false });
    await tick();
    island.dataset['hydrated'] = 'true';
  } catch (error) {
    island.dataset['failed'] = 'true';
    console.warn('An island of the page stays as it was printed:', error);
  }
}

/**
 * Watches the islands of a page: each wakes when it comes near the viewport, when it is touched, or when the lens
 * holds something. A control that is touched before its island is alive is touched again afterwards.
 */
export function createIslands(root: Document, lens: Lens, language: Language): Islands {
  const context = new Map<unknown, unknown>([lensContext(lens), languageContext(language)]);
  const waking = new Map<HTMLElement, Promise<void>>();
  const islands = [...root.querySelectorAll<HTMLElement>('[data-island], [data-section]')];
  const start = (island: HTMLElement): Promise<void> => {
    const known = waking.get(island) ?? wake(island, context, root);
    waking.set(island, known);
    return known;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) void start(target as HTMLElement);
    },
    { rootMargin: margin }
  );
  const islandOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('[data-island], [data-section]') : null;
  const onInteraction = (interaction: QueuedInteraction): void => {
    const island = isOfPage(interaction) ? null : islandOf(interaction.target);
    if (island && island.dataset['hydrated'] === undefined) void start(island).then(() => replay(interaction));
  };
  const onApproach = (event: Event): void => {
    const island = islandOf(event.target);
    if (island) void start(island);
  };

  for (const island of islands) observer.observe(island);
  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, onApproach, { passive: true });
  for (const interaction of takeInteractions(onInteraction)) {
    if (isOfPage(interaction)) replay(interaction);
    else onInteraction(interaction);
  }
  return {
    wakeAll: async () => {
      await Promise.all(islands.map(start));
    }
  };
}
