import { spawnSync } from 'node:child_process';
import { installFromDebian } from '../support/debianPackages.ts';
import { engines, missingFor, type Engine } from './engines.ts';
import { namePattern } from './firefoxTests.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Installs what an engine lacks, where that is this run's to do. Returns why it still lacks something; nothing where it is all there. */
async function prepare(engine: Engine): Promise<string | undefined> {
  if (!missingFor(engine).length) return undefined;
  const why = await installFromDebian(engine.packages);
  if (why !== undefined) return why;
  const missing = missingFor(engine);
  return missing.length ? `there is no ${missing.join(', ')}` : undefined;
}

/** Runs the tests of an engine. Returns whether all of them passed. */
function runProject(name: Engine['name']): boolean {
  const names = name === 'firefox' ? ['--testNamePattern', namePattern()] : [];
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.long.config.ts', '--project', name, ...names];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

/** `npm run test:engines`: the site in the engines that this machine has. Says which ran; passes where there is none. */
async function runEngines(): Promise<void> {
  const ready: Engine['name'][] = [];
  for (const engine of engines) {
    const why = await prepare(engine);
    if (why === undefined) ready.push(engine.name);
    else say(`Engines: ${engine.name} was not run: ${why}`);
  }
  say(`Engines: ${ready.join(' and ') || 'none'} of ${engines.map(({ name }) => name).join(', ')} on this machine`);
  if (!ready.length) return;
  // Each by itself: the names that Firefox leaves out are none of WebKit's.
  const runs = ready.map((name) => runProject(name));
  process.exitCode = runs.every((hasPassed) => hasPassed) ? 0 : 1;
}

await runEngines();
