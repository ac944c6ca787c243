import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FoundBrowser } from './browser.ts';

/** The last version that runs on Node 20.11. Not a dependency: every `npm ci` would carry its 72 MB. */
const version = '143.0.4';

/** Its own fonts have no Arabic. */
const fontPackage = '@expo-google-fonts/noto-naskh-arabic@0.4.5';

const home = resolve('.cache/browser');

/** A folder per version: the package unpacks into the folder for temporary files and never looks which version is there. */
const unpacked = join(home, version);

interface Unpacked {
  executablePath: string;
  libraries: string;
}

function install(): void {
  if (existsSync(join(home, 'node_modules/@sparticuz/chromium/package.json'))) return;
  const packages = [`@sparticuz/chromium@${version}`, fontPackage];
  // On Windows npm is a script of the shell; this browser is for Linux alone.
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', home, ...packages], {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 300_000
  });
}

/** Unpacks the browser in a process of its own, since the package changes the environment of the one that it is loaded in. */
function unpack(): Unpacked {
  const script = `
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    process.stdout.write(JSON.stringify({ executablePath, libraries: process.env.LD_LIBRARY_PATH ?? '' }));`;
  const env = {
    ...process.env,
    // Else it leaves out its own nss, nspr and expat, and does not start where the system has none.
    AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x',
    TMPDIR: unpacked
  };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: home, env, encoding: 'utf8' })) as Unpacked;
}

/** Writes where fonts are: the system's, the browser's own, and the Arabic one. Without fonts all text has height 0. */
function writeFontConfiguration(): string {
  const file = join(unpacked, 'fonts.conf');
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', join(unpacked, 'fonts'), join(home, 'node_modules/@expo-google-fonts')];
  const lines = folders.map((folder) => `  <dir>${folder}</dir>`);
  writeFileSync(
    file,
    ['<?xml version="1.0"?>', '<fontconfig>', ...lines, `  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>`, '</fontconfig>', ''].join('\n')
  );
  return file;
}

/** Puts a Chromium from npm into `.cache/browser`, with the libraries and fonts that it needs. Linux on x64 only. */
export function installPortable(): FoundBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  mkdirSync(unpacked, { recursive: true });
  install();
  const { executablePath, libraries } = unpack();
  // Its own arguments (`--single-process --disable-web-security`) are left aside: they would switch off what is tested.
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: writeFontConfiguration() } };
}
