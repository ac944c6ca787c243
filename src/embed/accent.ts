/** A colour as its red, green and blue, 0 to 255. */
type Colour = readonly [red: number, green: number, blue: number];

/** The least contrast of text (WCAG 2.2, success criterion 1.4.3). */
const least = 4.5;

/** Reads three or six hexadecimal digits, with or without `#`; `undefined` for anything else. */
function readColour(text: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const pairs = digits.match(digits.length === 3 ? /./g : /../g) ?? [];
  const [red = 0, green = 0, blue = 0] = pairs.map((pair) => parseInt(pair.padStart(2, pair), 16));
  return [red, green, blue];
}

function writeColour(colour: Colour): string {
  return `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/**
 * A host's accent in a form that is readable on a ground: unchanged where the contrast is 4.5 or more, else moved in steps of a fiftieth
 * towards black on a light ground, white on a dark one, until it is. `undefined` where either is not three or six hexadecimal digits.
 */
export function readableAccent(accent: string, ground: string): string | undefined {
  const [asked, under] = [readColour(accent), readColour(ground)];
  if (!asked || !under) return undefined;
  const end = luminance(under) > 0.18 ? 0 : 255;
  for (let step = 0; step < 50; step++) {
    const [red, green, blue] = asked.map((value) => Math.round(value + ((end - value) * step) / 50)) as [number, number, number];
    if (contrast([red, green, blue], under) >= least) return writeColour([red, green, blue]);
  }
  return writeColour([end, end, end]);
}
