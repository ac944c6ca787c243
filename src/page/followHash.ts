import { tick } from 'svelte';
import type { Lens } from '../lens/lens.svelte.ts';
import { readHash } from '../lens/readHash.ts';

/** Brings an element into view; `isAsked` says whether the reader has just asked for it. */
type Show = (element: HTMLElement, isAsked: boolean) => void;

declare global {
  interface Window {
    /** What the address of an embed named before its first script took it out. */
    named?: string | undefined;
  }
}

/** The record that the address names, if this page has it. */
export function namedRecord(): HTMLElement | null {
  const id = readHash(location.hash) ?? window.named;
  return id === undefined ? null : document.getElementById(id);
}

function isFolded(target: HTMLElement): boolean {
  return target.closest('[hidden]') !== null;
}

/** Opens what a permalink points into, so that its reader sees it and not a closed disclosure. */
async function reveal(lens: Lens, show: (element: HTMLElement) => void): Promise<void> {
  const target = namedRecord();
  if (!target) return;
  if (target.closest('[data-asof="now"]')) lens.turn('now');
  if (isFolded(target)) {
    lens.clear();
    await tick(); // only then is its row unfolded, and can be scrolled to
  }
  const own = target.matches('[data-record]') ? target.querySelector('details') : null;
  if (own) own.open = true;
  for (let disclosure = target.closest('details'); disclosure; disclosure = disclosure.parentElement?.closest('details') ?? null) disclosure.open = true;
  show(target);
}

/** Follows the hash of the address: now, whenever it changes, and once more when the page is alive, should the lens have folded its record. */
export async function followHash(lens: Lens, alive: Promise<void>, show: Show): Promise<void> {
  addEventListener('hashchange', () => void reveal(lens, (element) => show(element, true)));
  const showFirst = (element: HTMLElement): void => show(element, false);
  await reveal(lens, showFirst);
  await alive;
  const target = namedRecord();
  if (target && isFolded(target)) await reveal(lens, showFirst);
}
