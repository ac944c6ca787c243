/** Something that a reader did to a control. */
export interface QueuedInteraction {
  target: EventTarget | null;
  kind: string;
  /** The control's value at that moment. */
  value?: string | undefined;
}

declare global {
  interface Window {
    /** Begun by the page's first script as a list; whoever brings the page to life takes it over and hears of the rest. */
    queuedInteractions?: Iterable<QueuedInteraction> & { push: (interaction: QueuedInteraction) => unknown };
  }
}

/**
 * Begins to note what a reader does to the page, in its first script, before anything in it is alive. What scripts do is not
 * noted: an interaction that is done again would be queued again, and so on for ever.
 */
export function queueInteractions(): void {
  const queue: QueuedInteraction[] = [];
  window.queuedInteractions = queue;
  for (const kind of ['click', 'change']) {
    const note = ({ target, isTrusted }: Event): void => {
      if (isTrusted) window.queuedInteractions?.push({ target, kind, value: (target as HTMLInputElement | null)?.value });
    };
    addEventListener(kind, note, true);
  }
}

/** Takes the queue over: gives what is in it, and has `hear` told of what follows. */
export function takeInteractions(hear: (interaction: QueuedInteraction) => void): QueuedInteraction[] {
  const queued = [...(window.queuedInteractions ?? [])];
  window.queuedInteractions = Object.assign([] as QueuedInteraction[], { push: hear });
  return queued;
}

/** Whether the page itself serves a control, in whichever island it stands: the page's own script hears it. */
export function isOfPage({ target }: QueuedInteraction): boolean {
  return target instanceof Element && target.closest('[data-theme-choice], [data-share], [data-cite], [data-citation], [data-asof-choice]') !== null;
}

/** Does again what a reader did to a control before its island, or the page, was alive. Links and disclosures worked by themselves. */
export function replay({ target, kind, value }: QueuedInteraction): void {
  if (kind === 'change' && target instanceof HTMLSelectElement) {
    target.value = value ?? '';
    target.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (kind === 'click' && target instanceof Element) {
    target.closest<HTMLElement>('button, input')?.click();
  }
}
