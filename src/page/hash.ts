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

/** Opens what a permalink points into, so that its reader sees it and not a closed lid. */
function reveal(lens: Lens): void {
  const target = targetOf(location.hash);
  if (!target) return;
  if (target.closest('[hidden]')) lens.clear();
  const own = target.matches('[data-record]') ? target.querySelector('details') : null;
  if (own) own.open = true;
  for (let lid = target.closest('details'); lid; lid = lid.parentElement?.closest('details') ?? null) lid.open = true;
  target.scrollIntoView();
}

/** Follows the hash of the address, now and whenever it changes. */
export function followHash(lens: Lens): void {
  addEventListener('hashchange', () => reveal(lens));
  reveal(lens);
}
