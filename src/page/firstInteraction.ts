const kinds = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Resolves at the reader's first interaction, or at once if the page is scrolled already. Until then no part of the page needs hydrating. */
export function firstInteraction(): Promise<void> {
  return new Promise((resolve) => {
    const begin = (event?: Event): void => {
      // Browsers report a pointer that rests as moved by nothing when the page is laid out below it.
      if (event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return;
      for (const kind of kinds) removeEventListener(kind, begin, true);
      resolve();
    };
    for (const kind of kinds) addEventListener(kind, begin, { capture: true, passive: true });
    // A page that was reloaded, or whose address names a place, may be scrolled before this script runs.
    if (scrollY > 0) begin();
  });
}
