import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { firefoxFiles } from './tests/engines/firefoxTests.ts';
import { browserProject, builtSiteTests, limits } from './vitest.config.ts';

/** A suite that takes too long for `npm test`, or needs what few machines have: with a command of its own. */
function suite(name: string, include: readonly string[], setUp: string): TestProjectInlineConfiguration {
  const environment = './tests/support/browserEnvironment.ts';
  const provide = { isRenewed: process.argv.includes('-u') };
  return { test: { name, environment, include: [...include], isolate: false, globalSetup: setUp, provide, ...limits } };
}

export default defineConfig({
  test: {
    maxWorkers: 3,
    teardownTimeout: limits.hookTimeout,
    projects: [
      browserProject([...builtSiteTests, 'tests/development/**/*.test.ts'], true),
      suite('failures', ['tests/failures/**/*.test.ts'], 'tests/support/setUpLong.ts'),
      suite('visual', ['tests/visual/**/*.test.ts'], 'tests/support/setUpLong.ts'),
      suite('access', ['tests/access/**/*.test.ts'], 'tests/support/setUpLong.ts'),
      suite('firefox', firefoxFiles, 'tests/engines/setUpFirefox.ts'),
      suite('webkit', ['tests/engines/webkit.test.ts'], 'tests/engines/setUpWebKit.ts')
    ]
  }
});
