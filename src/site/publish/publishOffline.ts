import { workerPath } from '../pages/addresses.ts';
import type { Assets, Site } from '../pages/site.ts';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '../pages/printDocument.ts';
import { compileScript } from './compileScript.ts';

/** The files that pages load, as paths from the site's root, without the scripts of embeds, which are not kept. */
function filesOf(out: string, { embedScripts }: Assets): string[] {
  const assets = readdirSync(join(out, 'assets')).filter((file) => /\.(css|js|woff2)$/.test(file));
  return [...assets.sort().map((file) => `assets/${file}`), 'icon.svg'].filter((file) => !Object.values(embedScripts).includes(file));
}

/** A version that changes with anything that is kept: browsers install a worker as new if it differs in one byte. */
function versionOf(code: string, out: string, files: readonly string[], pages: readonly Page[]): string {
  const hash = createHash('sha256').update(code);
  for (const file of files) hash.update(file).update(readFileSync(join(out, file)));
  for (const { path, html } of pages) hash.update(path).update(html);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The worker that keeps pages for when there is no network, once the site is in `out`; in a site that is built without it, one that removes
 * it from readers of earlier builds. None without the address of the site, since no page then names a worker.
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
