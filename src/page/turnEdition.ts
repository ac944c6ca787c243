import type { Lens } from '../lens/lens.svelte.ts';
import { editions, type Edition } from '../lens/query.ts';
import { bringTo, firstInView, topOf, topOfView } from './readingPlace.ts';

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

/** An element that the reader looks at, and its distance from the top of the window in CSS pixels. */
interface Sight {
  element: Element;
  top: number;
}

/**
 * The element that keeps its place while the edition changes: a record in view that both editions have, or a section's heading in view,
 * else the heading of the section that is being read.
 */
function anchorOf(): Sight | undefined {
  const element = firstInView('[data-record]:not([data-asof], [data-asof] *), [data-section] h2');
  if (element) return { element, top: topOf(element) };
  const top = topOfView();
  const section = [...document.querySelectorAll('[data-section]')].findLast((part) => topOf(part) <= top);
  const heading = section?.querySelector('h2');
  return heading ? { element: heading, top: top + 12 } : undefined;
}

/** What a reader sees of an edition. */
interface View {
  /** What is to keep its place. */
  anchor: Sight | undefined;
  /** The first record in view. */
  first: Sight | undefined;
  scrolled: number;
}

/** The view as it is laid out: the page must show the edition that is being left. */
function look(): View {
  const first = firstInView('[data-record]');
  return { anchor: anchorOf(), first: first && { element: first, top: topOf(first) }, scrolled: scrollY };
}

/** Whether the page stands where a view was seen, or at its end, where it has become too short for that. */
function isStill({ scrolled }: { scrolled: number }): boolean {
  const end = document.documentElement.scrollHeight - innerHeight;
  return Math.abs(Math.min(scrolled, end) - scrollY) < 2;
}

/** The record in view before the last change, and the scroll position after it, so that changing back at once restores the view. */
let left: (Sight & { edition: Edition; scrolled: number }) | undefined;

/** What was seen when the switch was pressed. To look once it has changed would lay out the page twice more, before it is painted. */
let pressed: View | undefined;

function noteView({ target }: Event): void {
  if (target instanceof Element && target.closest('.edition')) pressed = look();
}

/** The view before a change from an edition that the page does not show any more. */
function lookBack(from: Edition): View {
  if (pressed && isStill(pressed)) return pressed;
  showEdition(from); // nothing is painted in between
  return look();
}

/** Changes the edition without moving what the reader looks at. */
function turnInPlace(from: Edition, to: Edition): void {
  const { style } = document.documentElement;
  style.overflowAnchor = 'none'; // or the browser would scroll a second time
  const { anchor, first } = lookBack(from);
  const sight = left?.edition === to && isStill(left) ? left : anchor;
  showEdition(to);
  if (sight) bringTo(sight.element, sight.top);
  left = first && { ...first, edition: from, scrolled: scrollY };
  pressed = undefined;
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}

/** Makes the switch between the two editions set the lens, without moving what the reader looks at. */
export function followEdition(lens: Lens): void {
  for (const press of ['pointerdown', 'keydown']) document.addEventListener(press, noteView);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['asofChoice']) return;
    const edition = editionOf(target);
    turnInPlace(lens.selection.asof, edition);
    lens.turn(edition);
  });
}
