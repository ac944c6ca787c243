import { inject, TestRunner, vi, type RunnerTask, type RunnerTestCase, type RunnerTestSuite } from 'vitest';

/** How often each mutant was reached in one test file: while it was loaded or set up, and by each test. */
export interface Reached {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

/** What a test file took of the processor, in milliseconds: unlike time by the clock, much the same on a busy machine. */
export interface Costs {
  whole: number;
  perTest: Record<string, number>;
}

/** What the switches in the mutated code read and write: the names are the instrumenter's. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  mutantCoverage?: Reached | undefined;
}

/** A mutant to try, and how often it may be reached before its test counts as endless. */
export interface Attempt {
  id: string;
  limit: number;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Nothing while it is measured what tests reach. */
    attempt: Attempt | undefined;
  }
  interface TaskMeta {
    reached?: Reached;
    isEndless?: boolean;
    costs?: Costs;
  }
}

// Mutated modules keep hold of the object of switches, so it is changed, never replaced.
const space = globalThis as { __stryker__?: Switches };
const switches = (space.__stryker__ ??= {});

function used(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs test files with a mutant switched on, or with none, in a worker that goes on to the next. */
export default class MutantRunner extends TestRunner {
  readonly #attempt = inject('attempt');
  readonly #costs: Costs = { whole: 0, perTest: {} };
  readonly #start = used();
  #hasFailed = false;

  /** What another mutant computed while its modules loaded is no longer true: they are loaded anew, from what is already transformed. */
  onBeforeCollect(): void {
    const { id, limit } = this.#attempt ?? {};
    if (!id || switches.activeMutant !== id) vi.resetModules();
    Object.assign(switches, { activeMutant: id, hitLimit: limit, hitCount: 0, currentTestId: undefined, mutantCoverage: undefined });
  }

  /** One failure is enough to notice a mutant. */
  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    if (this.#hasFailed) test.mode = 'skip';
    await super.onBeforeRunTask(test);
  }

  override onBeforeTryTask(test: RunnerTask): void {
    switches.currentTestId = test.id;
    this.#costs.perTest[test.id] = -used();
    super.onBeforeTryTask(test);
  }

  onAfterRetryTask(test: RunnerTestCase): void {
    switches.currentTestId = undefined;
    this.#costs.perTest[test.id] = used() + (this.#costs.perTest[test.id] ?? 0);
    this.#hasFailed ||= test.result?.state === 'fail';
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (suite.file === suite) {
      suite.meta.isEndless = (switches.hitCount ?? 0) > (this.#attempt?.limit ?? Infinity);
      if (!this.#attempt) Object.assign(suite.meta, { reached: switches.mutantCoverage, costs: { ...this.#costs, whole: used() - this.#start } });
    }
    await super.onAfterRunSuite(suite);
  }
}
