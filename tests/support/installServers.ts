import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Debian's packages of the servers that `docs/hosting/` has a file for, with the module that sends brotli files. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'apache2'];

/** What each package is known by, once it is there. */
const programs = ['/usr/sbin/nginx', '/usr/bin/caddy', '/usr/sbin/apache2'];

/** Asked by Debian's packages whether they may start what they install: 101 is no. */
const policy = '/usr/sbin/policy-rc.d';

function isDebian(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function install(): void {
  const apt = (...args: readonly string[]): unknown =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: 'ignore',
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    });
  const before = existsSync(policy) ? readFileSync(policy) : undefined;
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  } finally {
    if (before === undefined) rmSync(policy);
    else writeFileSync(policy, before, { mode: 0o755 });
  }
}

/**
 * Installs the servers for the tests of `docs/hosting/`, where that is this run's to do: under `CI=true`, as root, on Debian.
 * Says in one line what is not there, and why.
 */
export function installServers(): void {
  const isComplete = (): boolean => programs.every((program) => existsSync(program));
  if (isComplete()) return;
  const say = (why: string): unknown => process.stdout.write(`Hosting: ${why}; what is not installed of nginx, Caddy and Apache is not tested.\n`);
  if (process.env['CI'] !== 'true') return void say('servers are installed under CI=true alone');
  if (process.getuid?.() !== 0 || !isDebian()) return void say('servers are installed by root on Debian alone');
  try {
    install();
  } catch (error) {
    say(`the servers cannot be installed (${(error as Error).message.split('\n', 1)[0] ?? ''})`);
  }
}
