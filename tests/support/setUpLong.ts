import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/site/cli/serve.ts';
import { buildPlain, type BuiltSites } from './buildSites.ts';
import { findBrowser } from './findBrowser.ts';

/** The variable that holds the folder of a site which was built for several long suites: they leave it as it is. */
export const builtSite = 'BUILT_SITE';

async function findSite(): Promise<Pick<BuiltSites, 'plain' | 'remove'>> {
  const folder = process.env[builtSite];
  return folder === undefined ? buildPlain() : { plain: resolve(folder), remove: () => undefined };
}

/** Finds a built site or builds one, and serves it as deep in its host as `npm test` does. Returns what undoes it. */
export async function serveBuilt(project: TestProject): Promise<() => Promise<void>> {
  const site = await findSite();
  const served = await serve(site.plain, { base: '/a/b/c/' });
  project.provide('site', served.address);
  project.provide('folder', site.plain);
  return async () => {
    await served.close();
    site.remove();
  };
}

/** What a suite needs that is not in `npm test` and looks at the site in a Chromium. */
export default async function setUpLong(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await findBrowser());
  return serveBuilt(project);
}
