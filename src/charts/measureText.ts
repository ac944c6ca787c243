/**
 * How wide a text is likely to be in the reader's own sans, which the build cannot measure. The shares of an em are
 * those of the wider system fonts, so that an estimate errs on the wide side and labels keep clear of each other.
 */
const shares: readonly [RegExp, number][] = [
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[iljtfrI.,:;'’‘|!()[\]–\- іїј]/u, 0.34],
  [/[mwMW@—%жшщюмфЖШЩЮМФ]/u, 0.88],
  [/\p{Script=Arabic}/u, 0.52],
  [/\p{Lu}/u, 0.68],
  [/./u, 0.58]
];

/** How much wider bold letters are. */
export const boldness = 1.08;

/** The estimated width of a text, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += shares.find(([pattern]) => pattern.test(letter))?.[1] ?? 0;
  return ems * size;
}

/**
 * Breaks a text into a number of lines of about the same width, at spaces only. Fewer lines come back where there are
 * fewer words. Nothing is ever cut.
 */
export function breakLines(text: string, count: number, size: number): string[] {
  const words = text.split(' ');
  let best = [text];
  let narrowest = count > 1 ? Infinity : widthOf(text, size);
  const visit = (start: number, left: number, lines: string[]): void => {
    if (left === 1) {
      const all = [...lines, words.slice(start).join(' ')];
      const widest = Math.max(...all.map((line) => widthOf(line, size)));
      if (widest < narrowest) [best, narrowest] = [all, widest];
      return;
    }
    for (let end = start + 1; end <= words.length - left + 1; end++) visit(end, left - 1, [...lines, words.slice(start, end).join(' ')]);
  };
  visit(0, Math.min(count, words.length), []);
  return best;
}

/** Breaks a text into as few lines as keep within `width`, where its words allow that. */
export function fitLines(text: string, width: number, size: number): string[] {
  const most = text.split(' ').length;
  for (let count = 1; count < most; count++) {
    const lines = breakLines(text, count, size);
    if (lines.every((line) => widthOf(line, size) <= width)) return lines;
  }
  return breakLines(text, most, size);
}
