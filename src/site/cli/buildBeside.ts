import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what is in a folder, and not the folder: it may be a link, or have a server in it. */
function empty(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}

/**
 * Builds into a folder beside another one, and puts what came of it in the place of what is there once all of it is done. Where `build`
 * throws, so does this, and the folder is as it was.
 */
export async function buildBeside(folder: string, build: (next: string) => Promise<void>): Promise<void> {
  const next = `${folder}.next-${process.pid}`;
  try {
    await build(next);
    if (existsSync(folder)) empty(folder);
    else mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(next)) renameSync(join(next, name), join(folder, name));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}
