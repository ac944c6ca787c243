import { lensParameters, retainedQuery } from '../lens/query.ts';
import { readHash } from '../lens/readHash.ts';
import { wholeOf } from './built.ts';

/** The part and selection of an address to the builder, in its query, and the record to open at, in its hash. */
export interface Preselection {
  search: string;
  hash: string;
}

/** What the form of the builder asks for. */
export interface Wanted {
  part: string;
  language: string;
  /** The end of the embed's address: a query with the selection and the colours, and the record to open at as hash. */
  rest: string;
}

/** Lists whose first option is the default; only other options are in the query. */
const selecting = [...lensParameters, 'theme'];

function listOf(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  return form.querySelector(`select[name="${name}"]`);
}

/** Chooses a value if the list offers it. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const list = listOf(form, name);
  if (list && [...list.options].some((option) => option.value === value)) list.value = value;
}

/** Whether a part has records for an option. */
function isAnswered(option: Element, part: string): boolean {
  const parts = option.closest<HTMLElement>('[data-parts]')?.dataset['parts'];
  return parts === undefined || parts.split(' ').includes(part);
}

/** Sets the form as its address asks, and opens the further choices if one of them is made. If the chosen answer has no records for something asked for, but the whole section does, the whole section is chosen. */
export function fillForm(form: HTMLFormElement, { search, hash }: Preselection): void {
  const asked = new URLSearchParams(search);
  for (const name of ['part', ...selecting]) choose(form, name, asked.get(name) ?? '');
  choose(form, 'record', readHash(hash) ?? '');
  const part = listOf(form, 'part')?.value ?? '';
  const chosen = [...form.querySelectorAll('select')].flatMap((list) => list.selectedOptions[0] ?? []);
  if (chosen.some((option) => !isAnswered(option, part) && isAnswered(option, wholeOf(part)))) choose(form, 'part', wholeOf(part));
  const more = form.querySelector('details');
  if (more) more.open = [...more.querySelectorAll('select')].some(({ selectedIndex }) => selectedIndex > 0);
}

/** Offers only the records and facet values that a part has. A choice that it does not have is reset to the first option. */
function offerFor(form: HTMLFormElement, part: string): void {
  for (const choice of form.querySelectorAll<HTMLOptionElement | HTMLOptGroupElement>('[data-parts]')) {
    const isOffered = isAnswered(choice, part);
    choice.hidden = !isOffered;
    choice.disabled = !isOffered;
  }
  for (const list of form.querySelectorAll('select')) if (list.selectedOptions[0]?.closest('[data-parts]:disabled')) list.selectedIndex = 0;
}

/** Reads what the form asks for, after a reset of what its part does not have. */
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
