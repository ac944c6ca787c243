import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { compressFolder } from '../../src/site/publish/compress.ts';
import { caching, feedType, sharedHeaders } from '../../src/site/publish/headers.ts';
import { filesEnding, homeOf, languages, textOf } from '../support/site.ts';
import { servers, start, type Running, type Server } from './server.ts';

/** The style sheet, a font and the largest script: they have a hash in their names. */
const hashed = ['.css', '.woff2', '.js'].map((ending) => {
  const files = filesEnding(ending).filter((file) => file.startsWith('assets'));
  return files.reduce((a, b) => (textOf(b).length > textOf(a).length ? b : a));
});
const homes = languages.map(homeOf);
const compressed = ['index.html', '404.html', 'data/outcomes.csv', 'data/datapackage.json', ...hashed];
const plain = ['icon.svg', 'robots.txt', 'embed/sources/index.html', ...homes.slice(1).map((home) => `${home}index.html`)];

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  xml: feedType
};

let temporary: string;
let www: string;

/** A new folder. A server that was started by root reads as somebody else. */
function makeFolder(name: string, inside = temporary): string {
  const folder = mkdtempSync(join(inside, name));
  chmodSync(folder, 0o755);
  return folder;
}

const read = (file: string): Buffer => readFileSync(join(www, 'talks', file));

/** A part of the site, some of it compressed, with a feed, which this build has none of: a whole one would take long. */
beforeAll(async () => {
  temporary = makeFolder('hosting-', tmpdir());
  www = join(temporary, 'www');
  const site = join(www, 'talks');
  const copy = (file: string): void => cpSync(join(inject('folder'), file), join(site, file));
  compressed.forEach(copy);
  await compressFolder(site);
  plain.forEach(copy);
  writeFileSync(join(site, 'changes.xml'), '<feed xmlns="http://www.w3.org/2005/Atom"/>');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as it stands: what is compressed comes compressed, and a redirect is not followed. */
function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    asked.on('error', reject).end();
  });
}

const decoders: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, none: (body) => body };

function decode({ headers, body }: Answer): Buffer {
  return decoders[headers['content-encoding'] ?? 'none']!(body);
}

function expectShared({ headers }: Answer): void {
  const names = Object.keys(sharedHeaders).map((name) => name.toLowerCase());
  expect(Object.fromEntries(names.map((name) => [name, headers[name]]))).toEqual(
    Object.fromEntries(Object.entries(sharedHeaders).map(([name, value]) => [name.toLowerCase(), value]))
  );
}

/** The documented file; for a site at the root, changed by the line of `docs/hosting.md` that says how. */
function setupOf({ file }: Server, base: string): string {
  const path = join('docs/hosting', file);
  if (base !== '/') return readFileSync(path, 'utf8');
  const line = readFileSync('docs/hosting.md', 'utf8')
    .split('\n')
    .map((each) => each.trim())
    .find((each) => each.startsWith('sed ') && each.endsWith(path));
  if (line === undefined) throw new Error(`docs/hosting.md does not say how ${file} is changed for the root`);
  return execFileSync('sh', ['-c', line], { encoding: 'utf8' });
}

// A server is no package of npm: what is documented is tested where it is installed.
const [installed, missing] = [true, false].map((is) => servers.filter(({ program }) => (program !== undefined) === is)) as [Server[], Server[]];
const cases = installed.flatMap((server) => ['/talks/', '/'].map((base) => ({ server, base })));
// What cannot be tried here is named in the report, not passed over in silence; where CI may install servers, none is missing.
if (missing.length) it.skip(`not installed here: ${missing.map(({ name }) => name).join(', ')}`);

