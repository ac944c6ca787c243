import type { Lens } from '../state/lens.svelte.ts';
import { forms, type Form } from '../state/query.ts';

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

/** What the reader looks at: the first record or heading that begins under the bar, of those that stand in both forms; at the end, the last of them. */
function anchorOf(): Element | undefined {
  const bar = document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0;
  const inBoth = [...document.querySelectorAll('[data-record], [data-section] > h2')].filter((element) => element.closest('[data-asof]') === null);
  return inBoth.find((element) => element.getBoundingClientRect().top >= bar) ?? inBoth.at(-1);
}

/** Turns the page while what the reader looks at stays where it is. */
function turnInPlace(from: Form, to: Form): void {
  const { style } = document.documentElement;
  style.overflowAnchor = 'none'; // else the browser moves the page a second time
  showForm(from); // as the reader still sees it: nothing is painted in between
  const anchor = anchorOf();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  showForm(to);
  const after = anchor?.getBoundingClientRect().top ?? 0;
  if (after !== before) scrollBy({ top: after - before, behavior: 'instant' });
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
