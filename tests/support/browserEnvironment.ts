import type { Browser } from 'playwright-core';
import type { Environment } from 'vitest/runtime';
import { launch, type FoundBrowser } from './browser.ts';

declare global {
  /** The browser of this worker. Vitest loads an environment apart from the tests in it: nothing else is shared by the two. */
  var workerBrowser: Promise<Browser> | undefined;
}

/** The one browser of this worker, started for the first who asks: to start one takes as long as a test. */
export function browserOfWorker(found: FoundBrowser): Promise<Browser> {
  return (globalThis.workerBrowser ??= launch(found));
}

/** What a worker of browser tests has around it: a browser that is closed when its last test is done. */
const browserEnvironment: Environment = {
  name: 'browser',
  viteEnvironment: 'ssr',
  setup: () => ({
    teardown: async () => {
      await (await globalThis.workerBrowser)?.close();
    }
  })
};

export default browserEnvironment;
