import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load } from './load.ts';
import { publishData } from './publish.ts';
import type { Assets, Site } from './sheet.ts';

/** The project's folder: commands are run from there. */
export const root = process.cwd();

/**
 * What pages are made from. `SITE_URL` and `REPOSITORY_URL` in the environment add the addresses that need one; `OFFLINE=no`,
 * which `--no-offline` sets, leaves out what keeps the site for reading without a network.
 */
export function readSite(assets: Assets): Site {
  const url = process.env['SITE_URL'];
  const loaded = load();
  return {
    loaded,
    assets,
    template: readFileSync(resolve(root, 'index.html'), 'utf8'),
    url: url && (url.endsWith('/') ? url : `${url}/`),
    repository: process.env['REPOSITORY_URL'],
    isOffline: process.env['OFFLINE'] !== 'no',
    files: publishData(loaded).map(([path]) => path)
  };
}

/** Writes a file of the site, with the folders on its way. */
export function writeFile(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
