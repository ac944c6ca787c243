import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ResvgRenderOptions } from '@resvg/resvg-js';
import type { Ground } from '../../drawing/writeSvg.ts';
import { pictureSize } from '../../pages/sharePicture.ts';

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

/** The size and the fonts of a picture for sharing: first the font that has the letters of its language. */
export function groundOf(isMirrored: boolean): Ground {
  const families = isMirrored ? 'Noto Naskh Arabic, Source Serif 4' : 'Source Serif 4, Noto Naskh Arabic';
  return { width: pictureSize.width, isMirrored, familiesOf: () => families };
}
