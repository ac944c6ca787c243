import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checksumOf, checksumsFile, listFiles } from './checksums.ts';

/** What hosts read or send in the place of other files, and need not give out by its name. */
const ofHost = /^(_headers|\.nojekyll)$|\.(br|gz)$/;

/** Requests that wait for their answers at once. */
const atOnce = 8;

/** What came of comparing a copy with checksums. */
export interface Verified {
  /** How many files are as they should be. */
  same: number;
  /** What is wrong, a line for each file, in the order of the list. */
  faults: string[];
}

/** The content of a file of a copy; nothing where it has none of this name. */
type Read = (path: string) => Promise<Uint8Array | undefined>;

function readerOf(copy: string): Read {
  if (!/^https?:/.test(copy)) return (path) => Promise.resolve(existsSync(join(copy, path)) ? readFileSync(join(copy, path)) : undefined);
  const root = copy.endsWith('/') ? copy : `${copy}/`;
  return async (path) => {
    const answer = await fetch(new URL(encodeURI(path), root), { headers: { 'Cache-Control': 'no-cache' } });
    // The page for what is not there is sent as an answer that it is not.
    return answer.ok || path === '404.html' ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  };
}

/**
 * Compares a copy of the site, an address or a folder, with the checksums of a build. In a folder, files that the build does not have are
 * faults too; at an address, files that are meant for the host alone are left out.
 */
export async function verifyCopy(copy: string, checksums: ReadonlyMap<string, string>): Promise<Verified> {
  const isAddress = /^https?:/.test(copy);
  const read = readerOf(copy);
  const waiting = [...checksums].filter(([path]) => !isAddress || !ofHost.test(path));
  const faults = new Map<string, string>();
  const total = waiting.length;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, checksum] = next;
      const content = await read(path);
      if (content === undefined) faults.set(path, `${path}: missing`);
      else if (checksumOf(content) !== checksum) faults.set(path, `${path}: differs`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const same = total - faults.size;
  const more = isAddress ? [] : listFiles(copy).filter((path) => path !== checksumsFile && !checksums.has(path));
  for (const path of more) faults.set(path, `${path}: not of this build`);
  return { same, faults: [...faults].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fault]) => fault) };
}