for (const { server, base } of cases)
  describe(`${server.name}, set up as documented, at ${base}`, () => {
    let running: Running | undefined;
    const at = (path: string): string => `${running?.origin ?? ''}${base}${path}`;
    beforeAll(async () => {
      running = await start(server, setupOf(server, base), www, makeFolder('run-'));
    });
    afterAll(() => running?.stop());

    it.each(homes)('sends the page /%s, to be asked for again each time, and says when it is the same', async (home) => {
      const page = await ask(at(home));
      expect([page.status, page.headers['content-type'], page.headers['cache-control']]).toEqual([200, types['html'], caching.other]);
      expect(page.body.equals(read(`${home}index.html`))).toBe(true);
      const again = await ask(at(home), { 'If-None-Match': page.headers.etag ?? '' });
      expect([again.status, again.headers['cache-control'], again.body.length]).toEqual([304, caching.other, 0]);
    });

    it.each(hashed)('sends %s to be kept for good', async (file) => {
      const answer = await ask(at(file));
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, caching.hashed]);
      const again = await ask(at(file), { 'If-None-Match': answer.headers.etag ?? '' });
      expect([again.status, again.headers['cache-control']]).toEqual([304, caching.hashed]);
    });

    it.each([...compressed, ...plain, 'changes.xml'])('sends %s as what it is, open to all', async (file) => {
      const answer = await ask(at(file));
      expect([answer.status, answer.headers['content-type'], answer.headers['content-language']]).toEqual([200, types[file.split('.').at(-1)!], undefined]);
      expectShared(answer);
    });

    it.each(compressed.filter((file) => !file.endsWith('.woff2')))('sends %s compressed to who takes it so', async (file) => {
      const brotli = server.hasBrotli ? 'br' : 'gzip';
      const takes = [
        ['gzip, deflate, br', brotli],
        ['gzip', 'gzip'],
        ['br', server.hasBrotli ? 'br' : undefined],
        ['', undefined]
      ] as const;
      for (const [accepted, form] of takes) {
        const answer = await ask(at(file === 'index.html' ? '' : file), accepted ? { 'Accept-Encoding': accepted } : {});
        const { headers } = answer;
        expect.soft([accepted, headers['content-encoding'], headers.vary], file).toEqual([accepted, form, 'Accept-Encoding']);
        expect.soft(headers['content-type'], accepted).toBe(types[file.split('.').at(-1)!]);
        expect.soft(decode(answer).equals(read(file)), accepted).toBe(true);
        if (form) expect.soft(answer.body.length).toBeLessThan(read(file).length);
        const again = await ask(at(file === 'index.html' ? '' : file), { 'Accept-Encoding': accepted, 'If-None-Match': headers.etag ?? '' });
        expect.soft(again.status, `${accepted}, asked for again`).toBe(304);
      }
    });

    it.each(['nothing', 'nothing/', 'uk/nothing', 'x/y/z/', 'assets/nothing.js', 'changes.xml/nothing', 'nothing.csv', 'assets/', 'data'])(
      'says at %s that nothing is there, by the page for it',
      async (path) => {
        for (const accepted of ['', 'gzip', 'br']) {
          let answer = await ask(at(`${path}?asof=article`), { 'Accept-Encoding': accepted });
          // A folder without a page may first get its final slash.
          if (answer.headers.location) answer = await ask(new URL(answer.headers.location, at(path)).href, { 'Accept-Encoding': accepted });
          expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([404, types['html'], caching.other]);
          expect(decode(answer).equals(read('404.html'))).toBe(true);
          expectShared(answer);
        }
      }
    );

    it.each(['', 'embed/sources/', ...homes.slice(1)])('leads from the folder /%s without its final slash to the folder, its query kept', async (path) => {
      const folder = new URL(at(path));
      if (folder.pathname === '/') return; // there is no way to ask for a root without its slash
      for (const query of ['', '?theme=dark&asof=article']) {
        const { status, headers } = await ask(folder.href.slice(0, -1) + query);
        expect([301, 308]).toContain(status);
        expect(headers.location).toBe(folder.pathname + query); // no host and no scheme: it holds behind another server
      }
    });
  });
