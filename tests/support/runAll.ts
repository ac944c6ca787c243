import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sum } from 'd3-array';

/** One thing that `npm test` checks: a program of node_modules and its arguments. */
interface Step {
  name: string;
  command: readonly [program: string, ...args: string[]];
  /** Where tests write how many of them passed and failed. */
  reportFile?: string;
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

/** The tests of some projects of `vitest.config.ts`, by so many workers. */
function testsOf(name: string, projects: readonly string[], workers: number): Step {
  const reportFile = join(folder, `${projects.join('-')}.json`);
  const options = [...projects.map((project) => `--project=${project}`), `--maxWorkers=${workers}`];
  return { name, reportFile, command: ['vitest', 'run', ...options, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`] };
}

/** What needs no built site. One after the other beside what does, which waits as often as it works. */
const steps: readonly Step[] = [
  // Each worker reads all modules anew, which takes as long as the tests.
  testsOf('tests without a browser', ['unit', 'component'], 1),
  { name: 'lint of modules', command: ['oxlint'] },
  { name: 'lint of components', command: ['eslint', '.'] },
  { name: 'types', command: ['svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'direction of imports', command: ['depcruise', 'src'] },
  { name: 'packages in use', command: ['knip', '--dependencies'] },
  { name: 'data and words', command: ['tsx', 'src/site/cli/check.ts'] }
];

/** With the steps beside them that is one more than the cores of a small machine. */
const browserTests = testsOf('tests of the built site', ['browser'], 2);

/** What came of a step: what it wrote, where that has not been seen already, and of how many checks. */
interface Result extends Counts {
  report: string;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** How many tests passed and failed, as they wrote it. A run that broke off, or a file that could not be read, counts as a failure too. */
function countTests(reportFile: string, hasPassed: boolean): Counts {
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(reportFile, 'utf8')) as TestReport;
    const failed = numFailedTests || numFailedTestSuites;
    return { passed: numPassedTests, failed: hasPassed ? failed : Math.max(1, failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/**
 * How much of what it has just made a process of Node may keep before it clears up, in MB: checks make much and keep little of it, and with
 * as little room as is usual a sixth of their time goes into clearing up.
 */
const nodeOptions = `${process.env['NODE_OPTIONS'] ?? ''} --max-semi-space-size=64`.trim();

/** Runs a step. `stream` says whether its output is passed on as it comes, or kept for the report. */
async function run({ name, command: [program, ...args], reportFile }: Step, stream: 'inherit' | 'pipe'): Promise<Result> {
  const start = performance.now();
  const output: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const path = `${join('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
    const child = spawn(program, args, {
      stdio: ['ignore', stream, stream],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: path, NODE_OPTIONS: nodeOptions }
    });
    for (const pipe of [child.stdout, child.stderr]) pipe?.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', resolve).on('error', () => resolve(1));
  });
  const hasPassed = status === 0;
  const line = `${hasPassed ? '✓' : '✗'} ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`;
  const counts = reportFile === undefined ? { passed: Number(hasPassed), failed: Number(!hasPassed) } : countTests(reportFile, hasPassed);
  return { ...counts, report: [`\n— ${name}`, Buffer.concat(output).toString().trim(), line].filter(Boolean).join('\n') };
}

/** Runs all steps, one after the other. */
async function runInTurn(): Promise<Result[]> {
  const results: Result[] = [];
  for (const step of steps) results.push(await run(step, 'pipe'));
  return results;
}

/** `npm test`: every check, none left out because an earlier one failed; then the count of all. */
async function runAll(): Promise<void> {
  const start = performance.now();
  const [inTurn, inBrowser] = await Promise.all([runInTurn(), run(browserTests, 'inherit')]);
  const results = [...inTurn, inBrowser];
  for (const { report } of results) say(report);
  rmSync(folder, { recursive: true });
  const passed = sum(results, (result) => result.passed);
  const failed = sum(results, (result) => result.failed);
  say(`\nAll of it in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  say(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

await runAll();
