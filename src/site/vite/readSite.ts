import type { Assets, Site } from '../pages/site.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { load, type Loaded } from '../dataset/load.ts';
import { createLocalizer } from '../pages/localize.ts';
import { publishData } from '../publish/publishData.ts';
import { workerPath } from '../pages/addresses.ts';

/** The project's folder: commands are run from there. */
export const root = process.cwd();

/** Whether pages are kept for when there is no network; `OFFLINE=no` in the environment, which `--no-offline` sets, switches it off. */
export function isKeptOffline(): boolean {
  return process.env['OFFLINE'] !== 'no';
}

/**
 * What pages are made from: a dataset that is loaded already or is now, and the absolute address of the site, if it has one. What is
 * not given is as `DATASET` and `SITE_URL` in the environment say. `REPOSITORY_URL` there adds the address for reports of mistakes.
 */
export function readSite(assets: Assets, { loaded = load(), url: address = process.env['SITE_URL'] }: { loaded?: Loaded; url?: string } = {}): Site {
  const url = address && (address.endsWith('/') ? address : `${address}/`);
  const localizer = createLocalizer(loaded);
  return {
    loaded,
    localizer,
    assets,
    template: readFileSync(resolve(root, 'index.html'), 'utf8'),
    url,
    worker: url && isKeptOffline() ? url + workerPath : undefined,
    repository: process.env['REPOSITORY_URL'],
    files: publishData(loaded, localizer).map(([path]) => path)
  };
}

/** Writes a file of the site, with the folders on its way. */
export function writeFile(folder: string, path: string, content: string | Buffer): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
