/** A click on, or a change of, a control by the reader. */
export interface QueuedInteraction {
  target: EventTarget | null;
  kind: string;
  value?: string | undefined;
}

declare global {
  interface Window {
    /** Begun as a list by the page's first script; the script that hydrates the page replaces it and hears of every later interaction (`takeInteractions`). */
    queuedInteractions?: Iterable<QueuedInteraction> & { push: (interaction: QueuedInteraction) => unknown };
  }
}

/**
 * Begins to queue the reader's clicks and changes; runs in the page's first script, before any of it is hydrated. Events from scripts are
 * not queued: a replayed interaction would be queued again, without end.
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

/** Takes the queue over: returns what is in it, and calls `hear` with every later interaction. */
export function takeInteractions(hear: (interaction: QueuedInteraction) => void): QueuedInteraction[] {
  const queued = [...(window.queuedInteractions ?? [])];
  window.queuedInteractions = Object.assign([] as QueuedInteraction[], { push: hear });
  return queued;
}

/** Whether a control is served by the page's own script, in whichever island it is. */
export function isOfPage({ target }: QueuedInteraction): boolean {
  return target instanceof Element && target.closest('[data-theme-choice], [data-share], [data-cite], [data-citation], [data-asof-choice]') !== null;
}

/**
 * Repeats an interaction with a control from before its island, or the page, was hydrated. Links and disclosures need no repetition: they
 * work without scripts.
 */
export function replay({ target, kind, value }: QueuedInteraction): void {
  if (kind === 'change' && target instanceof HTMLSelectElement) {
    target.value = value ?? '';
    target.dispatchEvent(new Event('change', { bubbles: true }));
  } else if (kind === 'click' && target instanceof Element) {
    target.closest<HTMLElement>('button, input')?.click();
  }
}
