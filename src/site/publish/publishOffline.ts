import { workerPath } from '../pages/addresses.ts';
import type { Assets, Site } from '../pages/site.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../pages/printDocument.ts';
import { compileScript } from './compileScript.ts';

/** What pages load, from the site's root; not what is for embeds, which are not kept. */
function filesOf(out: string, { embedScripts }: Assets): string[] {
  const assets = readdirSync(join(out, 'assets')).filter((file) => /\.(css|js|woff2)$/.test(file));
  return [...assets.sort().map((file) => `assets/${file}`), 'icon.svg'].filter((file) => !Object.values(embedScripts).includes(file));
}

/** Changes with everything that is kept: browsers take a worker for a new one if it differs in a byte. */
function versionOf(code: string, out: string, files: readonly string[], pages: readonly Page[]): string {
  const hash = createHash('sha256').update(code);
  for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
  for (const { path, html } of pages) hash.update(path).update(html);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The worker that keeps pages for when there is no network, once the site is in `out`; or, in a site that is built without it,
 * one that takes it away from those who have it. Only where the address of the site is known: without it no page names a worker.
 */
export async function publishOffline(
  out: string,
  { url, worker, assets }: Pick<Site, 'url' | 'worker' | 'assets'>,
  pages: readonly Page[]
): Promise<[path: string, text: string][]> {
  if (!url) return [];
  if (!worker) return [[workerPath, await compileScript('src/offline/unregister.ts')]];
  const code = await compileScript('src/offline/worker.ts');
  const files = filesOf(out, assets);
  const version = versionOf(code, out, files, pages);
  return [[workerPath, `const version=${JSON.stringify(version)},files=${JSON.stringify(files)};\n${code}`]];
}
