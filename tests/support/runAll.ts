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

/** What reads the sources alone. They run one after the other beside the tests, which wait as often as they work. */
const steps: readonly Step[] = [
  { name: 'lint of modules', command: ['oxlint'] },
  { name: 'lint of components', command: ['eslint', '.'] },
  { name: 'types', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'direction of imports', command: ['depcruise', 'src'] },
  { name: 'packages in use', command: ['knip', '--dependencies'] },
  { name: 'data and words', command: ['tsx', 'src/site/cli/check.ts'] }
];

const tests: Step = {
  name: 'tests',
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
};

/** What came of a step, and what it wrote, where that has not been seen already. */
interface Result {
  hasPassed: boolean;
  report: string;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a step. `stream` says whether its output is passed on as it comes, or kept for the report. */
async function run({ name, command: [program, ...args] }: Step, stream: 'inherit' | 'pipe'): Promise<Result> {
  const start = performance.now();
  const output: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const path = `${join('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
    const child = spawn(program, args, { stdio: ['ignore', stream, stream], shell: process.platform === 'win32', env: { ...process.env, PATH: path } });
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', resolve).on('error', () => resolve(1));
  });
  const hasPassed = status === 0;
  const line = `${hasPassed ? '✓' : '✗'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`;
  return { hasPassed, report: [`\n— ${name}`, Buffer.concat(output).toString().trim(), line].filter(Boolean).join('\n') };
}

/** Runs all steps, one after the other. */
async function runInTurn(): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await run(step, 'pipe'));
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
  const [results, tested] = await Promise.all([runInTurn(), run(tests, 'inherit')]);
  for (const { report } of [...results, tested]) say(report);
  const counted = countTests(tested.hasPassed);
  rmSync(folder, { recursive: true });
  const passed = results.filter(({ hasPassed }) => hasPassed).length + counted.passed;
  const failed = results.filter(({ hasPassed }) => !hasPassed).length + counted.failed;
  say(`\nAll of it in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await runAll();
