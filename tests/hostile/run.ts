import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { browserProject } from '../../vitest.config.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the random input of a run is made from: the same number makes the same input. */
    seed: number;
    /** How many addresses are tried, and how many messages. */
    count: number;
  }
}

/** A whole number of the command line. Throws where it is none. */
function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name}: found "${text}", expected a whole number`);
  return Number(text);
}

/** `npm run test:hostile`: every control of every kind of page, then addresses and messages that nobody means well. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '10000' } } });
  const provide = { seed: wholeNumber('seed', values.seed), count: wholeNumber('count', values.count) };
  process.stdout.write(`Seed ${provide.seed}, ${provide.count} addresses, ${provide.count} messages\n`);
  const project = browserProject(['tests/hostile/**/*.test.ts']);
  const hour = 3_600_000;
  // One after the other: each of them keeps a core busy by itself.
  const limits = { testTimeout: hour, hookTimeout: hour, fileParallelism: false };
  const vitest = await startVitest(
    'test',
    [],
    { config: false, run: true, reporters: ['verbose'] },
    { test: { projects: [{ test: { ...project.test, ...limits, provide } }] } }
  );
  await vitest.close();
}

await run();
