import { spawnSync } from 'node:child_process';

/** What came of a build. */
export interface Built {
  status: number | null;
  output: string;
}

/** Builds a dataset folder as `DATASET=<folder> npm run build` does, into a folder of the caller's own. */
export function build(dataset: string, out: string): Built {
  // What the test runner sets would make a development build of it.
  const environment = { ...process.env, NODE_ENV: undefined, VITEST: undefined, SITE_URL: undefined, REPOSITORY_URL: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', out, '--emptyOutDir'], {
    env: { ...environment, DATASET: dataset, NO_COLOR: '1' },
    encoding: 'utf8'
  });
  return { status, output: stdout + stderr };
}
