import { findsAll, fold } from '../ui/fold.ts';

/** A line of the list, and its text as `fold` returns it. */
interface Line {
  element: HTMLElement;
  text: string;
}

interface LineGroup {
  element: HTMLElement;
  lines: Line[];
}

function readGroups(): LineGroup[] {
  return [...document.querySelectorAll<HTMLElement>('[data-group]')].map((element) => ({
    element,
    lines: [...element.querySelectorAll('li')].map((line) => ({ element: line, text: fold(line.textContent) }))
  }));
}

/** Hides the lines that do not match, and headings without a line that does; returns how many lines are left. */
function showMatching(groups: readonly LineGroup[], typed: string): number {
  const isFound = findsAll(typed);
  let all = 0;
  for (const { element, lines } of groups) {
    let kept = 0;
    for (const line of lines) {
      line.element.hidden = !isFound(line.text);
      if (!line.element.hidden) kept += 1;
    }
    element.hidden = kept === 0;
    all += kept;
  }
  for (const section of document.querySelectorAll<HTMLElement>('[data-listed]')) section.hidden = !section.querySelector('[data-group]:not([hidden])');
  return all;
}

/**
 * Filters the list while the reader types, and at once if the browser has restored a text after "back" or a reload. Does nothing on a page
 * without the filter.
 */
export function filterList(): void {
  const input = document.querySelector<HTMLInputElement>('[data-filter]');
  const status = document.querySelector<HTMLElement>('[data-shown]');
  if (!input || !status) return;
  const { shown = '', none = '', locale, grouping } = status.dataset;
  const everything = status.textContent;
  const numbers = new Intl.NumberFormat(locale, { useGrouping: grouping === 'min2' ? 'min2' : 'auto' });
  let groups: LineGroup[] | undefined;
  let last = '';
  const filter = (): void => {
    const typed = input.value.trim();
    if (typed === last) return;
    last = typed;
    groups ??= readGroups();
    const count = showMatching(groups, typed);
    const found = shown.replace('#', numbers.format(count));
    status.textContent = typed ? (count ? found : `${found}. ${none}`) : everything;
  };
  input.addEventListener('input', filter);
  addEventListener('pageshow', filter);
  filter();
}
