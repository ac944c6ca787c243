import { constants, crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The colours of an opaque picture as 0xrrggbb, the most frequent first. */
function coloursOf(pixels: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([a, count], [b, other]) => other - count || a - b).map(([colour]) => colour);
}

function distance(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)), 0);
}

/** The index of each colour in the palette, or that of the most similar one if the palette is full (antialiased edges of letters). */
function placesOf(colours: readonly number[]): Map<number, number> {
  const palette = colours.slice(0, mostColours);
  const nearest = (colour: number): number =>
    palette.reduce((best, other, place) => (distance(other, colour) < distance(palette[best] ?? 0, colour) ? place : best), 0);
  return new Map(colours.map((colour, index) => [colour, index < mostColours ? index : nearest(colour)]));
}

/**
 * Writes pixels (RGBA, opaque) as PNG with a palette: a third of the size of the renderer's own PNG. Compresses runs of equal bytes only,
 * since zlib's other matches differ between processors.
 */
export function writePng(pixels: Buffer, width: number, height: number): Buffer {
  const colours = coloursOf(pixels);
  const places = placesOf(colours);
  const palette = Buffer.alloc(3 * Math.min(mostColours, colours.length));
  colours.slice(0, mostColours).forEach((colour, index) => palette.writeUIntBE(colour, 3 * index, 3));
  // Each line begins with its filter type: 0, none.
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = places.get(pixels.readUIntBE(4 * (y * width + x), 3)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const packed = deflateSync(lines, { level: 9, strategy: constants.Z_RLE });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}
