let coming: Promise<void> | undefined;

/** Adds a style sheet to the page. Resolves when it has loaded, or failed. */
function add(address: string): Promise<void> {
  return new Promise((resolve) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    sheet.onload = sheet.onerror = () => resolve();
    document.head.append(sheet);
  });
}

/**
 * Adds the site's style sheet, once, to a page of answers, which has only the styles of the answers. Pages of other kinds name no further
 * sheet in `data-sheet`.
 */
function bringSheet(): Promise<void> {
  const { sheet } = document.documentElement.dataset;
  return (coming ??= sheet === undefined ? Promise.resolve() : add(sheet));
}

/** Resolves to `loading`'s value once that and the style sheet for it have loaded. */
export async function withSheet<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, bringSheet()]);
  return loaded;
}
