import { lensParameters, retainedQuery } from '../lens/query.ts';
import { readHash } from '../lens/readHash.ts';
import { wholeOf } from './built.ts';

/** The address that leads to the builder: in its query the part and what is selected, in its hash the record to open at. */
export interface Way {
  search: string;
  hash: string;
}

/** What the form of the builder asks for. */
export interface Wanted {
  part: string;
  language: string;
  /** What follows the address of the embed: what is selected, its colours, and the record that it opens at. */
  rest: string;
}

/** What stands in the query only where it is not as it is by itself: the first option of its list. */
const selecting = [...lensParameters, 'theme'];

function listOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector(`select[name="${name}"]`);
}

/** Chooses a value, where it is offered. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const list = listOf(form, name);
  if (list && [...list.options].some((option) => option.value === value)) list.value = value;
}

/** Whether a part can answer an option. */
function isAnswered(option: Element, part: string): boolean {
  const parts = option.closest<HTMLElement>('[data-parts]')?.dataset['parts'];
  return parts === undefined || parts.split(' ').includes(part);
}

/** Sets the form as its address asks: what is asked of a section that its answer alone cannot give, all of it can. */
export function fillForm(form: HTMLFormElement, { search, hash }: Way): void {
  const asked = new URLSearchParams(search);
  for (const name of ['part', ...selecting]) choose(form, name, asked.get(name) ?? '');
  choose(form, 'record', readHash(hash) ?? '');
  const part = listOf(form, 'part')?.value ?? '';
  const chosen = [...form.querySelectorAll('select')].flatMap((list) => list.selectedOptions[0] ?? []);
  if (chosen.some((option) => !isAnswered(option, part) && isAnswered(option, wholeOf(part)))) choose(form, 'part', wholeOf(part));
}

/** Offers only what a part can answer: its records, and what they can be selected by. What was chosen for another part is let go. */
function offerFor(form: HTMLFormElement, part: string): void {
  for (const choice of form.querySelectorAll<HTMLOptionElement | HTMLOptGroupElement>('[data-parts]')) {
    const isOffered = isAnswered(choice, part);
    choice.hidden = !isOffered;
    choice.disabled = !isOffered;
  }
  for (const list of form.querySelectorAll('select')) if (list.selectedOptions[0]?.closest('[data-parts]:disabled')) list.selectedIndex = 0;
}

/** Reads what the form asks for, after it has let go of what its part cannot answer. */
export function readForm(form: HTMLFormElement): Wanted {
  const valueOf = (name: string): string => form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
  const part = valueOf('part');
  offerFor(form, part);
  const query = new URLSearchParams();
  for (const name of selecting) if ((listOf(form, name)?.selectedIndex ?? 0) > 0) query.set(name, valueOf(name));
  if (form.querySelector<HTMLInputElement>('[name="accented"]')?.checked) query.set('accent', valueOf('accent').slice(1));
  const record = valueOf('record');
  return { part, language: valueOf('language'), rest: retainedQuery(`?${query.toString()}`) + (record && `#${record}`) };
}
