import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the file that lists the checksums of all others. */
export const checksumsFile = 'checksums.txt';

/** SHA-256 of some content, in hexadecimal digits. */
export function checksumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The files of a folder and all folders in it, as paths with forward slashes, in the order of their letters. */
export function listFiles(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return paths.map((path) => path.replaceAll('\\', '/')).sort();
}

/** Writes the checksums of all files of a folder into a file there, in the form that `sha256sum -c checksums.txt` reads. */
export function writeChecksums(folder: string): void {
  const files = listFiles(folder).filter((path) => path !== checksumsFile);
  writeFileSync(join(folder, checksumsFile), files.map((path) => `${checksumOf(readFileSync(join(folder, path)))}  ${path}\n`).join(''));
}

/** Reads such a file: the checksum of each path. Throws where a line is not of that form. */
export function readChecksums(text: string): Map<string, string> {
  const lines = text.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, checksum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (checksum === undefined || path === undefined) throw new Error(`${checksumsFile}: found "${line}", expected a checksum, two spaces and a path`);
      return [path, checksum];
    })
  );
}
