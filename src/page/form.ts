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

/** What the reader looks at: the first record or heading under the bar that stands in both forms. */
function anchorOf(): Element | undefined {
  const top = document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0;
  const isInBoth = (element: Element): boolean => element.closest('[data-asof]') === null;
  return [...document.querySelectorAll('[data-record], [data-section] > h2')].find(
    (element) => isInBoth(element) && element.getBoundingClientRect().bottom > top
  );
}

/** Turns the page while what the reader looks at stays where it is. */
function turnInPlace(from: Form, to: Form): void {
  showForm(from); // as the reader still sees it: nothing is painted in between
  const anchor = anchorOf();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  showForm(to);
  const after = anchor?.getBoundingClientRect().top ?? 0;
  if (after !== before) scrollBy({ top: after - before, behavior: 'instant' });
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
