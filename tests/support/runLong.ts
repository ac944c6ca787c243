import { spawn } from 'node:child_process';
import { builtSite } from './setUpLong.ts';
import { buildPlain } from './buildSites.ts';

/**
 * The suites that take too long for `npm test`, and have run whole, with what failed in them mended: commands of `package.json`. One
 * that has not would stop every change by chance.
 */
const suites = ['test:access', 'test:supply', 'test:engines', 'test:everywhere', 'test:failures'];

/** How long all of them may take together without an argument, in minutes. */
const usual = 12;

interface Outcome {
  suite: string;
  came: 'passed' | 'failed' | 'was left out: no time' | 'was broken off: no time';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs a suite on the site in `folder` until it ends or its time, in ms, is over: one that is broken off was slow, which is no failure. */
async function run(suite: string, folder: string | undefined, left: number): Promise<Outcome> {
  if (left <= 0) return { suite, came: 'was left out: no time' };
  const child = spawn('npm', ['run', '--silent', suite], { stdio: 'inherit', detached: true, env: { ...process.env, [builtSite]: folder } });
  const time = { isOver: false };
  const clock = setTimeout(() => {
    time.isOver = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM'); // with all that it has started
  }, left);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve).on('error', () => resolve(1)));
  clearTimeout(clock);
  if (time.isOver) return { suite, came: 'was broken off: no time' };
  return { suite, came: status === 0 ? 'passed' : 'failed' };
}

/** `npm run test:long -- <minutes>`: the long suites, one after the other, as far as the time goes. Fails if one that ran to its end failed. */
async function runLong(): Promise<void> {
  const minutes = Number(process.argv[2] ?? usual);
  if (Number.isNaN(minutes)) throw new Error(`found "${process.argv[2] ?? ''}", expected a number of minutes`);
  const end = performance.now() + minutes * 60_000;
  const site = minutes > 0 ? await buildPlain() : undefined;
  const outcomes: Outcome[] = [];
  for (const suite of suites) outcomes.push(await run(suite, site?.plain, end - performance.now()));
  site?.remove();
  for (const { suite, came } of outcomes) say(`Long suites: ${suite} ${came}`);
  process.exitCode = outcomes.some(({ came }) => came === 'failed') ? 1 : 0;
}

await runLong();
