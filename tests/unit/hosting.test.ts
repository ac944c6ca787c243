import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/site/publish/compress.ts';
import { caching, writeHeaders, type Entry } from '../../src/site/publish/headers.ts';
import { notFoundPolicy, writeNotFound } from '../../src/site/pages/printNotFound.ts';
import { policyOf } from '../../src/site/pages/policy.ts';
import { readSite } from '../../src/site/vite/readSite.ts';
import { noAssets } from '../datasets/assets.ts';
import { loadOnce } from '../datasets/loaded.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hosting-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('_headers', () => {
  const files = ['index.html', '404.html', 'icon.svg', 'robots.txt', 'changes.xml', '_headers', '.nojekyll'];
  const folders = ['assets', 'data', 'embed', 'record', 'uk'];
  const entries: Entry[] = [...files.map((name) => ({ name, isFolder: false })), ...folders.map((name) => ({ name, isFolder: true }))];
  const policies = [
    policyOf({ scripts: ['a'], styles: [], hasSheets: true, trusted: ['one', 'another'] }),
    notFoundPolicy(noAssets),
    ...Array.from({ length: 65 }, (_, embed) => policyOf({ scripts: ['b'], styles: [String(embed)], hasSheets: false, trusted: ['one'] }))
  ];
  const rules = writeHeaders(entries, policies)
    .trim()
    .split('\n\n')
    .map((rule) => {
      const [path = '', ...lines] = rule.split('\n');
      return { path, headers: lines.map((line) => line.trim().split(': ') as [name: string, value: string]) };
    });

  /** The headers of a path, as a host reads them that joins what several rules set. */
  function headersOf(path: string): Record<string, string[]> {
    const found: Record<string, string[]> = {};
    for (const { path: pattern, headers } of rules)
      if (pattern === path || (pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1))))
        for (const [name, value] of headers) (found[name] ??= []).push(value);
    return found;
  }

  it.each(['/', '/uk/', '/uk/record/x/', '/assets/main-x.js', '/data/talks.json', '/changes.xml', '/icon.svg', '/nothing', '/x/y'])(
    'sets no header of %s twice',
    (path) => {
      expect(Object.entries(headersOf(path)).filter(([, values]) => values.length !== 1)).toEqual([]);
    }
  );

  it.each([
    ['/assets/main-x.js', caching.hashed],
    ['/', caching.other],
    ['/uk/', caching.other],
    ['/data/talks.json', caching.other],
    ['/changes.xml', caching.other]
  ])('lets %s be cached as %s', (path, expected) => {
    expect(headersOf(path)['Cache-Control']).toEqual([expected]);
  });

  it('sends one policy that lets in what each page does, and the page for what is not there, in a line that hosts read to its end', () => {
    const sent = headersOf('/')['Content-Security-Policy']?.[0] ?? '';
    const sources = new Map(sent.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
    for (const directive of policies.flatMap((policy) => policy.split('; '))) {
      const [name = '', ...values] = directive.split(' ');
      // Without either a policy says nothing of styles, which each page’s own does.
      if (name === 'default-src' || name === 'style-src') expect(sources.has(name)).toBe(false);
      else expect(sources.get(name)).toEqual(expect.arrayContaining(values.filter((value) => value !== "'none'")));
    }
    expect(sources.get('object-src')).toEqual(["'none'"]);
    expect(sources.get('trusted-types')).toEqual(['one', 'another']);
    expect(sources.get('base-uri')).toEqual(["'none'"]);
    expect(sent).not.toMatch(/unsafe|\*|https?:/);
    expect(sent.length).toBeLessThan(1900); // Cloudflare Pages reads 2,000 characters of a line, and 100 rules
    expect(rules.length).toBeLessThan(100);
  });

  it('opens every file to frames that have no origin of their own, and keeps no page out of frames', () => {
    expect(headersOf('/assets/main-x.js')['Access-Control-Allow-Origin']).toEqual(['*']);
    expect(writeHeaders(entries, policies)).not.toMatch(/X-Frame-Options|frame-ancestors/i);
  });
});

