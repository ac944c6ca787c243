import { facetKeys, perFacet } from '../lens/facets.ts';
import { holds, keeps } from '../lens/keeps.ts';
import { readRecord } from '../lens/pageRecord.ts';
import { editions, queryOf, selectionOf, type Selection } from '../lens/query.ts';

/** The lists of the facets and the two editions, with which readers choose what the picture shows. */
function selects(): HTMLSelectElement[] {
  return [...document.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
}

function editionChoices(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('[data-asof-choice]')];
}

/** Sets all controls to what the address asks for; what it does not know counts as no choice. */
export function readAddress(): void {
  const listOf = (key: string): HTMLSelectElement | undefined => selects().find(({ dataset }) => dataset['facet'] === key);
  const offered = perFacet((key) => new Set([...(listOf(key)?.options ?? [])].map(({ value }) => value).filter(Boolean)));
  const selection = selectionOf(location.search, offered);
  for (const key of facetKeys) {
    const list = listOf(key);
    if (list) list.value = selection[key] ?? '';
  }
  for (const input of editionChoices()) input.checked = input.dataset['asofChoice'] === selection.asof;
}

/** What is chosen now. */
export function chosen(): Selection {
  const query = new URLSearchParams(selects().flatMap(({ dataset, value }) => (value ? [[dataset['facet'] ?? '', value]] : [])));
  const edition = editionChoices().find(({ checked }) => checked)?.dataset['asofChoice'];
  query.set('asof', edition ?? editions[0]);
  return selectionOf(
    query.toString(),
    perFacet((key) => new Set(query.getAll(key)))
  );
}

/** What is chosen by facet, in words: "Side: Northland". */
export function choicesInWords(): string[] {
  return selects().flatMap(({ value, selectedOptions, labels }) => {
    const [option] = selectedOptions;
    const label = labels[0]?.querySelector('span')?.textContent;
    return value && option ? [[label, option.textContent].filter(Boolean).join(': ')] : [];
  });
}

/** Keeps what is chosen in the address, where the browser allows that. */
export function writeAddress(selection: Selection): void {
  try {
    history.replaceState(history.state, '', location.pathname + queryOf(selection, location.search) + location.hash);
  } catch {
    // denied in a sandboxed frame and some in-app browsers: the choice works without the address
  }
}

/** Whether a selection shows the record of an element in full. */
export function shows(selection: Selection, element: Element): boolean {
  const record = readRecord(element as HTMLElement);
  return holds(selection, record) && keeps(selection, record);
}
