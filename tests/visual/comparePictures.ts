import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a pixel may be from the one that was kept, from 0 to 1, and which share of all pixels may be further away. */
export const tolerance = { colour: 0.1, share: 0.001 } as const;

/** How a picture differs from the one that was kept. */
export interface Difference {
  size: string;
  kept: string;
  /** The share of pixels that differ; nothing where the sizes do. */
  share?: number;
}

/** A PNG in sixteen shades of each colour: what is kept is half as large, and looks the same at the tolerance. */
function readPicture(png: Buffer): PNG {
  const picture = PNG.sync.read(png);
  picture.data.forEach((value, index) => (picture.data[index] = (value >> 4) * 17));
  return picture;
}

const sizeOf = ({ width, height }: PNG): string => `${width}×${height}`;

/** What differs between a PNG and the one that was kept as `file`, beyond the tolerance; nothing where they are alike. Throws where none was kept. */
export function differenceFrom(file: string, taken: Buffer): Difference | undefined {
  if (!existsSync(file)) throw new Error(`${file} was never kept: npm run test:visual -- -u`);
  const [now, before] = [readPicture(taken), readPicture(readFileSync(file))];
  const sizes = { size: sizeOf(now), kept: sizeOf(before) };
  if (sizes.size !== sizes.kept) return sizes;
  const share = pixelmatch(now.data, before.data, undefined, now.width, now.height, { threshold: tolerance.colour }) / (now.width * now.height);
  return share > tolerance.share ? { ...sizes, share } : undefined;
}

/** Keeps a PNG as `file`, in a folder that is there, without the alpha channel that a page never has. */
export function keepPicture(file: string, taken: Buffer): void {
  writeFileSync(file, PNG.sync.write(readPicture(taken), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
}
