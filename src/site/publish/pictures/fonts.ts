import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ResvgRenderOptions } from '@resvg/resvg-js';

const { resolve } = createRequire(join(process.cwd(), 'package.json'));

const files = [
  'source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf'
];

/** The fonts of pictures. System fonts are not loaded, so that the pictures are the same on every machine. */
export const fontOptions: ResvgRenderOptions = {
  font: { loadSystemFonts: false, fontFiles: files.map((file) => resolve(`@expo-google-fonts/${file}`)) }
};

/** The font families of a text, first the one that has the letters of its language. */
export function familiesOf(isMirrored: boolean): string {
  return isMirrored ? 'Noto Naskh Arabic, Source Serif 4' : 'Source Serif 4, Noto Naskh Arabic';
}
