import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** A site that was built for this run alone. */
export interface BuiltSite {
  folder: string;
  remove: () => void;
}

/** The environment of a reader's build: what a test runner sets would make a development build of it. */
function plainEnvironment(): Record<string, string | undefined> {
  const left = ['NODE_ENV', 'VITEST', 'SITE_URL', 'OFFLINE'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.includes(name)));
}

/**
 * Builds the site as `npm run build` does, into a folder of this process: others may be building at the same time.
 * `url` is its `SITE_URL`, if any.
 */
export async function buildSite(url?: string): Promise<BuiltSite> {
  const folder = resolve(`.cache/site-${process.pid}${url ? '-published' : ''}`);
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'],
    { env: { ...plainEnvironment(), ...(url ? { SITE_URL: url } : {}) } }
  );
  process.stderr.write(stderr);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
