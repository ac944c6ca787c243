import { editions } from '../lens/query.ts';
import { colours } from '../styles/tokens.ts';

/** What a picture is to look like, and what is to be written into it. */
export interface Adaptation {
  isDark: boolean;
  edition: string;
  /** Whether what an element's record tells is shown in full, and not made pale. */
  isShown: (element: Element) => boolean;
  /** The address at which it can be seen; `''` leaves what is there. */
  address: string;
  /** Lines on what is shown, below all others. */
  notes: readonly string[];
}

const darkOf = new Map<string, string>(Object.values(colours).map(({ light, dark }) => [light, dark]));

function darken(svg: Element): void {
  for (const name of ['fill', 'stroke', 'color'])
    for (const element of svg.querySelectorAll(`[${name}]`)) {
      const colour = element.getAttribute(name) ?? '';
      element.setAttribute(name, darkOf.get(colour) ?? colour);
    }
}

/** Shows what one edition has, and takes out what only the other has; the head of the article's may be taller. */
function showEdition(svg: Element, edition: string): number {
  for (const part of svg.querySelectorAll('[data-edition]'))
    if (part.getAttribute('data-edition') === edition) part.removeAttribute('display');
    else part.remove();
  const below = svg.querySelector('[data-shift]');
  const shift = edition !== editions[0] ? Number(below?.getAttribute('data-shift')) : 0;
  if (shift) below?.setAttribute('transform', `translate(0 ${shift})`);
  return shift;
}

const paleness = '0.22';

/** The longest line in letters, and the distance between two lines as a multiple of the size of the letters. */
const line = { letters: 100, height: 1.4 };

function breakLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length && longer.length <= line.letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Writes lines below the address, in its style. Returns the room that they need, in pixels. */
function writeNotes(last: Element, notes: readonly string[]): number {
  // What is read from the right ends where lines begin, and is embedded, as all other texts of the picture are.
  const embedding = last.getAttribute('text-anchor') === 'end' ? ['\u202b', '\u202c'] : ['', ''];
  const step = Number(last.getAttribute('font-size')) * line.height;
  const lines = notes.flatMap(breakLines);
  lines.forEach((text, index) => {
    const note = last.cloneNode() as Element;
    note.setAttribute('y', String(Number(last.getAttribute('y')) + step * (index + 1)));
    note.textContent = embedding.join(text);
    last.parentNode?.append(note);
  });
  return step * lines.length;
}

function grow(svg: Element, by: number): void {
  const height = Math.ceil(Number(svg.getAttribute('height')) + by);
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${height}`);
  svg.firstElementChild?.setAttribute('height', String(height));
}

/** Makes of a picture as it was built one in the colours, the edition and with the selection of the reader. Changes `svg`. */
export function adaptPicture(svg: Element, { isDark, edition, isShown, address, notes }: Adaptation): void {
  const shift = showEdition(svg, edition);
  for (const part of svg.querySelectorAll('[data-record]')) if (!isShown(part)) part.setAttribute('opacity', paleness);
  const last = svg.querySelector('[data-address] text');
  if (last && address) last.textContent = address;
  if (last) grow(svg, shift + writeNotes(last, notes));
  if (isDark) darken(svg);
}
