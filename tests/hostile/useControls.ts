/** How often each kind of control of a page was used. */
export type Used = Record<string, number>;

declare global {
  interface Window {
    /** The controls that a walk has used so far, and the kinds of link to records. */
    walked?: { done: WeakSet<Element>; alike: Set<string>; used: Used; isTaken: boolean };
  }
}

/**
 * Uses controls that have not been used yet, one after the other, until one of them fetches something or none is left. Gives how many it has
 * used. Runs in the page, again and again: so what one control brings is used as well, that in a dialog first. No link leads to another
 * page, but all that scripts do with it is done. Of the links to records, which are alike, one is used for each kind of record in a section.
 */
export async function useControls(): Promise<number> {
  const isAway = (link: HTMLAnchorElement): boolean =>
    link.target !== '' || link.hash === '' || link.pathname + link.search !== location.pathname + location.search;
  const isFirst = window.walked === undefined;
  const walked = (window.walked ??= { done: new WeakSet(), alike: new Set(), used: {}, isTaken: false });
  const { done, alike, used } = walked;
  if (isFirst)
    // The last to hear of a click: what a script of the page has made of it is done.
    addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      walked.isTaken = link !== null && event.defaultPrevented;
      if (link && isAway(link)) event.preventDefault();
    });
  const settle = async (): Promise<void> => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  };
  // From a dialog the script of the page leaves by itself.
  const isWaiting = (element: HTMLElement): boolean =>
    !done.has(element) && !element.matches(':disabled') && !(element instanceof HTMLAnchorElement && element.closest('dialog') && isAway(element));
  const next = (): HTMLElement | undefined => {
    const dialog = document.querySelector('dialog[open]');
    const waiting = [...(dialog ?? document).querySelectorAll<HTMLElement>('button, summary, select, input, textarea, a[href], [tabindex]')].filter(isWaiting);
    return waiting.find((element) => element.parentElement?.parentElement !== dialog) ?? waiting[0]; // the button that closes it last
  };
  const enter = async (field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, values: readonly string[]): Promise<void> => {
    for (const value of values) {
      field.value = value;
      for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
      await settle();
    }
  };
  /** Whether a link leads to the page of a record, as another did that was used. */
  const isAlike = (link: HTMLElement): boolean => {
    if (!/\/record\/./.test(link.getAttribute('href') ?? '')) return false;
    const kind = [link.closest('[data-section]')?.id, link.closest<HTMLElement>('[data-record]')?.dataset['record'], link.closest('dialog') !== null].join(' ');
    return alike.size === alike.add(kind).size;
  };
  /** Presses a control. Gives whether a script has taken a link over, which then fetches what it leads to. */
  const press = (element: HTMLElement): boolean => {
    walked.isTaken = false;
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', '+', '-'])
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    if ('click' in element) element.click();
    else (element as Element).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); // a mark of a drawing
    return walked.isTaken;
  };
  for (let count = 1, element = next(); ; count++, element = next()) {
    if (!element) return count - 1;
    done.add(element);
    if (isAlike(element)) continue;
    const kind = element instanceof HTMLInputElement ? `input ${element.type}` : element.localName;
    used[kind] = (used[kind] ?? 0) + 1;
    element.focus();
    let isFetching = false;
    if (element instanceof HTMLSelectElement) await enter(element, [...element.options].map(({ value }) => value).reverse());
    else if (element instanceof HTMLInputElement && element.type === 'color') await enter(element, ['#aa2200']);
    else if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'search'))
      await enter(element, ['a', '<b>', '']);
    else isFetching = press(element);
    await settle();
    if (isFetching) return count;
  }
}
