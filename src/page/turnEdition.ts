import type { Lens } from '../lens/lens.svelte.ts';
import { editions, type Edition } from '../lens/query.ts';

function choices(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-asof-choice]')];
}

function editionOf(input: HTMLInputElement | undefined): Edition {
  return editions.find((edition) => edition === input?.dataset['asofChoice']) ?? editions[0];
}

/** The edition that the page stands in. */
export function shownEdition(): Edition {
  return editionOf(choices().find((input) => input.checked));
}

/** Checks the button of a edition; the style sheet does the rest. */
export function showEdition(edition: Edition): void {
  for (const input of choices()) input.checked = editionOf(input) === edition;
}

/** Where the page begins under the bar, which lies over its top. */
function topOfView(): number {
  return document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

/** The first of some elements that begins in a reader's view. */
function firstInView(selector: string): Element | undefined {
  const top = topOfView();
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility() && topOf(element) >= top && topOf(element) < innerHeight);
}

/** What a reader looks at, and how far down the window it stands. */
interface Sight {
  element: Element;
  top: number;
}

/** What stays where it is while the page changes: something in view that both editions have, else the heading of the section that is read. */
function anchorOf(): Sight | undefined {
  const element = firstInView('[data-record]:not([data-asof], [data-asof] *), [data-section] h2');
  if (element) return { element, top: topOf(element) };
  const top = topOfView();
  const section = [...document.querySelectorAll('[data-section]')].findLast((part) => topOf(part) <= top);
  const heading = section?.querySelector('h2');
  return heading ? { element: heading, top: top + 12 } : undefined;
}

/** What a reader looked at in the edition that was left, and where the page stands since: whoever turns back at once finds it again. */
let left: (Sight & { edition: Edition; scrolled: number }) | undefined;

/** Changes the edition while what the reader looks at stays where it is. */
function turnInPlace(from: Edition, to: Edition): void {
  const { style } = document.documentElement;
  style.overflowAnchor = 'none'; // else the browser moves the page a second time
  showEdition(from); // as the reader still sees it: nothing is painted in between
  const known = left?.edition === to && Math.abs(left.scrolled - scrollY) < 2 ? left : undefined;
  const sight = known ?? anchorOf();
  const seen = firstInView('[data-record]');
  const seenAt = seen && topOf(seen);
  showEdition(to);
  if (sight) scrollBy({ top: topOf(sight.element) - sight.top, behavior: 'instant' });
  left = seen && { element: seen, top: seenAt ?? 0, edition: from, scrolled: scrollY };
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}

/** Makes the switch between the two editions of the page lead the lens, without moving the reader. */
export function followEdition(lens: Lens): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['asofChoice']) return;
    const edition = editionOf(target);
    turnInPlace(lens.selection.asof, edition);
    lens.turn(edition);
  });
}
