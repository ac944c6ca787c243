import { keptQuery } from '../state/query.ts';
import { writeFrame, writeResizedFrame } from './embedCode.ts';

/** What the builder begins with: the part, what is selected on the page it was opened from, and the record that its address names. */
export interface Preset {
  part: string;
  search: string;
  record: string;
}

/** The first height of a frame, in CSS pixels: enough to see what it is, where nothing sizes it. */
const firstHeight = { least: 240, most: 800 } as const;

/** The parts of the printed builder that its script works with. */
interface Builder {
  root: HTMLElement;
  form: HTMLFormElement;
  preview: HTMLElement;
  frame: HTMLIFrameElement;
}

function partsOf(root: HTMLElement): Builder {
  const [form, preview, frame] = [root.querySelector('form'), root.querySelector<HTMLElement>('[data-preview]'), root.querySelector('iframe')];
  if (!form || !preview || !frame) throw new Error('the builder is not in the page');
  return { root, form, preview, frame };
}

/** A named control, or the list of a facet. */
function control(form: HTMLFormElement, name: string): HTMLSelectElement | HTMLInputElement | null {
  return form.querySelector(`[name="${name}"], [data-facet="${name}"]`);
}

function valueOf(form: HTMLFormElement, name: string): string {
  return control(form, name)?.value ?? '';
}

/** Chooses a value, where it is offered. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const select = control(form, name);
  if (select instanceof HTMLSelectElement && [...select.options].some((option) => option.value === value)) select.value = value;
}

const facets = ['side', 'topic', 'outlet', 'status'];

/** The query of the embed: only what is not as it is by itself. */
function queryFor(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  const [asof, theme] = [valueOf(form, 'asof'), valueOf(form, 'theme')];
  if (asof === 'article') query.set('asof', asof);
  for (const facet of facets) if (valueOf(form, facet)) query.set(facet, valueOf(form, facet));
  if (theme !== 'auto') query.set('theme', theme);
  if (form.querySelector<HTMLInputElement>('[name="accented"]')?.checked) query.set('accent', valueOf(form, 'accent').slice(1));
  return keptQuery(`?${query.toString()}`);
}

/** Offers the records of the chosen part alone. */
function offerRecords(form: HTMLFormElement): void {
  const [part, select] = [valueOf(form, 'part'), control(form, 'record')];
  for (const group of form.querySelectorAll<HTMLOptGroupElement>('optgroup')) {
    const isOffered = part === 'all' || group.dataset['part'] === part;
    group.hidden = !isOffered;
    group.disabled = !isOffered;
    if (!isOffered && select && [...group.children].some((option) => (option as HTMLOptionElement).selected)) select.value = '';
  }
}

/** The chosen embed as the list of all names it: its address from the site's root, its title, its weight. */
function chosenEmbed({ root, form }: Builder): HTMLAnchorElement | null {
  return root.querySelector(`a[data-embed="${valueOf(form, 'part')}"][lang="${valueOf(form, 'language')}"]`);
}

function writeCodes({ root, frame }: Builder, link: HTMLAnchorElement, rest: string): void {
  const site = root.dataset['site'] ?? new URL(root.dataset['root'] ?? '', root.dataset['address'] ?? location.href).href;
  const address = new URL((link.dataset['path'] ?? '') + rest, site).href;
  const height = Math.min(firstHeight.most, Math.max(firstHeight.least, frame.offsetHeight));
  const embedded = { address, title: link.text, height };
  const codes: Record<string, string> = {
    frame: writeFrame(embedded),
    resized: writeResizedFrame(embedded, new URL('embed/resize.js', site).href),
    address
  };
  for (const place of root.querySelectorAll<HTMLElement>('[data-code]')) place.textContent = codes[place.dataset['code'] ?? ''] ?? '';
}

/** Brings preview and code up to what is chosen. */
function update(builder: Builder): void {
  const { root, form, frame } = builder;
  offerRecords(form);
  const link = chosenEmbed(builder);
  if (!link) return;
  const record = valueOf(form, 'record');
  const rest = queryFor(form) + (record && `#${record}`);
  // A frame that only changes its hash does not load anew.
  if (frame.dataset['shown'] !== link.href + rest) {
    frame.dataset['shown'] = link.href + rest;
    frame.title = link.text;
    const fresh = frame.cloneNode() as HTMLIFrameElement;
    fresh.src = link.href + rest;
    frame.replaceWith(fresh);
    builder.frame = fresh;
  }
  const width = root.querySelector<HTMLInputElement>('[name="width"]:checked')?.value ?? '';
  builder.frame.style.inlineSize = width ? `${width}px` : '100%';
  const weight = root.querySelector('[data-weight]');
  if (weight) weight.textContent = link.parentElement?.querySelector('[data-kilobytes]')?.textContent ?? '';
  writeCodes(builder, link, rest);
}

/** Copies the code under a button; where the clipboard is denied, selects it, to be copied by hand. */
async function copyCode(root: HTMLElement, button: HTMLElement): Promise<void> {
  const heading = button.closest('h3');
  const code = heading?.parentElement?.querySelectorAll('[data-code]')[[...root.querySelectorAll('[data-copy-code]')].indexOf(button)];
  const status = heading?.querySelector('[role="status"]');
  if (!code || !status) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    status.textContent = root.dataset['copied'] ?? '';
  } catch {
    getSelection()?.selectAllChildren(code);
    status.textContent = root.dataset['failed'] ?? '';
  }
}

/** Brings a printed builder to life. Returns what ends it. */
export function startBuilder(root: HTMLElement, { part, search, record }: Preset): () => void {
  const builder = partsOf(root);
  const { form } = builder;
  const asked = new URLSearchParams(search);
  choose(form, 'part', part || 'all');
  choose(form, 'record', record);
  for (const name of ['asof', 'theme', ...facets]) choose(form, name, asked.get(name) ?? '');

  const onHeight = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== builder.frame.contentWindow || typeof data !== 'object' || data === null || !('sentinel' in data) || !('height' in data)) return;
    const height = Number(data.height);
    if (!(height > 0 && height < 100_000)) return;
    builder.frame.style.blockSize = `${height}px`;
    const link = chosenEmbed(builder);
    if (link) writeCodes(builder, link, (builder.frame.dataset['shown'] ?? '').slice(link.href.length));
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
  update(builder);
  root.dataset['alive'] = '';
  return () => removeEventListener('message', onHeight);
}
