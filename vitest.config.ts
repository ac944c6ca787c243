import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

/** A test that reads and checks the whole dataset is quick, but not on a machine that does other things too. */
const testTimeout = 30_000;

export default defineConfig({
  test: {
    // One more than the cores of a small machine: a test in a browser waits as often as it works.
    maxWorkers: 3,
    projects: [
      {
        // Pure functions, the checks of the dataset, and parts rendered as the build renders them.
        plugins: [svelte()],
        test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout }
      },
      {
        // Parts of the page in a DOM without layout.
        plugins: [svelte(), svelteTesting()],
        test: { name: 'component', environment: 'happy-dom', isolate: false, include: ['tests/component/**/*.test.ts'], testTimeout }
      },
      {
        // The built site: in a real browser, by itself and in the pages of hosts, and on the servers that there is a setup for.
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts', 'tests/hosts/**/*.test.ts', 'tests/hosting/**/*.test.ts'],
          // What is read of the built site is read once for all files of a worker.
          isolate: false,
          globalSetup: 'tests/support/setUpSite.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 8_000 } }
        }
      }
    ]
  }
});
