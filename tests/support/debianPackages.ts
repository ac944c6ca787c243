import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** Asked by Debian's packages whether they may start what they install: 101 is no. */
const policy = '/usr/sbin/policy-rc.d';

/** Why this run may not install packages of Debian; nothing where it may: under `CI=true`, as root, on Debian. */
function whyNotInstalled(): string | undefined {
  if (process.env['CI'] !== 'true') return 'packages are installed under CI=true alone';
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  return process.getuid?.() === 0 && isDebian ? undefined : 'packages are installed by root on Debian alone';
}

/** Installs packages of Debian, without starting any service of theirs. Throws where that fails. */
async function install(packages: readonly string[]): Promise<void> {
  const apt = (...args: readonly string[]): Promise<unknown> =>
    promisify(execFile)('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      timeout: 600_000,
      maxBuffer: Infinity,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
  const before = existsSync(policy) ? readFileSync(policy) : undefined;
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', ...packages);
  } finally {
    if (before === undefined) rmSync(policy);
    else writeFileSync(policy, before, { mode: 0o755 });
  }
}

/** Installs packages of Debian where that is this run's to do. Returns why they were not installed; nothing where they were. */
export async function installFromDebian(packages: readonly string[]): Promise<string | undefined> {
  const why = whyNotInstalled();
  if (why !== undefined) return why;
  try {
    await install(packages);
    return undefined;
  } catch (error) {
    return `they cannot be installed (${(error as Error).message.split('\n', 1)[0] ?? ''})`;
  }
}
