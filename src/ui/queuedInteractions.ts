/** Something that a reader did to a control. */
export interface Touch {
  target: EventTarget | null;
  kind: string;
  /** The control's value at that moment. */
  value?: string | undefined;
}

declare global {
  interface Window {
    /** Begun by the page's first script as a list of what was touched; the islands take it over and hear of the rest. */
    touched?: Iterable<Touch> & { push: (touch: Touch) => void };
  }
}

/** Whether the page itself serves a control, in whichever island it stands: the page's own script hears it. */
export function isOfPage({ target }: Touch): boolean {
  return target instanceof Element && target.closest('[data-theme-choice], [data-share], [data-cite], [data-citation], [data-asof-choice]') !== null;
}

/** Does again what a reader did to a control before its island, or the page, was alive. Links and disclosures worked by themselves. */
export function replay({ target, kind, value }: Touch): void {
  if (kind === 'change' && target instanceof HTMLSelectElement) {
    target.value = value ?? '';
    target.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (kind === 'click' && target instanceof Element) {
    target.closest<HTMLElement>('button, input')?.click();
  }
}
