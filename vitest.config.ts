import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Limits for what hangs, in ms, and for nothing else: no test that works comes near them on one core beside two busy loops. */
export const limits = { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 90_000 } } } as const;
const { testTimeout, hookTimeout } = limits;

/** What needs no browser. Made anew for each caller, since plugins keep what they have seen. */
export function quickProjects(): TestProjectInlineConfiguration[] {
  return [
    {
      // Pure functions, the checks of the dataset, and parts rendered as the build renders them.
      plugins: [svelte()],
      test: { name: 'unit', environment: 'node', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout, hookTimeout }
    },
    {
      // Parts of the page in a DOM without layout.
      plugins: [svelte(), svelteTesting()],
      test: { name: 'component', environment: 'happy-dom', isolate: false, include: ['tests/component/**/*.test.ts'], testTimeout, hookTimeout }
    }
  ];
}

/** The tests of the built site, of which some go through more in the suite `test:everywhere`. */
export const builtSiteTests = ['tests/browser/**/*.test.ts', 'tests/hosts/**/*.test.ts', 'tests/hosting/**/*.test.ts'];

/** The built site: in a real browser, by itself and in the pages of hosts, and on the servers that there is a setup for. */
export function browserProject(include: string[], isEverywhere = false): TestProjectInlineConfiguration {
  return {
    test: {
      name: isEverywhere ? 'everywhere' : 'browser',
      provide: { isEverywhere },
      environment: './tests/support/browserEnvironment.ts',
      include,
      // What is read of the built site is read once for all files of a worker, and its browser is started once.
      isolate: false,
      globalSetup: 'tests/support/setUpSite.ts',
      ...limits
    }
  };
}

export default defineConfig({
  test: {
    // One more than the cores of a small machine: a test in a browser waits as often as it works.
    maxWorkers: 3,
    teardownTimeout: limits.hookTimeout,
    projects: [...quickProjects(), browserProject(builtSiteTests)]
  }
});
