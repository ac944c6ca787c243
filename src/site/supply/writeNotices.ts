import { isAllowed } from './licences.ts';
import type { ShippedPackage } from './shippedPackages.ts';

const rule = '-'.repeat(80);

/**
 * The file `notices.txt`: name, version, licence and its text of every package of which something is in the site. Throws where one of
 * them has a licence that is not on the list of those that may ship.
 */
export function writeNotices(packages: readonly ShippedPackage[]): string {
  for (const { name, licence } of packages)
    if (!isAllowed(licence, true)) throw new Error(`${name} is in the site: found the licence "${licence}", expected one of src/site/supply/licences.ts`);
  if (packages.length === 0) throw new Error('the build names no package of which something is in the site, and there are some');
  const parts = packages.map(({ name, version, licence, text }) => `${rule}\n${name} ${version} (${licence})\n${rule}\n\n${text}\n`);
  return ['Scripts and fonts of this site contain work of others. What it is, and its licences:\n', ...parts].join('\n');
}
