import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lock } from '../../src/site/supply/billOfMaterials.ts';
import { checksumsFile, listFiles } from '../../src/site/supply/checksums.ts';

/** Where a build runs, and for whom. */
interface Surroundings {
  folder: string;
  umask: string;
  env: Record<string, string>;
}

const parent = mkdtempSync(join(tmpdir(), 'supply-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** The files of the project as a commit would have them, without what they are built or installed to. */
function copyProject(folder: string): void {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const file of listed.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(file, join(folder, file));
  }
}

/** Runs a command of npm in some surroundings, with nothing of those of this test but the way to programs. */
function npm({ folder, umask, env }: Surroundings, args: readonly string[]): string {
  const command = `umask ${umask} && exec npm "$@"`;
  const all = { PATH: process.env['PATH'] ?? '', ...env };
  return execFileSync('sh', ['-c', command, 'sh', ...args], { cwd: folder, env: all, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
}

const plain: Surroundings = {
  folder: join(parent, 'one'),
  umask: '022',
  env: { TZ: 'UTC', LANG: 'C', HOME: join(parent, 'home-of-one'), USER: 'one', LOGNAME: 'one' }
};

/** Half a day and a letter `ı` away, for a user whose files nobody else may read, in a folder with a name that has to be escaped. */
const other: Surroundings = {
  folder: join(parent, 'a folder/of “others” [2]/two'),
  umask: '077',
  env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', HOME: join(parent, 'home-of-two'), USER: 'two', LOGNAME: 'two' }
};

const build = ['run', 'build', '--', '--compress'];
const [site, contact] = ['https://example.org/talks/', 'https://example.org/repository'];

/** Builds the site, all that an address adds included, and gives its folder. */
function buildIn(surroundings: Surroundings): string {
  npm({ ...surroundings, env: { ...surroundings.env, SITE_URL: site, REPOSITORY_URL: contact } }, build);
  return join(surroundings.folder, 'dist');
}

describe('two builds in other folders, time zones, languages, and for other users', () => {
  let [one, two] = ['', ''];
  beforeAll(() => {
    for (const { folder, env } of [plain, other]) {
      mkdirSync(env['HOME'] ?? '', { recursive: true });
      copyProject(folder);
    }
    // One with the packages that are here, the other with packages that ran no script of their own when they were installed.
    symlinkSync(resolve('node_modules'), join(plain.folder, 'node_modules'));
    npm(other, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    [one, two] = [buildIn(plain), buildIn(other)];
  });

  it('are the same, byte for byte', () => {
    const [files, others] = [listFiles(one), listFiles(two)];
    expect(others).toEqual(files);
    expect(files.length).toBeGreaterThan(1000);
    expect(files.filter((file) => !readFileSync(join(one, file)).equals(readFileSync(join(two, file))))).toEqual([]);
    const bills = [plain, other].map(({ folder }) => readFileSync(join(folder, 'dist.cdx.json'), 'utf8'));
    expect(bills[1]).toBe(bills[0]);
  });

  it('are verified by one command, and a copy in which a byte was changed is not', () => {
    const verify = (): [status: number | null, said: string] => {
      const { status, stdout } = spawnSync('sha256sum', ['--check', '--quiet', '--strict', checksumsFile], { cwd: two, encoding: 'utf8' });
      return [status, stdout.trim()];
    };
    expect(verify()).toEqual([0, '']);
    const listed = readFileSync(join(two, checksumsFile), 'utf8').trim().split('\n').length;
    expect(listed).toBe(listFiles(two).length - 1);
    expect(npm(plain, ['run', 'verify', '--', two])).toContain(`${listed} files are those of the build, 0 are not`);
    const file = join(two, 'robots.txt');
    chmodSync(file, 0o600);
    cpSync(join(two, '404.html'), file);
    expect(verify()).toEqual([1, 'robots.txt: FAILED']);
    expect(() => npm(plain, ['run', 'verify', '--', two])).toThrow('Command failed');
  });

  it('have a bill of materials that the schema of its version allows', async () => {
    const bill = readFileSync(join(one, '..', 'dist.cdx.json'), 'utf8');
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(bill)).toBeNull();
    expect(await validator.validate(bill.replace('"library"', '"book"'))).not.toBeNull();
  });

  it('name in notices.txt every package of which something ships, and their bill has what npm finds', () => {
    const notices = readFileSync(join(one, 'notices.txt'), 'utf8');
    const named = [...notices.matchAll(/^-{80}\n(\S+) \S+ \([^)]*\)\n-{80}$/gm)].map(([, name]) => name);
    const { dependencies } = (JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock).packages[''] ?? {};
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies ?? {})));
    const ours = JSON.parse(readFileSync(join(plain.folder, 'dist.cdx.json'), 'utf8')) as { components: { purl: string }[] };
    const theirs = JSON.parse(npm(other, ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'])) as typeof ours;
    const addresses = ({ components }: typeof ours): string[] => [...new Set(components.map(({ purl }) => purl))].sort();
    expect(addresses(ours)).toEqual(addresses(theirs));
  });
});
