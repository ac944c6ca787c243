import { tick } from 'svelte';
import type { Lens } from '../state/lens.svelte.ts';

/** The record that the address names, if this page has it. */
function targetOf(hash: string): HTMLElement | null {
  if (hash.length < 2 || hash.length > 120) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a malformed escape names nothing
  }
}

function isFolded(target: HTMLElement): boolean {
  return target.closest('[hidden]') !== null;
}

/** Opens what a permalink points into, so that its reader sees it and not a closed lid. */
async function reveal(lens: Lens): Promise<void> {
  const target = targetOf(location.hash);
  if (!target) return;
  if (target.closest('[data-asof="now"]')) lens.turn('now');
  if (isFolded(target)) {
    lens.clear();
    await tick(); // only then is its row unfolded, and can be scrolled to
  }
  const own = target.matches('[data-record]') ? target.querySelector('details') : null;
  if (own) own.open = true;
  for (let lid = target.closest('details'); lid; lid = lid.parentElement?.closest('details') ?? null) lid.open = true;
  target.scrollIntoView();
}

/** Follows the hash of the address: now, whenever it changes, and once more when the page is alive, should the lens have folded its record. */
export async function followHash(lens: Lens, alive: Promise<void>): Promise<void> {
  addEventListener('hashchange', () => void reveal(lens));
  await reveal(lens);
  await alive;
  const target = targetOf(location.hash);
  if (target && isFolded(target)) await reveal(lens);
}
