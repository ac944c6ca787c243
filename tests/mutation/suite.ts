import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { quickProjects } from '../../vitest.config.ts';
import type { Attempt, Reached } from './setUpMutant.ts';

/** A test file, and what of the mutated code its tests reach with nothing mutated. */
export interface Measured {
  file: string;
  passes: boolean;
  reached: Reached;
}

/** What came of trying a mutant: a test failed, or went on without end, in one of the files; or all passed. */
export interface Tried {
  verdict: 'killed' | 'endless' | 'survived';
  /** The file that noticed, if one did. */
  by?: string | undefined;
}

/** The tests of units and components, to be run for one mutant after the other. */
export interface Suite {
  files: readonly string[];
  /** Runs test files with nothing mutated. */
  measure: (files: readonly string[]) => Promise<Measured[]>;
  /** Runs those tests of the measured files that reach a mutant, one file after the other, until a test fails. */
  tryMutant: (id: string, files: readonly Measured[]) => Promise<Tried>;
  close: () => Promise<void>;
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

/** Keeps the order in which files are asked for. */
class AsAsked extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files);
  }
}

function start(sources: ReadonlyMap<string, string>): Promise<Vitest> {
  // The plugin for components asks for it when it is made, sooner than vitest says so.
  process.env['VITEST'] = 'true';
  const projects = quickProjects().map((project) => ({
    ...project,
    plugins: [serveMutated(sources), ...(project.plugins ?? [])],
    test: { ...project.test, setupFiles: ['tests/mutation/setUpMutant.ts'], testTimeout: patience }
  }));
  const test = { projects, cache: false as const, sequence: { sequencer: AsAsked } };
  const onTestModuleEnd = ({ ok, project }: TestModule): void => {
    // `bail` itself knows no failure but a test's: a file that cannot even be loaded ends nothing.
    if (!ok() && project.config.bail) void project.vitest.cancelCurrentRun('test-failure');
  };
  return createVitest('test', { config: false, watch: false, maxWorkers: 1, reporters: [{ onTestModuleEnd }] }, { test });
}

const nameOf = ({ project, moduleId }: TestSpecification | TestModule): string => `${project.name} ${moduleId}`;

/** How often the tests of a file reach a mutant, loading included. */
export function countReached(id: string, { reached }: Measured): number {
  return [reached.static, ...Object.values(reached.perTest)].reduce((sum, counts) => sum + (counts[id] ?? 0), 0);
}

/** The tests of a file that reach a mutant: all of them where it is reached while the file is loaded or set up. */
function testsReaching(id: string, { reached }: Measured): string[] | undefined {
  return reached.static[id] ? undefined : Object.keys(reached.perTest).filter((test) => reached.perTest[test]?.[id]);
}

/** Asked a second time, vitest ends workers that do not stop by themselves. */
async function stop(vitest: Vitest): Promise<void> {
  void vitest.cancelCurrentRun('keyboard-input');
  await vitest.cancelCurrentRun('keyboard-input');
}

/** Runs tests. While reach is measured each file loads its modules for itself, and none is left out because another failed. */
async function run(vitest: Vitest, specifications: TestSpecification[], attempt?: Attempt): Promise<readonly TestModule[]> {
  for (const { config } of vitest.projects) Object.assign(config, { isolate: !attempt, bail: attempt ? 1 : 0 });
  vitest.provide('attempt', attempt);
  vitest.state.filesMap.clear();
  const { testModules } = await vitest.runTestSpecifications(specifications);
  return testModules;
}

/** Starts vitest over mutated code. */
export async function createSuite(sources: ReadonlyMap<string, string>): Promise<Suite> {
  const vitest = await start(sources);
  const specifications = new Map((await vitest.globTestSpecifications()).map((one) => [nameOf(one), one]));
  const find = (file: string): TestSpecification[] => [specifications.get(file) ?? []].flat();

  const measure = async (files: readonly string[]): Promise<Measured[]> =>
    (await run(vitest, files.flatMap(find))).map((module) => {
      const { reached = { static: {}, perTest: {} } } = module.meta();
      return { file: nameOf(module), passes: module.ok(), reached };
    });

  const tryMutant = async (id: string, files: readonly Measured[]): Promise<Tried> => {
    const limit = circles * Math.max(...files.map((file) => countReached(id, file)));
    const chosen = files.flatMap((file) =>
      find(file.file).map(({ project, moduleId }) => project.createSpecification(moduleId, { testIds: testsReaching(id, file) }))
    );
    const over = AbortSignal.timeout(patience);
    const end = (): void => void stop(vitest);
    over.addEventListener('abort', end);
    const modules = await run(vitest, chosen, { id, limit });
    over.removeEventListener('abort', end);
    const failed = modules.find((module) => module.state() === 'failed');
    const isEndless = over.aborted || modules.some((module) => module.meta().isEndless);
    const isKilled = failed !== undefined || vitest.state.getUnhandledErrors().length > 0;
    return { verdict: isEndless ? 'endless' : isKilled ? 'killed' : 'survived', by: failed && nameOf(failed) };
  };

  return { files: [...specifications.keys()], measure, tryMutant, close: () => vitest.close() };
}
