import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { quickProjects } from '../../vitest.config.ts';
import { createKeptWorkers, type KeptWorkers } from './keptWorkers.ts';
import type { Attempt, Costs, Reached } from './mutantRunner.ts';

/** A test file, and what of the mutated code its tests reach with nothing mutated. */
export interface Measured {
  file: string;
  passes: boolean;
  costs: Costs;
  reached: Reached;
}

/** What came of trying a mutant on the tests of one file that reach it. */
export type Tried = 'killed' | 'endless' | 'survived';

/** The tests of units and components, to be run for one mutant after the other. */
export interface Suite {
  files: readonly string[];
  /** Runs a test file with nothing mutated. */
  measure: (file: string) => Promise<Measured>;
  /** Runs those tests of a measured file that reach a mutant, until one fails. */
  tryMutant: (id: string, file: Measured) => Promise<Tried>;
  close: () => Promise<void>;
}

/** What came of running a test file. */
interface Ran {
  module: TestModule | undefined;
  passes: boolean;
  isEndless: boolean;
}

/** In milliseconds: only what never ends is to run into this, however busy the machine. */
const patience = 300_000;

/** A mutant that is reached this many times as often as the same code without it runs in circles. */
const circles = 100;

/** Gives mutated files in the place of those on disk. */
function serveMutated(sources: ReadonlyMap<string, string>): Plugin {
  const byId = new Map([...sources].map(([file, content]) => [resolve(file), content]));
  return { name: 'serve-mutated', enforce: 'pre', load: (id) => byId.get(id.replace(/\?.*/, '')) };
}

function start(sources: ReadonlyMap<string, string>, workers: KeptWorkers): Promise<Vitest> {
  // The plugin for components asks for it when it is made, sooner than vitest says so.
  process.env['VITEST'] = 'true';
  const projects = quickProjects().map((project) => ({
    ...project,
    plugins: [serveMutated(sources), ...(project.plugins ?? [])],
    test: { ...project.test, runner: 'tests/mutation/mutantRunner.ts', pool: workers.createPool(), testTimeout: patience, hookTimeout: patience }
  }));
  return createVitest('test', { config: false, watch: false, maxWorkers: 1, reporters: [{}] }, { test: { projects, cache: false } });
}

/** How often the tests of a file reach a mutant, loading included. */
export function countReached(id: string, { reached }: Measured): number {
  return [reached.static, ...Object.values(reached.perTest)].reduce((sum, counts) => sum + (counts[id] ?? 0), 0);
}

/** The tests of a file that reach a mutant: all of them where it is reached while the file is loaded or set up. */
function testsReaching(id: string, { reached }: Measured): string[] | undefined {
  return reached.static[id] ? undefined : Object.keys(reached.perTest).filter((test) => reached.perTest[test]?.[id]);
}

/** What those tests of a file that reach a mutant take of the processor, in milliseconds. */
export function costOf(id: string, file: Measured): number {
  const left = Object.keys(file.costs.perTest).filter((test) => !(testsReaching(id, file) ?? [test]).includes(test));
  return left.reduce((sum, test) => sum - (file.costs.perTest[test] ?? 0), file.costs.whole);
}

/** Asked a second time, vitest ends workers that do not stop by themselves. */
async function stop(vitest: Vitest): Promise<void> {
  void vitest.cancelCurrentRun('keyboard-input');
  await vitest.cancelCurrentRun('keyboard-input');
}

/** Runs tests of one file. */
async function run(vitest: Vitest, specification: TestSpecification, attempt?: Attempt): Promise<Ran> {
  vitest.provide('attempt', attempt);
  vitest.state.filesMap.clear();
  const over = AbortSignal.timeout(patience);
  const end = (): void => void stop(vitest);
  over.addEventListener('abort', end);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
  over.removeEventListener('abort', end);
  const [module] = testModules;
  const isEndless = over.aborted || module?.meta().isEndless === true;
  return { module, isEndless, passes: !isEndless && module?.ok() === true && unhandledErrors.length === 0 };
}

/** Starts vitest over mutated code. */
export async function createSuite(sources: ReadonlyMap<string, string>): Promise<Suite> {
  const workers = createKeptWorkers();
  const vitest = await start(sources, workers);
  const found = await vitest.globTestSpecifications();
  const files = new Map(found.map((one) => [`${one.project.name} ${one.moduleId}`, one]));

  const runTests = (file: string, testIds?: string[], attempt?: Attempt): Promise<Ran> => {
    const known = files.get(file);
    if (!known) throw new Error(`no test file "${file}"`);
    return run(vitest, known.project.createSpecification(known.moduleId, { testIds }), attempt);
  };

  const measure = async (file: string): Promise<Measured> => {
    const { module, passes } = await runTests(file);
    const { costs = { whole: 0, perTest: {} }, reached = { static: {}, perTest: {} } } = module?.meta() ?? {};
    return { file, passes, costs, reached };
  };

  const tryMutant = async (id: string, measured: Measured): Promise<Tried> => {
    const tests = testsReaching(id, measured);
    const attempt = { id, limit: circles * countReached(id, measured) };
    const first = await runTests(measured.file, tests, attempt);
    if (first.passes) return 'survived';
    // A test has to have failed, not the worker; and where the tests pass again with nothing mutated, it is as good as new, and so it was before.
    const isFailed = first.module?.state() === 'failed' && !first.isEndless;
    const isSound = isFailed && (await runTests(measured.file, tests)).passes;
    if (!isSound) await workers.end();
    const { passes, isEndless } = isSound || first.isEndless ? first : await runTests(measured.file, tests, attempt);
    return isEndless ? 'endless' : passes ? 'survived' : 'killed';
  };

  const close = async (): Promise<void> => {
    await workers.end();
    await vitest.close();
  };
  return { files: [...files.keys()], measure, tryMutant, close };
}
