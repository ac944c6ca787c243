/** A colour of the page, in its light and in its dark theme. */
export interface Colour {
  light: string;
  dark: string;
}

const petrol = { light: '#1b6480', dark: '#6cbdd9' } as const satisfies Colour;
const ochre = { light: '#94530c', dark: '#e0a35c' } as const satisfies Colour;

/** The hues of the two sides, in the order of the dataset: of equal weight, apart under all colour-blindnesses, and of neither flag. */
export const hues = [petrol, ochre] as const;

/** The ground of an embed: plain, so that it suits any host, and legible on all. */
export const embedPaper = { light: '#ffffff', dark: '#14161a' } as const satisfies Colour;

/**
 * Every colour by its name in `tokens.css`, measured on its ground: text 4.5:1 or more, edges of controls 3:1 or more.
 * Style sheets, pictures and scripts have them from here.
 */
export const colours = {
  paper: { light: '#fbfaf6', dark: '#14161a' },
  'embed-paper': embedPaper,
  ink: { light: '#1d1b18', dark: '#ebe7df' },
  soft: { light: '#5d5850', dark: '#a9a499' },
  rule: { light: '#ddd8cd', dark: '#363a41' },
  track: { light: '#e9e5db', dark: '#24272d' },
  edge: { light: '#857f74', dark: '#7d7a72' },
  'hue-0': petrol,
  'hue-1': ochre
} as const satisfies Record<string, Colour>;
