import { onMount } from 'svelte';

/**
 * Tells a component whether its printed markup is hydrated. While it is not, rows must come in the order of the page: Svelte takes the
 * first row that it finds for the first that it expects, whatever its id.
 */
export function afterHydration(): () => boolean {
  let isHydrated = $state(false);
  onMount(() => {
    isHydrated = true;
  });
  return () => isHydrated;
}
