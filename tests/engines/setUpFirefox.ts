import type { TestProject } from 'vitest/node';
import { serveBuilt } from '../support/setUpLong.ts';
import { firefoxPath } from './engines.ts';

/** The site, and Firefox to look at it with. */
export default function setUpFirefox(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', { executablePath: firefoxPath, env: {}, engine: 'firefox' });
  return serveBuilt(project);
}
