import { afterAll, beforeEach, inject } from 'vitest';

/** How often each mutant was reached in one test file: while it was loaded or set up, and by each test. */
export interface Reached {
  static: Record<string, number>;
  perTest: Record<string, Record<string, number>>;
}

/** What the switches in the mutated code read and write: the names are the instrumenter's. */
interface Switches {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: Reached;
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
  }
}

const space = globalThis as { __stryker__?: Switches };
const switches = (space.__stryker__ ??= {});
const attempt = inject('attempt');

// Mutated modules keep hold of the object of switches, so it is changed, never replaced.
Object.assign(switches, { activeMutant: attempt?.id, hitLimit: attempt?.limit, hitCount: 0, currentTestId: undefined });

beforeEach(({ task }) => {
  switches.currentTestId = task.id;
  return () => (switches.currentTestId = undefined);
});

afterAll(({}, { meta }) => {
  if (!attempt) meta.reached = switches.mutantCoverage;
  meta.isEndless = (switches.hitCount ?? 0) > (attempt?.limit ?? Infinity);
});
