import type { Component } from 'svelte';
import type { Spoken } from './spoken.ts';
import type { SectionProps } from '../sections/islandProps.ts';
import { lensContext } from '../lens/context.ts';
import type { Lens } from '../lens/lens.svelte.ts';
import { readRecords } from '../lens/pageRecord.ts';
import { hydrateIsland } from '../ui/hydrateIsland.ts';
import { isOfPage, replay, takeInteractions, type QueuedInteraction } from '../ui/queuedInteractions.ts';
import { nameControls } from './nameControls.ts';
import { tellFailure } from './tellFailure.ts';

type Load = () => Promise<{ default: Component<SectionProps> }>;

/** The functions that load the code of islands, by the names in `data-island`. */
export type Loaders = Record<string, Load>;

/** The islands of a page. */
export interface Islands {
  /** Watches the islands in a further part of the page; their words are `spoken`. */
  watch: (part: ParentNode, spoken: Spoken) => void;
  /** Hydrates all watched islands at once. */
  hydrateAll: () => Promise<void>;
}

/** The islands of a page, and when it begins to hydrate them. */
export interface Beginning {
  loaders: Loaders;
  /** Until this resolves, no island is hydrated merely because it is near the viewport. */
  begin: Promise<void>;
}

/** How far ahead of the viewport an island is hydrated. */
const margin = '400px';

const container = '[data-island]';

/** The part of the page that an island belongs to: its section, or the lens bar. */
function partOf(island: HTMLElement): HTMLElement {
  return island.closest<HTMLElement>('[data-section], #lens') ?? island;
}

/** Hydrates one island. Where that fails, its printed content stays, and a note says that it could not be started. */
async function hydrateOne(island: HTMLElement, lens: Lens, spoken: Spoken, load: Load | undefined): Promise<void> {
  const name = island.dataset['island'] ?? '';
  try {
    if (!load) throw new Error('there is no code for it');
    const [{ default: component }, { languageContext }, language] = await Promise.all([load(), import('../i18n/language.ts'), spoken.language()]);
    const records = readRecords(island);
    await hydrateIsland(component, island, { props: { records }, context: new Map<unknown, unknown>([lensContext(lens), languageContext(language)]) });
    partOf(island).dataset['hydrated'] = 'true';
  } catch (error) {
    partOf(island).dataset['failed'] = 'true';
    tellFailure(island.querySelector('.of-island') ?? island, spoken);
    console.warn(name, 'stays as it was printed:', error);
  }
}

/** Calls back when an island comes near the viewport; at once in a browser that lacks or denies IntersectionObserver. */
function observe(island: HTMLElement, callBack: () => void): void {
  try {
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && callBack(), { rootMargin: margin });
    // The whole part: in a low frame its head alone may be in view.
    observer.observe(partOf(island));
  } catch {
    callBack();
  }
}

/**
 * Watches the islands of a page. Each is hydrated when it comes near the viewport after `begin`, when a pointer or the focus enters it, or
 * with all others by `hydrateAll`. Interactions from before an island was hydrated are replayed once.
 */
export function createIslands(root: Document, lens: Lens, spoken: Spoken, { loaders, begin }: Beginning): Islands {
  const hydrating = new Map<HTMLElement, Promise<void>>();
  const watched = new Map<HTMLElement, Spoken>();
  const start = (island: HTMLElement): Promise<void> => {
    const known = hydrating.get(island) ?? hydrateOne(island, lens, watched.get(island) ?? spoken, loaders[island.dataset['island'] ?? '']);
    hydrating.set(island, known);
    return known;
  };
  const watch: Islands['watch'] = (part, words) => {
    nameControls(part);
    for (const island of part.querySelectorAll<HTMLElement>(container)) {
      watched.set(island, words);
      void begin.then(() => observe(island, () => void start(island)));
    }
  };
  const islandOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(container) : null);
  const isHydrated = (island: HTMLElement): boolean => partOf(island).dataset['hydrated'] !== undefined;
  const onInteraction = async (interaction: QueuedInteraction): Promise<void> => {
    const island = isOfPage(interaction) ? null : islandOf(interaction.target);
    if (!island || isHydrated(island)) return;
    await start(island);
    if (isHydrated(island)) replay(interaction);
  };
  const onApproach = ({ target }: Event): void => {
    const island = islandOf(target);
    if (island) void start(island);
  };

  watch(root, spoken);
  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, onApproach, { passive: true });
  for (const interaction of takeInteractions((later) => void onInteraction(later))) {
    if (isOfPage(interaction)) replay(interaction);
    else void onInteraction(interaction);
  }
  return {
    watch,
    hydrateAll: async () => {
      await Promise.all([...watched.keys()].map(start));
    }
  };
}
