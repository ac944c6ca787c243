import { tick } from 'svelte';
import type { Lens } from '../lens/lens.svelte.ts';
import { readHash } from '../lens/readHash.ts';

/** Shows a record that is not on this page; `isAsked` says whether the reader has just asked for it. */
export type Seek = (id: string | undefined, isAsked: boolean) => Promise<void>;

/** Scrolls to an element; `isAsked` says whether the reader has just asked for it. */
type Show = (element: HTMLElement, isAsked: boolean) => void;

declare global {
  interface Window {
    /** The id in the address of an embed, which its first script has removed from there. */
    named?: string | undefined;
  }
}

function namedId(): string | undefined {
  return readHash(location.hash) ?? window.named;
}

/** The element whose id the address names; `null` if this page has none. */
export function namedRecord(): HTMLElement | null {
  const id = namedId();
  return id === undefined ? null : document.getElementById(id);
}

/** What the lens leaves out of a section that is whole: rows that are hidden, and records that the style sheet folds away. */
const folded = '[hidden], [data-part="record"] [data-dimmed]:not(:has([data-record]:not([data-dimmed])))';

function isFolded(target: HTMLElement): boolean {
  return target.closest(folded) !== null;
}

/** Opens whatever hides the target of a permalink: the edition, a choice of the lens, disclosures. Returns whether it was hidden. */
async function open(target: HTMLElement, lens: Lens): Promise<boolean> {
  const wasHidden = !target.checkVisibility();
  if (target.closest('[data-asof="now"]')) lens.turn('now');
  if (isFolded(target)) {
    lens.clear();
    await tick(); // only then is its row displayed, and can be scrolled to
  }
  const own = target.matches('[data-record]') ? target.querySelector('details') : null;
  if (own) own.open = true;
  for (let disclosure = target.closest('details'); disclosure; disclosure = disclosure.parentElement?.closest('details') ?? null) disclosure.open = true;
  return wasHidden;
}

/**
 * Opens the first target of the address. The browser has scrolled to it already, and the reader may have gone on since: so it is scrolled
 * to only if it was hidden, or if the hash was kept from the browser, as in an embed.
 */
async function openFirst(lens: Lens, show: Show, seek?: Seek): Promise<void> {
  const target = namedRecord();
  if (!target) return seek?.(namedId(), false);
  const wasHidden = await open(target, lens);
  if (wasHidden || (window.named !== undefined && scrollY === 0)) show(target, false);
}

/** Follows the hash of the address: now, whenever it changes, and once more when `selected` resolves, since the lens may have hidden the target by then. */
export async function followHash(lens: Lens, selected: Promise<void>, show: Show, seek?: Seek): Promise<void> {
  addEventListener('hashchange', () => {
    const target = namedRecord();
    if (target) void open(target, lens).then(() => show(target, true));
    else void seek?.(namedId(), true);
  });
  await openFirst(lens, show, seek);
  await selected;
  const target = namedRecord();
  if (target && isFolded(target)) await openFirst(lens, show);
}
