import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishOffline } from '../../src/site/publish/publishOffline.ts';
import { readSite } from '../../src/site/vite/readSite.ts';
import { filesNamedIn, isPage, pathFrom } from '../../src/offline/places.ts';
import { noAssets } from '../datasets/assets.ts';
import { loadOnce } from '../datasets/loaded.ts';

const root = 'https://example.org/talks/';

describe('an address', () => {
  it.each([
    [root, ''],
    [`${root}index.html`, ''],
    [`${root}?side=a#outcome-b`, ''],
    [`${root}uk/index.html?asof=article`, 'uk/'],
    [`${root}record/outcome-b/`, 'record/outcome-b/'],
    [`${root}assets/main-12345678.js`, 'assets/main-12345678.js'],
    ['https://example.org/', undefined],
    ['https://example.org/talks', undefined],
    ['https://example.com/talks/', undefined]
  ])('%s is %s from the root', (address, path) => {
    expect(pathFrom(root, address)).toBe(path);
  });

  it.each(['', 'uk/', 'record/outcome-b/', 'ar/record/embed-b/', 'print/'])('may be kept as a page: "%s"', (path) => {
    expect(isPage(path)).toBe(true);
  });

  it.each([undefined, 'embed/sources/', 'uk/embed/sources/', 'data/', 'data/talks.json', 'changes.xml', 'offline.js'])(
    'may not be kept as a page: "%s"',
    (path) => {
      expect(isPage(path)).toBe(false);
    }
  );
});

it('a page names the files of the site, not those of others', () => {
  const html = `<link href="../assets/style-1.css"><script src="assets/main-2.js"></script><a href="https://example.com/assets/3.pdf">assets/4</a>
    <a href="record/issue-assets/">5</a>`;
  expect(filesNamedIn(html)).toEqual(['assets/style-1.css', 'assets/main-2.js']);
});

describe('the worker', () => {
  const out = mkdtempSync(join(tmpdir(), 'worker-'));
  const page = { path: 'index.html', html: '<h1>12</h1>', policy: '', isIndexed: true };
  const publish = async (...pages: (typeof page)[]): Promise<string | undefined> =>
    (await publishOffline(out, { url: root, worker: `${root}offline.js`, assets: noAssets }, pages))[0]?.[1];

  beforeAll(() => {
    mkdirSync(join(out, 'assets'));
    for (const name of ['assets/main-1.js', 'assets/card-2.png', 'icon.svg']) writeFileSync(join(out, name), '');
  });
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(out, { recursive: true }));

  it('is the same for the same site, and another for any other', async () => {
    const worker = await publish(page);
    expect(await publish(page)).toBe(worker);
    expect(await publish({ ...page, html: '<h1>13</h1>' })).not.toBe(worker);
    writeFileSync(join(out, 'icon.svg'), '<svg/>');
    expect(await publish(page)).not.toBe(worker);
  });

  it('keeps what pages load, and is one script that needs no other', async () => {
    const worker = await publish(page);
    expect(worker).toContain('files=["assets/main-1.js","icon.svg"]');
    expect(worker).not.toMatch(/\b(import|export)\b/);
  });

  it('is not there where the address of the site is not known', async () => {
    expect(await publishOffline(out, { url: undefined, worker: undefined, assets: noAssets }, [page])).toEqual([]);
  });

  it.each([
    { url: 'https://example.org/talks', offline: undefined, worker: `${root}offline.js` },
    { url: 'https://example.org/talks/', offline: 'no', worker: undefined },
    { url: undefined, offline: undefined, worker: undefined }
  ])('is named by pages that are built for $url with OFFLINE=$offline: $worker', ({ url, offline, worker }) => {
    vi.stubEnv('SITE_URL', url);
    vi.stubEnv('OFFLINE', offline);
    expect(readSite(noAssets, { loaded: loadOnce('tests/datasets/second') }).worker).toBe(worker);
  });
});
