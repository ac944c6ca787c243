import { tick } from 'svelte';
import type { Lens } from '../lens/lens.svelte.ts';
import { readHash } from '../lens/readHash.ts';

/** Shows a record that is not on this page; `isAsked` says whether the reader has just asked for it. */
export type Seek = (id: string | undefined, isAsked: boolean) => Promise<void>;

/** Brings an element into view; `isAsked` says whether the reader has just asked for it. */
type Show = (element: HTMLElement, isAsked: boolean) => void;

declare global {
  interface Window {
    /** What the address of an embed named before its first script took it out. */
    named?: string | undefined;
  }
}

/** The id that the address names. */
function namedId(): string | undefined {
  return readHash(location.hash) ?? window.named;
}

/** The record that the address names, if this page has it. */
export function namedRecord(): HTMLElement | null {
  const id = namedId();
  return id === undefined ? null : document.getElementById(id);
}

function isFolded(target: HTMLElement): boolean {
  return target.closest('[hidden]') !== null;
}

/** Opens what a permalink points into, so that its reader sees it and not a closed disclosure. Gives whether it could not be seen before. */
async function open(target: HTMLElement, lens: Lens): Promise<boolean> {
  const wasHidden = !target.checkVisibility();
  if (target.closest('[data-asof="now"]')) lens.turn('now');
  if (isFolded(target)) {
    lens.clear();
    await tick(); // only then is its row unfolded, and can be scrolled to
  }
  const own = target.matches('[data-record]') ? target.querySelector('details') : null;
  if (own) own.open = true;
  for (let disclosure = target.closest('details'); disclosure; disclosure = disclosure.parentElement?.closest('details') ?? null) disclosure.open = true;
  return wasHidden;
}

/**
 * Opens what the address named at first. A browser has brought it into view by itself, and its reader may have gone on since: it is
 * shown again only where it could not be seen, or where the address was kept from the browser, as in an embed.
 */
async function openFirst(lens: Lens, show: Show, seek?: Seek): Promise<void> {
  const target = namedRecord();
  if (!target) return seek?.(namedId(), false);
  const wasHidden = await open(target, lens);
  if (wasHidden || (window.named !== undefined && scrollY === 0)) show(target, false);
}

/** Follows the hash of the address: now, whenever it changes, and once more when the page is alive, should the lens have folded its record. */
export async function followHash(lens: Lens, alive: Promise<void>, show: Show, seek?: Seek): Promise<void> {
  addEventListener('hashchange', () => {
    const target = namedRecord();
    if (target) void open(target, lens).then(() => show(target, true));
    else void seek?.(namedId(), true);
  });
  await openFirst(lens, show, seek);
  await alive;
  const target = namedRecord();
  if (target && isFolded(target)) await openFirst(lens, show);
}
