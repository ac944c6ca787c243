import { readHeight } from '../embed/readHeight.ts';
import { readHash } from '../lens/readHash.ts';
import { facetKeys } from '../lens/facets.ts';
import { retainedQuery } from '../lens/query.ts';
import { copyText } from '../share/link.ts';
import { allParts } from './built.ts';
import { writeFrame, writeResizedFrame } from './embedCode.ts';

/** The address that leads to the builder: in its query the part and what is selected, in its hash the record to open at. */
export interface Way {
  search: string;
  hash: string;
}

/** The first height of a frame, in CSS pixels: enough to see what it is, where nothing sizes it. */
const firstHeight = { least: 240, most: 800 } as const;

/** What of a selection stands in the code only where it is not as it is by itself. */
const selecting = ['asof', ...facetKeys, 'measure'];

/** The parts of the printed builder that its script works with. */
interface Builder {
  root: HTMLElement;
  form: HTMLFormElement;
  frame: HTMLIFrameElement;
}

function partsOf(root: HTMLElement): Builder {
  const [form, frame] = [root.querySelector('form'), root.querySelector('iframe')];
  if (!form || !frame) throw new Error('the builder is not in the page');
  return { root, form, frame };
}

function valueOf(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
}

/** Chooses a value, where it is offered. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (select && [...select.options].some((option) => option.value === value)) select.value = value;
}

/** The query of the embed. */
function queryFor(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const name of [...selecting, 'theme']) {
    const select = form.querySelector<HTMLSelectElement>(`[name="${name}"]`);
    if (select && select.selectedIndex > 0) query.set(name, select.value);
  }
  if (form.querySelector<HTMLInputElement>('[name="accented"]')?.checked) query.set('accent', valueOf(form, 'accent').slice(1));
  return retainedQuery(`?${query.toString()}`);
}

/** Offers only what the chosen part can answer: its records, and what they can be selected by. */
function offer(form: HTMLFormElement): void {
  const part = valueOf(form, 'part');
  for (const choice of form.querySelectorAll<HTMLOptionElement | HTMLOptGroupElement>('[data-parts]')) {
    const isOffered = part === allParts || (choice.dataset['parts']?.split(' ').includes(part) ?? false);
    choice.hidden = !isOffered;
    choice.disabled = !isOffered;
  }
  for (const select of form.querySelectorAll('select')) {
    const option = select.selectedOptions[0];
    if (option?.closest('[data-parts]:disabled')) select.selectedIndex = 0;
  }
}

/** The chosen embed as the list of all names it: its address from the site's root, its title, its weight. */
function chosenEmbed({ root, form }: Builder): HTMLAnchorElement | null {
  return root.querySelector(`a[data-embed="${valueOf(form, 'part')}"][lang="${valueOf(form, 'language')}"]`);
}

function show(root: HTMLElement, selector: string, text: string): void {
  for (const place of root.querySelectorAll(selector)) place.textContent = text;
}

/** Writes the code, and what is known of the embed: its weight, and its height at the width of the preview. */
function write({ root, frame }: Builder, link: HTMLAnchorElement): void {
  const rest = (frame.dataset['shown'] ?? '').slice(link.href.length);
  const site = root.dataset['site'] ?? new URL(root.dataset['root'] ?? '', root.dataset['address'] ?? location.href).href;
  const address = new URL((link.dataset['path'] ?? '') + rest, site).href;
  const { clientHeight } = frame;
  const embedded = { address, title: link.text, height: Math.min(firstHeight.most, Math.max(firstHeight.least, clientHeight)) };
  show(root, '[data-code="frame"]', writeFrame(embedded));
  show(root, '[data-code="resized"]', writeResizedFrame(embedded, new URL('embed/resize.js', site).href));
  show(root, '[data-code="address"]', address);
  show(root, '[data-weight]', link.parentElement?.querySelector('[data-kilobytes]')?.textContent ?? '');
  show(root, '[data-height]', clientHeight ? `${new Intl.NumberFormat(document.documentElement.lang).format(clientHeight)} px` : '');
  // What was copied before is another code by now.
  show(root, '[data-code-head] [role="status"]', '');
}

/** Brings preview and code up to what is chosen. */
function update(builder: Builder): void {
  const { root, form } = builder;
  offer(form);
  const link = chosenEmbed(builder);
  if (!link) return;
  const record = valueOf(form, 'record');
  const shown = link.href + queryFor(form) + (record && `#${record}`);
  if (builder.frame.dataset['shown'] !== shown) {
    // A frame of which only the hash changes would not load anew.
    const fresh = builder.frame.cloneNode() as HTMLIFrameElement;
    Object.assign(fresh, { title: link.text, src: shown });
    fresh.dataset['shown'] = shown;
    builder.frame.replaceWith(fresh);
    builder.frame = fresh;
  }
  const width = root.querySelector<HTMLInputElement>('[name="width"]:checked')?.value ?? '';
  builder.frame.style.inlineSize = width ? `${width}px` : '100%';
  write(builder, link);
}

/** The widest of the widths that the preview has room for. */
function chooseWidth({ root, frame }: Builder): void {
  const room = frame.parentElement?.clientWidth ?? 0;
  const widths = [...root.querySelectorAll<HTMLInputElement>('[name="width"]')];
  const fitting = widths.filter(({ value }) => value !== '' && Number(value) <= room);
  for (const width of [widths[0], fitting.at(-1)]) if (width) width.checked = true;
}

/** Copies the code that a button names; where the clipboard is denied, selects it, to be copied by hand. */
async function copyCode(root: HTMLElement, button: HTMLElement): Promise<void> {
  const code = root.querySelector(`[data-code="${button.dataset['copyCode'] ?? ''}"]`);
  const status = button.parentElement?.querySelector('[role="status"]');
  if (!code || !status) return;
  const isCopied = await copyText(code.textContent);
  if (!isCopied) getSelection()?.selectAllChildren(code);
  status.textContent = (isCopied ? root.dataset['copied'] : root.dataset['failed']) ?? '';
}

/** Brings a printed builder to life, as its address asks. Returns what ends it. */
export function startBuilder(root: HTMLElement, { search, hash }: Way): () => void {
  const builder = partsOf(root);
  const { form } = builder;
  const asked = new URLSearchParams(search);
  choose(form, 'part', asked.get('part') ?? '');
  choose(form, 'record', readHash(hash) ?? '');
  for (const name of [...selecting, 'theme']) choose(form, name, asked.get(name) ?? '');

  const onHeight = ({ source, data }: MessageEvent<unknown>): void => {
    const [height, link] = [readHeight(data), chosenEmbed(builder)];
    if (source !== builder.frame.contentWindow || height === undefined || !link) return;
    builder.frame.style.blockSize = `${height}px`;
    write(builder, link);
  };
  addEventListener('message', onHeight);
  root.addEventListener('change', ({ target }) => {
    // Whoever picks an accent wants it.
    const accented = form.querySelector<HTMLInputElement>('[name="accented"]');
    if (accented && target instanceof HTMLInputElement && target.type === 'color') accented.checked = true;
    update(builder);
  });
  root.addEventListener('submit', (event) => event.preventDefault());
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy-code]') : null;
    if (button) void copyCode(root, button);
  });
  root.dataset['alive'] = '';
  chooseWidth(builder);
  update(builder);
  return () => removeEventListener('message', onHeight);
}
