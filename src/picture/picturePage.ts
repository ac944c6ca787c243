/** The only script of a picture's page: the picture in the reader's colours and with a selection, as files to save, and its table to copy. */
import { queryOf } from '../lens/query.ts';
import { keepForOffline } from '../offline/register.ts';
import { keepSelection } from '../record/keepSelection.ts';
import { answer, copyText } from '../share/link.ts';
import { csvText } from '../ui/csvText.ts';
import { replay, takeInteractions } from '../ui/queuedInteractions.ts';
import { offerThemes } from '../ui/theme.ts';
import { whenRead } from '../ui/whenRead.ts';
import { adaptPicture } from './adaptPicture.ts';
import { choicesInWords, chosen, readAddress, shows, writeAddress } from './choices.ts';
import { markdownTable } from './markdownTable.ts';
import { addressOf, drawPng, fetchSvg, save, textOfSvg } from './savePicture.ts';

/** The parts of the page, and the words that it was printed with. */
interface Sheet {
  image: HTMLImageElement;
  /** The address of the picture as it was built, and what files are called. */
  built: string;
  name: string;
  words: Readonly<Record<string, string | undefined>>;
}

function findSheet(): Sheet | undefined {
  const sheet = document.querySelector<HTMLElement>('[data-picture]');
  const image = sheet?.querySelector('img');
  return sheet && image ? { image, built: image.src, name: sheet.dataset['picture'] ?? '', words: sheet.dataset } : undefined;
}

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? (dark?.matches ?? false) : theme === 'dark';
}

/** The lines that say what is shown: the choices, and that the article alone is shown. */
function notesOn({ words }: Sheet, choices: readonly string[], edition: string): string[] {
  return [...(edition === 'article' ? [words['article'] ?? ''] : []), ...(choices.length ? [(words['filtered'] ?? '').replace('%', choices.join(', '))] : [])];
}

let coming: Promise<Element> | undefined;

/** The picture as the reader has chosen it, as the text of an SVG file. Fetched once; after a failure, again the next time. */
async function pictureNow(sheet: Sheet): Promise<string> {
  coming ??= fetchSvg(sheet.built);
  const built = await coming.catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  const svg = built.cloneNode(true) as Element;
  const selection = chosen();
  const own = svg.querySelector('[data-address]')?.textContent || location.origin + location.pathname;
  adaptPicture(svg, {
    isDark: isDark(),
    edition: selection.asof,
    isShown: (element) => shows(selection, element),
    address: location.protocol.startsWith('http') ? own + queryOf(selection) : '',
    notes: notesOn(sheet, choicesInWords(), selection.asof)
  });
  return textOfSvg(svg);
}

/** Shows the picture as it is chosen; where it cannot be made, as it was built. Only the last choice counts. */
let shown = 0;
async function show(sheet: Sheet): Promise<void> {
  const turn = ++shown;
  const text = await pictureNow(sheet).catch(() => undefined);
  if (turn !== shown) return;
  const selection = chosen();
  for (const row of document.querySelectorAll('[data-picture] tr')) row.toggleAttribute('data-dimmed', !shows(selection, row));
  sheet.image.removeAttribute('height');
  sheet.image.src = text === undefined ? sheet.built : addressOf('image/svg+xml', text);
}

/** The table with its head, without the rows that the selection leaves out. */
function rowsNow(): string[][] {
  const selection = chosen();
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('[data-picture] table tr')].filter((row) => shows(selection, row));
  return rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
}

async function take(kind: string | undefined, sheet: Sheet): Promise<void> {
  if (kind === 'csv') save(`${sheet.name}.csv`, addressOf('text/csv', csvText(rowsNow())));
  if (kind === 'svg') save(`${sheet.name}.svg`, addressOf('image/svg+xml', await pictureNow(sheet)));
  if (kind === 'png') save(`${sheet.name}.png`, await drawPng(await pictureNow(sheet)));
}

async function copyTable(button: HTMLElement, { words }: Sheet): Promise<void> {
  const text = markdownTable(rowsNow());
  answer(button, (await copyText(text)) ? (words['copied'] ?? '') : `${words['uncopied'] ?? ''} ${text}`);
}

/** From then on the links lead to the files of the build, as without scripts. */
function leaveLinksAlone(): void {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-take]')) delete link.dataset['take'];
}

function serve(sheet: Sheet): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-take]') : null;
    if (!button) return;
    const kind = button.dataset['take'];
    if (kind === 'markdown') return void copyTable(button, sheet);
    event.preventDefault();
    answer(button, '');
    take(kind, sheet).catch(() => {
      leaveLinksAlone();
      answer(button, sheet.words['failed'] ?? '');
    });
  });
  const follow = (): void => {
    writeAddress(chosen());
    void show(sheet);
  };
  document.addEventListener('change', follow);
  dark?.addEventListener('change', () => void show(sheet));
}

function start(): void {
  offerThemes();
  keepSelection();
  readAddress();
  const sheet = findSheet();
  if (!sheet) return;
  serve(sheet);
  takeInteractions(() => undefined).forEach(replay);
  if (isDark() || queryOf(chosen())) void show(sheet);
}

whenRead(start);
keepForOffline();
