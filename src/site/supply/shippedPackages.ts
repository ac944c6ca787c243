import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package of which something is in the site. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** Its licence, by the SPDX name. */
  licence: string;
  /** The text of its licence. */
  text: string;
}

/** The folder of the package that a file belongs to: that nearest to it, since packages may hold packages; nothing for a file of our own. */
function folderOf(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/'))?.[0];
}

/** The text of a package's licence, without those of what its maker built it from, of which nothing ships. Throws where there is none. */
function readLicence(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  const [file] = files.sort();
  if (file === undefined) throw new Error(`${folder} has no text of its licence, which notices.txt has to give`);
  const [own = ''] = readFileSync(join(folder, file), 'utf8').split(/^# Licenses of bundled dependencies$/m);
  return own.replaceAll('\r\n', '\n').trim();
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license: string };
  return { name, version, licence: license, text: readLicence(folder) };
}

/**
 * The packages that files belong to, by name. `modules` are the names that a build gives to what is in its output: paths of files, and
 * `\0name/…` for what a tool adds of its own. Throws where a package has no text of its licence.
 */
export function packagesOf(modules: Iterable<string>, root: string): ShippedPackage[] {
  const folders = new Set<string>();
  for (const module of modules) {
    const tool = /^\0([a-z]+)\//.exec(module)?.[1];
    const folder = tool === undefined ? folderOf(module.replace(/^\0|\?.*$/g, '')) : join(root, 'node_modules', tool);
    if (folder !== undefined && existsSync(resolve(root, folder, 'package.json'))) folders.add(resolve(root, folder));
  }
  return [...folders].map(readPackage).sort((one, other) => (one.name < other.name ? -1 : 1));
}
