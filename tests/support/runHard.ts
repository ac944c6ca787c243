import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** How a program is started on one core; nothing where this system cannot be told to. */
function onOneCore(): readonly string[] {
  const status = '/proc/self/status';
  const [, core] = (existsSync(status) && /^Cpus_allowed_list:\s*(\d+)/m.exec(readFileSync(status, 'utf8'))) || [];
  return core !== undefined && spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', core] : [];
}

/** `npm run test:hard`: all of `npm test` on one core beside two busy loops, as on a machine that is slow and does other things too. */
async function runHard(): Promise<void> {
  const prefix = onOneCore();
  if (!prefix.length) process.stdout.write('There is no taskset here: the tests run on all cores, beside two busy loops.\n');
  const start = (args: readonly string[], stdio: 'ignore' | 'inherit') => {
    const [program = '', ...rest] = [...prefix, process.execPath, ...args];
    return spawn(program, rest, { stdio });
  };
  // They end by themselves should this process be killed.
  const loop = 'for (const parent = process.ppid; process.ppid === parent; );';
  const loops = [1, 2].map(() => start(['-e', loop], 'ignore'));
  const tests = start(['node_modules/tsx/dist/cli.mjs', 'tests/support/runAll.ts'], 'inherit');
  process.exitCode = await new Promise<number>((resolve) => tests.on('close', (status) => resolve(status ?? 1)));
  for (const busy of loops) busy.kill();
}

await runHard();
