let coming: Promise<void> | undefined;

/** Adds a style sheet to the page; comes about when it is there, or cannot be had. */
function add(address: string): Promise<void> {
  return new Promise((resolve) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    sheet.onload = sheet.onerror = () => resolve();
    document.head.append(sheet);
  });
}

/** Brings the site's style sheet to the page of all answers, once: in itself that has only what shows them. Pages of other kinds name no sheet to bring. */
function bringSheet(): Promise<void> {
  const { sheet } = document.documentElement.dataset;
  return (coming ??= sheet === undefined ? Promise.resolve() : add(sheet));
}

/** What is being loaded, once it has come and what shows it has, too. */
export async function withSheet<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  const [loaded] = await Promise.all([loading, bringSheet()]);
  return loaded;
}
