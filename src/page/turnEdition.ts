import type { Lens } from '../lens/lens.svelte.ts';
import { forms, type Form } from '../lens/query.ts';

function choices(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-asof-choice]')];
}

function formOf(input: HTMLInputElement | undefined): Form {
  return forms.find((form) => form === input?.dataset['asofChoice']) ?? forms[0];
}

/** The form that the page stands in. */
export function shownForm(): Form {
  return formOf(choices().find((input) => input.checked));
}

/** Checks the button of a form; the style sheet does the rest. */
export function showForm(form: Form): void {
  for (const input of choices()) input.checked = formOf(input) === form;
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

/** What stays where it is while the page turns: something in view that both forms have, else the heading of the section that is read. */
function anchorOf(): Sight | undefined {
  const element = firstInView('[data-record]:not([data-asof], [data-asof] *), [data-section] > h2');
  if (element) return { element, top: topOf(element) };
  const top = topOfView();
  const section = [...document.querySelectorAll('[data-section]')].findLast((part) => topOf(part) <= top);
  const heading = section?.querySelector('h2');
  return heading ? { element: heading, top: top + 12 } : undefined;
}

/** What a reader looked at in the form that was left, and where the page stands since: whoever turns back at once finds it again. */
let left: (Sight & { form: Form; scrolled: number }) | undefined;

/** Turns the page while what the reader looks at stays where it is. */
function turnInPlace(from: Form, to: Form): void {
  const { style } = document.documentElement;
  style.overflowAnchor = 'none'; // else the browser moves the page a second time
  showForm(from); // as the reader still sees it: nothing is painted in between
  const known = left?.form === to && Math.abs(left.scrolled - scrollY) < 2 ? left : undefined;
  const sight = known ?? anchorOf();
  const seen = firstInView('[data-record]');
  const seenAt = seen && topOf(seen);
  showForm(to);
  if (sight) scrollBy({ top: topOf(sight.element) - sight.top, behavior: 'instant' });
  left = seen && { element: seen, top: seenAt ?? 0, form: from, scrolled: scrollY };
  requestAnimationFrame(() => requestAnimationFrame(() => style.removeProperty('overflow-anchor')));
}

/** Makes the switch between the two forms of the page lead the lens, without moving the reader. */
export function followForm(lens: Lens): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['asofChoice']) return;
    const form = formOf(target);
    turnInPlace(lens.selection.asof, form);
    lens.turn(form);
  });
}
