import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Target } from '../../src/site/vite/buildSites.ts';

/** The folders of the sites that were built for this run alone. */
export interface BuiltSites {
  /** The site without an address of its own. */
  plain: string;
  /** The site for an address. */
  published: string;
  /** The site of the second dataset, for an address that is far away. */
  second: string;
  remove: () => void;
}

/** Where the second dataset would stand: with it come the addresses that have to be absolute. */
export const secondAddress = 'https://lighthouse.example.org/supper/';

/** The environment of a reader's build: what a test runner sets would make a development build of it. */
function plainEnvironment(): Record<string, string | undefined> {
  const left = ['NODE_ENV', 'VITEST', 'SITE_URL', 'REPOSITORY_URL', 'DATASET', 'OFFLINE'];
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !left.includes(name)));
}

/** Builds some sites with the same code, which is built once, in a process of its own. */
async function build(targets: readonly Target[]): Promise<void> {
  const command = ['node_modules/tsx/dist/cli.mjs', 'tests/support/buildTargets.ts', JSON.stringify(targets)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, command, { env: plainEnvironment() });
  process.stderr.write(stderr);
  // A build that tells of errors and goes on is no sound one either.
  if (/Error/.test(stdout + stderr)) throw new Error(`the build told of errors:\n${stdout}${stderr}`);
}

/** Folders of this process: others may be building at the same time. */
const home = resolve(`.cache/sites-${process.pid}`);
const [plain, published, second] = ['plain', 'published', 'second'].map((name) => join(home, name)) as [string, string, string];
const remove = (): void => rmSync(home, { recursive: true, force: true });

/** Builds the site as `npm run build` does, once as it is, once for the address `url`, and once from the second dataset. */
export async function buildSites(url: string): Promise<BuiltSites> {
  await build([{ out: plain }, { out: published, url }, { out: second, url: secondAddress, dataset: 'tests/datasets/second' }]);
  return { plain, published, second, remove };
}

/** Builds the site as it is alone. */
export async function buildPlain(): Promise<Pick<BuiltSites, 'plain' | 'remove'>> {
  await build([{ out: plain }]);
  return { plain, remove };
}
