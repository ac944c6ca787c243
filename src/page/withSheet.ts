let coming: Promise<void> | undefined;

/** Adds a style sheet to the page. Rejects where it cannot be loaded; the next call tries again. */
function add(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    sheet.onload = () => resolve();
    sheet.onerror = () => {
      coming = undefined;
      sheet.remove();
      reject(new Error(`no style sheet at ${address}`));
    };
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

/** Resolves to `loading`'s value once that and the style sheet for it have loaded; rejects where either fails. */
export async function withSheet<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, bringSheet()]);
  return loaded;
}
