import type { TestProject } from 'vitest/node';
import { serve } from '../../src/build/serve.ts';
import type { FoundBrowser } from './browser.ts';
import { buildSite } from './buildSite.ts';
import { findBrowser } from './findBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: FoundBrowser;
    /** The address of the built site, in a folder of its host: it must work at any depth. */
    site: string;
    /** The folder that holds it. */
    folder: string;
  }
}

/** Builds the site once for all browser tests, serves it, and finds a browser. Returns what undoes it. */
export default async function setUpSite(project: TestProject): Promise<() => Promise<void>> {
  const found = await findBrowser();
  const { folder, remove } = buildSite();
  const { address, close } = await serve(folder, { base: '/a/b/c/' });
  project.provide('browser', found);
  project.provide('site', address);
  project.provide('folder', folder);
  return async () => {
    await close();
    remove();
  };
}
