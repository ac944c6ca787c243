import type { Lens } from '../lens/lens.svelte.ts';
import { editions, type Edition } from '../lens/query.ts';
import { bringTo, firstInView, topOf, topOfView, type Sight } from './readingPlace.ts';

function choices(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-asof-choice]')];
}

function editionOf(input: HTMLInputElement | undefined): Edition {
  return editions.find((edition) => edition === input?.dataset['asofChoice']) ?? editions[0];
}

/** The edition that the page shows. */
export function shownEdition(): Edition {
  return editionOf(choices().find((input) => input.checked));
}

/** Checks the radio button of an edition; the style sheet does the rest. */
export function showEdition(edition: Edition): void {
  for (const input of choices()) input.checked = editionOf(input) === edition;
}

/**
 * The element that keeps its place while the edition changes: a record in view that both editions have, or a section's heading in view,
 * else the heading of the section that is being read.
 */
function anchorOf(): Sight | undefined {
  const seen = firstInView('[data-record]:not([data-asof], [data-asof] *), [data-section] h2');
  if (seen) return seen;
  const top = topOfView();
  const section = [...document.querySelectorAll('[data-section]')].findLast((part) => topOf(part) <= top);
  const heading = section?.querySelector('h2');
  return heading ? { element: heading, top: top + 12 } : undefined;
}

/** What a reader sees when the switch is pressed. To look once the edition has changed would lay out the page twice more, before it is painted. */
interface View {
  /** What is to keep its place. */
  anchor: Sight | undefined;
  /** The first record in view. */
  first: Sight | undefined;
}

let pressed: View | undefined;

function noteView({ target }: Event): void {
  if (!(target instanceof Element && target.closest('.edition'))) return;
  pressed = { anchor: anchorOf(), first: firstInView('[data-record]') };
}

/** The record in view before the last change, and the scroll position after it, so that changing back at once restores the view. */
let left: (Sight & { edition: Edition; scrolled: number }) | undefined;

/** Puts what the reader looks at where it was before a change between editions. Without a press nobody knows where: then the browser holds what it can. */
function keepPlace(from: Edition, to: Edition): void {
  if (!pressed) return;
  const { style } = document.documentElement;
  style.overflowAnchor = 'none'; // or the browser would scroll a second time
  const { anchor, first } = pressed;
  const sight = left?.edition === to && Math.abs(left.scrolled - scrollY) < 2 ? left : anchor;
  if (sight) bringTo(sight.element, sight.top);
  left = first && { ...first, edition: from, scrolled: scrollY };
  pressed = undefined;
  requestAnimationFrame(() => requestAnimationFrame(() => (style.overflowAnchor = '')));
}

/** Makes the switch between the two editions set the lens, without moving what the reader looks at. */
export function followEdition(lens: Lens): void {
  for (const press of ['pointerdown', 'keydown']) document.addEventListener(press, noteView);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['asofChoice']) return;
    const edition = editionOf(target);
    keepPlace(lens.selection.asof, edition);
    lens.turn(edition);
  });
}
