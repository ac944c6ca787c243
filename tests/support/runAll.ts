import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One thing that `npm test` checks: a program of node_modules and its arguments. */
interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
}

interface Counts {
  passed: number;
  failed: number;
}

/** What the tests themselves write: how many passed and failed. */
interface TestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
}

const folder = mkdtempSync(join(tmpdir(), 'npm-test-'));
const reportFile = join(folder, 'tests.json');

/** The longest first: two run at a time. */
const steps: readonly Step[] = [
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'data and words', command: ['tsx', 'src/site/cli/check.ts'] },
  { name: 'types', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'direction of imports', command: ['depcruise', 'src'] }
];

const tests: Step = {
  name: 'tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a step, passes its output on as it comes or, where others run beside it, once it is done, and gives whether it passed. */
async function run({ name, command: [program, ...args] }: Step, isAlone: boolean): Promise<boolean> {
  const start = performance.now();
  const output: Buffer[] = [];
  if (isAlone) say(`\n— ${name}`);
  const status = await new Promise<number | null>((resolve) => {
    const path = `${join('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
    const stream = isAlone ? 'inherit' : 'pipe';
    const child = spawn(program, args, { stdio: ['ignore', stream, stream], shell: process.platform === 'win32', env: { ...process.env, PATH: path } });
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', resolve).on('error', () => resolve(1));
  });
  if (!isAlone) say(`\n— ${name}\n${Buffer.concat(output).toString().trim()}`);
  say(`${status === 0 ? '✓' : '✗'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Runs all steps, two at a time. Returns which of them passed. */
async function runInPairs(): Promise<boolean[]> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step, false));
  };
  await Promise.all([work(), work()]);
  return results;
}

/** How many tests passed and failed. A run that broke off, or a file that could not be read, counts as a failure too. */
function countTests(hasPassed: boolean): Counts {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport;
    const failed = numFailedTests || numFailedTestSuites;
    return { passed: numPassedTests, failed: hasPassed ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** `npm test`: every check, none left out because an earlier one failed; then the count of all. */
async function runAll(): Promise<void> {
  const start = performance.now();
  const results = await runInPairs();
  const counted = countTests(await run(tests, true));
  rmSync(folder, { recursive: true });
  const passed = results.filter(Boolean).length + counted.passed;
  const failed = results.filter((hasPassed) => !hasPassed).length + counted.failed;
  say(`\nAll of it in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await runAll();
