import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { servers } from '../hosting/server.ts';

/** Debian's packages of the servers that `docs/hosting/` has a file for, with the module that sends brotli files. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'apache2'];

/** Asked by Debian's packages whether they may start what they install: 101 is no. */
const policy = '/usr/sbin/policy-rc.d';

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

async function install(): Promise<void> {
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

/**
 * Installs the servers for the tests of `docs/hosting/`, where that is this run's to do: under `CI=true`, as root, on Debian.
 * Says in one line what is not there, and why.
 */
export async function installServers(): Promise<void> {
  const missing = servers.filter(({ program }) => program === undefined).map(({ name }) => name);
  if (!missing.length) return;
  const say = (why: string): unknown => process.stdout.write(`Hosting: not tested with ${missing.join(', ')}: ${why}\n`);
  if (process.env['CI'] !== 'true') return void say('servers are installed under CI=true alone');
  if (process.getuid?.() !== 0 || !isDebian()) return void say('servers are installed by root on Debian alone');
  try {
    await install();
  } catch (error) {
    say(`they cannot be installed (${(error as Error).message.split('\n', 1)[0] ?? ''})`);
  }
}
