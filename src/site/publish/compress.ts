import { readdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const isText = /\.(html|js|css|json|csv|svg|xml|txt|webmanifest)$/;

/** The bytes that a compressed file must save: a smaller saving rarely saves a network packet. */
const worthwhile = 256;

/** Files that are compressed at once. libuv compresses in four threads; two forms of each file keep them busy to the end. */
const atOnce = 4;

type Compress = (content: Buffer) => Promise<Buffer>;

/** The compressed forms of a file by their name's ending. Neither contains a time, so two builds of the same site are equal. */
const forms: Readonly<Record<string, Compress>> = {
  '.br': (content) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  '.gz': (content) => promisify(gzip)(content, { level: 9 })
};

/** The result of compressing a folder, in files and bytes. */
export interface Compressed {
  /** The number of text files, and their bytes. */
  files: number;
  bytes: number;
  /** The bytes written, by form. */
  written: Record<string, number>;
}

/** Writes one form of a file if that saves enough; else removes the one that an earlier build may have left. Returns the bytes written. */
async function writeForm(file: string, content: Buffer, ending: string, compress: Compress): Promise<number> {
  const compressed = await compress(content);
  if (content.length - compressed.length < worthwhile) {
    await rm(file + ending, { force: true });
    return 0;
  }
  await writeFile(file + ending, compressed);
  return compressed.length;
}

/** Writes brotli and gzip forms of a folder's text files beside them, for servers that send precompressed files. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const waiting = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => isText.test(file));
  const total: Compressed = { files: waiting.length, bytes: 0, written: {} };
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const file = join(folder, path);
      const content = await readFile(file);
      total.bytes += content.length;
      const write = async ([ending, compress]: [string, Compress]): Promise<void> => {
        const bytes = await writeForm(file, content, ending, compress);
        total.written[ending] = (total.written[ending] ?? 0) + bytes;
      };
      await Promise.all(Object.entries(forms).map(write));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return total;
}
