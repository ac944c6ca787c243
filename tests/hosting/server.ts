import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A server that is installed on this machine, or not. */
export interface Server {
  name: string;
  /** Its program; nothing where it is not installed. */
  program: string | undefined;
  /** The file in `docs/hosting/` that sets it up. */
  file: string;
  /** Whether it sends brotli files as the file sets it up. */
  hasBrotli: boolean;
  /** Puts the place of a run in that of the documented file. */
  place: (setup: string, site: Site) => string;
  /** Writes what the documented file stands in; returns the arguments to start with. */
  wrap: (setup: string, run: string) => string[];
}

/** Where the site is to be found: the folder above that of the site, and a port. */
export interface Site {
  www: string;
  port: number;
}

/** A server that runs. */
export interface Running {
  origin: string;
  stop: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;
const firstOf = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));
const modules = firstOf(['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules', '/usr/local/apache2/modules']);
const brotliModule = firstOf(['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so', '/usr/lib64/nginx/modules/ngx_http_brotli_static_module.so']);

function write(run: string, name: string, lines: readonly string[]): string {
  const file = join(run, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const nginx: Server = {
  name: 'nginx',
  program: firstOf(['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']),
  file: 'nginx.conf',
  hasBrotli: false,
  place: (setup, { www, port }) => setup.replace('listen 80;', `listen 127.0.0.1:${port};`).replaceAll('/var/www', www),
  wrap: (setup, run) => {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${run}/${name};`);
    const lines = [
      ...(isRoot ? ['user root;'] : []),
      ...(brotliModule ? [`load_module ${brotliModule};`] : []),
      'daemon off;',
      'master_process off;',
      `pid ${run}/pid;`,
      `error_log ${run}/error.log;`,
      'events {}',
      'http {',
      '  access_log off;',
      // As nginx comes: the documented file has to bring the types that this one lacks or has otherwise.
      '  types { text/html html; application/octet-stream js json; }',
      ...temporary,
      `  include ${write(run, 'site.conf', [setup])};`,
      '}'
    ];
    return ['-p', run, '-e', join(run, 'error.log'), '-c', write(run, 'main.conf', lines)];
  }
};

const caddy: Server = {
  name: 'Caddy',
  program: firstOf(['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy']),
  file: 'Caddyfile',
  hasBrotli: true,
  place: (setup, { www, port }) => setup.replace(/^example\.org/m, `http://127.0.0.1:${port}`).replaceAll('/var/www', www),
  wrap: (setup, run) => {
    const file = write(run, 'main', ['{', '  admin off', '}', `import ${write(run, 'site', [setup])}`]);
    return ['run', '--adapter', 'caddyfile', '--config', file];
  }
};

const neededModules = ['unixd', 'mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite'];

const apache: Server = {
  name: 'Apache',
  program: modules && firstOf(['/usr/sbin/apache2', '/usr/sbin/httpd', '/usr/local/apache2/bin/httpd']),
  file: 'apache.conf',
  hasBrotli: true,
  place: (setup, { www, port }) => `Listen 127.0.0.1:${port}\nServerName 127.0.0.1\n${setup.replaceAll('/var/www', www)}`,
  wrap: (setup, run) => {
    const lines = [
      `ServerRoot ${run}`,
      `PidFile ${run}/pid`,
      `DefaultRuntimeDir ${run}`,
      `ErrorLog ${run}/error.log`,
      // What one system builds in, another has as a module.
      ...neededModules.map((name) => `<IfModule !${name}_module>\n  LoadModule ${name}_module ${modules ?? ''}/mod_${name}.so\n</IfModule>`),
      ...(isRoot ? ['User "#65534"', 'Group "#65534"'] : []),
      `TypesConfig ${write(run, 'types', ['application/gzip gz', 'application/javascript js'])}`,
      // As Debian sets it up: the documented file has to undo it.
      'AddType application/x-gzip .gz',
      'AddLanguage br .br',
      'StartServers 1',
      `Include ${write(run, 'site.conf', [setup])}`
    ];
    return ['-f', write(run, 'main.conf', lines), '-D', 'FOREGROUND'];
  }
};

/** nginx once more, with the line that is commented out where its module is missing. */
const nginxWithBrotli: Server = {
  ...nginx,
  name: 'nginx with its brotli module',
  program: brotliModule && nginx.program,
  hasBrotli: true,
  place: (setup, site) => nginx.place(setup.replace('#brotli_static on;', 'brotli_static on;'), site)
};

/** Apache once more, as those set it up who can only write the file `.htaccess` of their folder. */
const apacheByFolder: Server = {
  ...apache,
  name: 'Apache by .htaccess',
  place: (setup, site) => {
    const own = /<Directory .*>\n([^]*)<\/Directory>/.exec(setup)?.[1] ?? '';
    writeFileSync(join(site.www, 'talks/.htaccess'), own.replaceAll(/^ *(Require|AllowOverride) .*$/gm, ''));
    return apache.place(
      setup.replace(own, () => 'Require all granted\nAllowOverride All\n'),
      site
    );
  }
};

export const servers: readonly Server[] = [nginx, nginxWithBrotli, caddy, apache, apacheByFolder];

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Waits until somebody answers, however long a busy machine takes. Throws, with what the server said, where it ends before. */
async function waitForAnswer(origin: string, child: ChildProcess, said: readonly Buffer[]): Promise<void> {
  while (child.exitCode === null) {
    const isThere = await fetch(origin).then(
      () => true,
      () => false
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The server does not answer. It said:\n${Buffer.concat(said).toString()}`);
}

/** Starts a server as an ordinary process, set up by a documented file, for the site in a folder `talks` of `www`. `run` is a folder for its own files. */
export async function start(server: Server, setup: string, www: string, run: string): Promise<Running> {
  const port = await findPort();
  const args = server.wrap(server.place(setup, { www, port }), run);
  const said: Buffer[] = [];
  const child = spawn(server.program ?? '', args, { env: { ...process.env, HOME: run, XDG_DATA_HOME: run, XDG_CONFIG_HOME: run } });
  for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk: Buffer) => said.push(chunk));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  try {
    await waitForAnswer(origin, child, said);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, stop };
}
