import { servers } from '../hosting/server.ts';
import { installFromDebian } from './debianPackages.ts';

/** Debian's packages of the servers that `docs/hosting/` has a file for, with the module that sends brotli files. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'caddy', 'apache2'];

/**
 * Installs the servers for the tests of `docs/hosting/`, where that is this run's to do: under `CI=true`, as root, on Debian.
 * Says in one line what is not there, and why.
 */
export async function installServers(): Promise<void> {
  const missing = servers.filter(({ program }) => program === undefined).map(({ name }) => name);
  if (!missing.length) return;
  const why = await installFromDebian(packages);
  if (why !== undefined) process.stdout.write(`Hosting: not tested with ${missing.join(', ')}: ${why}\n`);
}