describe('the page for what is not there, where the site knows its address', () => {
  const site = { ...readSite(noAssets, { loaded: loadOnce('src/content') }), url: 'https://example.org/some/talks/' };
  const html = writeNotFound(site);

  it('leads into the site without scripts', () => {
    const { languages } = site.loaded.dataset.card;
    const addresses = [...html.matchAll(/<p class="home-link"><a [^>]* href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual(languages.map(({ code }, index) => `/some/talks/${index ? `${code}/` : ''}`));
    expect(html).toContain('data-root="/some/talks/"');
  });

  it('has the same scripts and styles as where it does not', () => {
    expect(html).toContain(notFoundPolicy(noAssets));
    expect(html.replace(/ data-root="[^"]*"/, '').replaceAll(/ href="\/[^"]*"/g, '')).toBe(
      writeNotFound({ ...site, url: undefined }).replaceAll('<p class="home-link" hidden>', '<p class="home-link">')
    );
  });
});

describe('compressing a folder', () => {
  const text = 'All that is said is said again. '.repeat(200);
  const compress = async (name: string): Promise<string> => {
    const own = join(folder, name);
    mkdirSync(join(own, 'uk'), { recursive: true });
    writeFileSync(join(own, 'index.html'), text);
    writeFileSync(join(own, 'uk/index.html'), text);
    writeFileSync(join(own, 'robots.txt'), 'User-agent: *');
    writeFileSync(join(own, 'robots.txt.gz'), 'from an earlier build');
    writeFileSync(join(own, 'picture.png'), text);
    await compressFolder(own);
    return own;
  };

  it('writes both forms beside files of text, at any depth, where that saves something', async () => {
    const own = await compress('first');
    expect(readdirSync(own, { recursive: true, encoding: 'utf8' }).sort()).toEqual(
      ['index.html', 'index.html.br', 'index.html.gz', 'picture.png', 'robots.txt', 'uk', 'uk/index.html', 'uk/index.html.br', 'uk/index.html.gz'].map((path) =>
        join(path)
      )
    );
    expect(brotliDecompressSync(readFileSync(join(own, 'index.html.br'))).toString()).toBe(text);
    expect(gunzipSync(readFileSync(join(own, 'uk/index.html.gz'))).toString()).toBe(text);
  });

  it('writes the same each time', async () => {
    const [first, second] = [await compress('second'), await compress('third')];
    for (const form of ['br', 'gz']) expect(readFileSync(join(first, `index.html.${form}`))).toEqual(readFileSync(join(second, `index.html.${form}`)));
  });
});

describe('npm run build', () => {
  const run = (args: string[], environment: Record<string, string> = {}): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/site/cli/build.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...environment }
    });

  it('says which flags there are where it does not know one', () => {
    const { status, stderr } = run(['--comprss']);
    expect(status).toBe(1);
    for (const flag of ['--comprss', '--compress', '--no-offline', '--outDir']) expect(stderr).toContain(flag);
  });

  it('empties no folder that it has not built', () => {
    const own = join(folder, 'of-somebody');
    mkdirSync(own);
    writeFileSync(join(own, 'letter.txt'), 'Dear…');
    const { status, stderr } = run(['--outDir', own]);
    expect([status, readdirSync(own)]).toEqual([1, ['letter.txt']]);
    expect(stderr).toContain(own);
  });

  it('takes no SITE_URL that is no address', () => {
    const { status, stderr } = run(['--outDir', join(folder, 'new')], { SITE_URL: 'example.org' });
    expect([status, stderr.trim()]).toEqual([1, 'SITE_URL: found "example.org", expected an address that begins with https://']);
  });
});

describe('the function for CloudFront', () => {
  const [, code = ''] = /```js\n([^]*?)```/.exec(readFileSync('docs/hosting.md', 'utf8')) ?? [];
  type Answer = { uri?: string; statusCode?: number; headers?: { location: { value: string } } };
  const handle = runInNewContext(`${code};handler`) as (event: { request: { uri: string; querystring: object } }) => Answer;
  const ask = (uri: string, querystring: object = {}): Answer => handle({ request: { uri, querystring } });

  it.each([
    ['/talks/', '/talks/index.html'],
    ['/talks/uk/record/x/', '/talks/uk/record/x/index.html'],
    ['/talks/assets/main-x.js', '/talks/assets/main-x.js']
  ])('asks the bucket at %s for %s', (uri, expected) => {
    expect(ask(uri).uri).toBe(expected);
  });

  it.each([
    ['/talks/uk', {}, '/talks/uk/'],
    [
      '/talks/embed/sources',
      { theme: { value: 'dark' }, topic: { value: 'a', multiValue: [{ value: 'a' }, { value: 'b' }] } },
      '/talks/embed/sources/?theme=dark&topic=a&topic=b'
    ],
    ['//example.org/x', {}, '/example.org/x/']
  ])('leads from %s to the folder, its query kept, and to no other host', (uri, query, expected) => {
    expect([ask(uri, query).statusCode, ask(uri, query).headers?.location.value]).toEqual([301, expected]);
  });
});
