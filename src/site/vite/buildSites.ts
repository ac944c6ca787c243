import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuildEnvironment, Manifest, ViteBuilder } from 'vite';
import { loadSound } from '../editors/loadSound.ts';
import type { Page } from '../pages/printDocument.ts';
import { notFoundPolicy } from '../pages/printNotFound.ts';
import type { Assets, Site } from '../pages/site.ts';
import { writeHeaders } from '../publish/headers.ts';
import { publishPictures } from '../publish/pictures/publishPictures.ts';
import { publishData } from '../publish/publishData.ts';
import { publishHosting } from '../publish/publishHosting.ts';
import { publishOffline } from '../publish/publishOffline.ts';
import { checksumsFile } from '../supply/checksums.ts';
import { packagesOf } from '../supply/shippedPackages.ts';
import { writeNotices } from '../supply/writeNotices.ts';
import { filesIn, modulesIn } from './builtFrom.ts';
import { compileInline } from './compileInline.ts';
import { scripts } from './environments.ts';
import { gatherAssets } from './gatherAssets.ts';
import { readSite, root, writeFile } from './readSite.ts';

/** A site to be written. What it does not name is as the environment says. */
export interface Target {
  /** The folder that it is written to; without it, that of the builder. */
  out?: string;
  /** The folder of its dataset. */
  dataset?: string;
  /** Its absolute address. */
  url?: string;
}

/** What all sites of a build have in common: the files that pages load, and what prints them. */
interface Built {
  /** The folder that has the files. */
  out: string;
  assets: Assets;
  prerender: (site: Site) => Promise<Page[]>;
}

function needEnvironment({ environments }: ViteBuilder, name: string): BuildEnvironment {
  const environment = environments[name];
  if (!environment) throw new Error(`no environment "${name}"`);
  return environment;
}

/** Builds the scripts and styles of all pages, and what prints these. */
async function buildCode(builder: ViteBuilder): Promise<Built> {
  const [client, ssr] = [needEnvironment(builder, 'client'), needEnvironment(builder, 'ssr')];
  const [out, rendering] = [client, ssr].map(({ config }) => resolve(root, config.build.outDir)) as [string, string];
  const shipped: string[] = [];
  for (const environment of [client, ...Object.keys(scripts).map((name) => needEnvironment(builder, name))])
    shipped.push(...modulesIn(await builder.build(environment)));
  // Of the rendering build, the fonts are all that is sent.
  shipped.push(...filesIn(await builder.build(ssr)));
  const manifests = ['manifest', ...Object.keys(scripts)].map((name) => JSON.parse(readFileSync(join(out, `.vite/${name}.json`), 'utf8')) as Manifest);
  const { prerender } = (await import(pathToFileURL(join(rendering, 'prerender.js')).href)) as Pick<Built, 'prerender'>;
  const assets = gatherAssets(Object.assign({}, ...manifests) as Manifest, join(rendering, 'assets'), out, await compileInline());
  rmSync(join(out, '.vite'), { recursive: true });
  rmSync(rendering, { recursive: true });
  writeFile(out, 'notices.txt', writeNotices(packagesOf(shipped, root)));
  return { out, assets, prerender };
}

/** Writes all that is made from a dataset to a folder that has the files of the code already. */
async function writeSite(site: Site, prerender: Built['prerender'], out: string): Promise<void> {
  const pages = await prerender(site);
  for (const { path, html, files = [] } of pages) for (const [file, text] of [[path, html] as const, ...files]) writeFile(out, file, text);
  for (const [path, text] of [...publishData(site.loaded, site.localizer, site.url), ...publishHosting(site, pages)]) writeFile(out, path, text);
  const pictures = new Map(pages.flatMap(({ picture }) => (picture ? [[picture.path, picture]] : [])));
  for (const [path, png] of publishPictures(site.localizer, [...pictures.values()])) writeFile(out, path, png);
  for (const [path, text] of await publishOffline(out, site, pages)) writeFile(out, path, text);
  const found = readdirSync(out, { withFileTypes: true }).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  const entries = [...found, { name: checksumsFile, isFolder: false }]; // which is written once all else is
  const policies = [...pages.map(({ policy }) => policy), notFoundPolicy(site.assets)];
  writeFile(out, '_headers', writeHeaders(entries, policies));
}

/** Builds the code once and writes with it each of some sites. Throws a `DatasetError`, with all that is wrong, before anything is built. */
export async function buildSites(builder: ViteBuilder, targets: readonly Target[]): Promise<void> {
  const sites = targets.map((target) => ({ ...target, loaded: loadSound(target.dataset) }));
  const { out, assets, prerender } = await buildCode(builder);
  const folders = targets.map((target) => target.out ?? out);
  for (const folder of folders) if (folder !== out) cpSync(out, folder, { recursive: true });
  for (const [index, site] of sites.entries()) await writeSite(readSite(assets, site), prerender, folders[index] ?? out);
}
