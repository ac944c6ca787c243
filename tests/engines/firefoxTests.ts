/** A test of `npm test` that Firefox does not run, by a part of its name, and why. */
interface LeftOut {
  name: string;
  why: string;
}

/**
 * The files of `tests/browser` that Firefox runs. The others read the built files and not a browser; ask Chromium's inspector (`names`,
 * `weight`), its printing (`print`), its clipboard (`sharing`) or its network (`offline`); switch colours, scripts or downloads, which the
 * driver of Firefox takes without doing it (`accessibility`, `form`, `theme`, `reading`); or read Chromium's own words in the console
 * (`failure`, `manners`); or have not been run to their end in Firefox yet (`demands`, `middleman`, `queuedInteractions`, `rounds`, `return`).
 */
export const firefoxFiles = ['builder', 'keyboard', 'lens', 'openSections', 'recordDialog', 'recordIndex'].map((name) => `tests/browser/${name}.test.ts`);

export const leftOut: readonly LeftOut[] = [
  { name: "without 'scripts'", why: 'the driver does not switch scripts off' },
  { name: 'without scripts', why: 'the driver does not switch scripts off' },
  { name: 'asks for a new tab', why: 'the driver does not tell where a tab leads that a page opens' },
  { name: 'moves the focus into it and nothing else', why: 'the driver scrolls what it clicks to the middle of the window first' },
  { name: 'is reached on a phone, backwards', why: 'backwards from the start of a page the tab key leads into the browser’s own bar' },
  { name: 'is seen where it is reached', why: 'Firefox scrolls to a whole drawing; the page brings marks into view, but long lines in part' },
  { name: 'is undone by', why: 'the driver scrolls by parts of a pixel, which browsers round' },
  { name: 'though headings have another font by then', why: 'the driver scrolls by parts of a pixel, which browsers round' },
  { name: '"back" goes to where the record was opened', why: 'the driver waits for a page to load where “back” stays on the page' },
  { name: 'holds to it after "back"', why: 'the driver waits for a page to load where “back” stays on the page' }
];

/** What a test’s name must be for Firefox to run it, as a pattern. */
export function namePattern(): string {
  const names = leftOut.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `^(?!.*(?:${names.join('|')}))`;
}
