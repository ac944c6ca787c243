import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/site/cli/serve.ts';
import { billOfMaterials, type Lock } from '../../src/site/supply/billOfMaterials.ts';
import { checksumsFile, readChecksums, writeChecksums } from '../../src/site/supply/checksums.ts';
import { isAllowed, shippable, usable } from '../../src/site/supply/licences.ts';
import { packagesOf } from '../../src/site/supply/shippedPackages.ts';
import { verifyCopy } from '../../src/site/supply/verifyCopy.ts';
import { writeNotices } from '../../src/site/supply/writeNotices.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const packages = Object.entries(lock.packages).filter(([folder]) => folder !== '');

let parent: string;
beforeAll(() => {
  parent = mkdtempSync(join(tmpdir(), 'supply-'));
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the licence of every package', () => {
  it('is on the list: of those that the page depends on, one that may ship', () => {
    const found = packages.filter(([, { license = '', dev }]) => !isAllowed(license, !dev)).map(([folder, { license }]) => `${folder}: ${license ?? 'none'}`);
    expect(found).toEqual([]);
    expect(packages.length).toBeGreaterThan(100);
  });

  it.each(['GPL-3.0', 'UNLICENSED', '', 'toString'])('keeps out %j', (licence) => {
    expect([isAllowed(licence, true), isAllowed(licence, false)]).toEqual([false, false]);
  });

  it('is no reason to ship what may only be worked with', () => {
    expect(Object.keys(usable).filter((licence) => shippable.includes(licence) || isAllowed(licence, true))).toEqual([]);
  });
});

describe('notices.txt', () => {
  const modules = ['src/main.ts', 'node_modules/svelte/src/internal/client/render.js', '\0vite/preload-helper.js', '\0adopted?x'].map((path) =>
    path.startsWith('\0') ? path : resolve(path)
  );
  // A font is named by its path from the project.
  const font = 'node_modules/@fontsource/source-serif-4/files/some.woff2';

  it('names each package of which something is in the site, with the text of its licence', () => {
    const shipped = packagesOf([...modules, font], resolve('.'));
    expect(shipped.map(({ name, licence }) => `${name} ${licence}`)).toEqual(['@fontsource/source-serif-4 OFL-1.1', 'svelte MIT', 'vite MIT']);
    const text = writeNotices(shipped);
    for (const { version, text: licence } of shipped) {
      expect(text).toContain(version);
      expect(text).toContain(licence);
    }
    expect(text).toContain('Svelte Contributors');
    expect(text).not.toContain('Bundled dependencies');
  });

  it('cannot be written for what may not ship, or has no text of its licence', () => {
    const folder = join(parent, 'node_modules/bare');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', license: 'MPL-2.0' }));
    expect(() => packagesOf([join(folder, 'index.js')], parent)).toThrow('no text of its licence');
    writeFileSync(join(folder, 'LICENSE'), 'Some text.');
    expect(() => writeNotices(packagesOf([join(folder, 'index.js')], parent))).toThrow('found the licence "MPL-2.0"');
  });
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(lock) as { components: Record<string, unknown>[]; dependencies: { ref: string; dependsOn: string[] }[] };

  it('has every package with its address, licence and checksum', () => {
    expect(bill.components).toHaveLength(packages.length);
    expect(bill.components.find(({ purl }) => String(purl).startsWith('pkg:npm/svelte@'))).toMatchObject({
      name: 'svelte',
      scope: 'required',
      licenses: [{ license: { id: 'MIT' } }],
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[0-9a-f]{128}$/) as string }]
    });
    expect(bill.components.find(({ name }) => name === '@types/node')).toMatchObject({
      purl: expect.stringMatching(/^pkg:npm\/%40types\/node@/) as string,
      scope: 'excluded'
    });
    expect(bill.components.find(({ name }) => name === '@expo-google-fonts/source-serif-4')).toMatchObject({ licenses: [{ expression: 'MIT AND OFL-1.1' }] });
  });

  it('says what each depends on, by what is in the bill: its own copy where it has one', () => {
    const refs = new Set(bill.components.map((component) => component['bom-ref']));
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    const of = (ref: string): string[] | undefined => bill.dependencies.find((one) => one.ref === ref)?.dependsOn;
    expect(of(lock.name)).toEqual(expect.arrayContaining(['node_modules/svelte', 'node_modules/vite']));
    expect(of('node_modules/svelte-i18n')).toContain('node_modules/svelte-i18n/node_modules/esbuild');
  });

  it('is the same for the same lock file', () => {
    expect(billOfMaterials(lock)).toEqual(bill);
    expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber/);
  });
});

describe('checksums.txt', () => {
  let site: string;
  let copy: string;
  beforeEach(() => {
    [site, copy] = [mkdtempSync(join(parent, 'site-')), mkdtempSync(join(parent, 'copy-'))];
    for (const folder of [site, copy]) {
      mkdirSync(join(folder, 'uk/data'), { recursive: true });
      writeFileSync(join(folder, 'index.html'), 'one');
      writeFileSync(join(folder, 'uk/data/сума.csv'), 'two');
      writeFileSync(join(folder, '.nojekyll'), '');
      writeFileSync(join(folder, '404.html'), 'not here');
      writeFileSync(join(folder, 'index.html.br'), 'short');
    }
    writeChecksums(site);
  });
  const read = (): Map<string, string> => readChecksums(readFileSync(join(site, checksumsFile), 'utf8'));

  it('lists every file but itself, in order, once written again too', () => {
    writeChecksums(site);
    expect([...read().keys()]).toEqual(['.nojekyll', '404.html', 'index.html', 'index.html.br', 'uk/data/сума.csv']);
    expect(read().get('index.html')).toBe('7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'); // printf one | sha256sum
  });

  it('finds a copy that is whole to be so', async () => {
    expect(await verifyCopy(copy, read())).toEqual({ same: 5, faults: [] });
  });

  it('finds what differs, is missing, or is not of the site', async () => {
    writeFileSync(join(copy, 'index.html'), 'One');
    rmSync(join(copy, '404.html'));
    writeFileSync(join(copy, 'uk/more.js'), 'alert(1)');
    expect(await verifyCopy(copy, read())).toEqual({ same: 3, faults: ['404.html: missing', 'index.html: differs', 'uk/more.js: not of this build'] });
  });

  it('finds the same over the network, but for what hosts keep to themselves', async () => {
    writeFileSync(join(copy, 'uk/data/сума.csv'), 'three');
    rmSync(join(copy, '.nojekyll'));
    rmSync(join(copy, 'index.html.br'));
    const { address, close } = await serve(copy, { base: '/some/talks/' });
    try {
      expect(await verifyCopy(address.slice(0, -1), read())).toEqual({ same: 2, faults: ['uk/data/сума.csv: differs'] });
    } finally {
      await close();
    }
  });

  it('is read as it is written, and not otherwise', () => {
    expect(() => readChecksums('7692c3 index.html\n')).toThrow('expected a checksum');
  });
});
