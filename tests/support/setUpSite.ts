import type { TestProject } from 'vitest/node';
import { serve } from '../../src/site/cli/serve.ts';
import type { FoundBrowser } from './browser.ts';
import { buildSites } from './buildSites.ts';
import { findBrowser } from './findBrowser.ts';
import { installServers } from './installServers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser;
    /** The address of the built site, in a folder of its host: it must work at any depth. */
    site: string;
    /** The folder that holds it. */
    folder: string;
    /** The site once more, built for an address that nobody serves: a test that needs it there does. */
    published: { address: string; folder: string };
    /** The folder of the site of the second dataset. */
    second: string;
    /** Whether all is tried that is alike, and not some of it. */
    isEverywhere: boolean;
    /** Whether what was kept of the site is written anew. */
    isRenewed: boolean;
  }
}

const base = '/a/b/c/';

/** An address on this machine at which nothing is served. */
async function freeAddress(): Promise<string> {
  const { address, close } = await serve('.', { base });
  await close();
  return address;
}

/** Builds the sites once for all tests of what is built, serves the one without an address of its own, and finds a browser. Returns what undoes it. */
export default async function setUpSite(project: TestProject): Promise<() => Promise<void>> {
  const installed = installServers();
  const found = await findBrowser();
  const address = await freeAddress();
  const [sites] = await Promise.all([buildSites(address), installed]);
  const served = await serve(sites.plain, { base });
  project.provide('browser', found);
  project.provide('site', served.address);
  project.provide('folder', sites.plain);
  project.provide('published', { address, folder: sites.published });
  project.provide('second', sites.second);
  return async () => {
    await served.close();
    sites.remove();
  };
}
