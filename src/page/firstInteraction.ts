const kinds = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Comes about when a reader first does anything with the page: before, nothing in it need be alive. */
export function firstInteraction(): Promise<void> {
  return new Promise((resolve) => {
    const begin = (event?: Event): void => {
      // When a page is laid out under a pointer that rests, browsers say that it moves, by nothing.
      if (event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY) return;
      for (const kind of kinds) removeEventListener(kind, begin, true);
      resolve();
    };
    for (const kind of kinds) addEventListener(kind, begin, { capture: true, passive: true });
    // A page that was reloaded, or whose address names a place, is scrolled before this script comes.
    if (scrollY > 0) begin();
  });
}
