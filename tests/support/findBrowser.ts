import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { launch, type FoundBrowser } from './browser.ts';
import { installPortable } from './portableBrowser.ts';

/** One way to a browser: how it is named when it is reported, and how it is got. Throws or gives nothing where it leads nowhere. */
interface Way {
  name: string;
  find: () => FoundBrowser | undefined;
}

/** Those without windows of their own come first: a page costs them a third of the work. */
const usualPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function at(path: string | undefined): FoundBrowser | undefined {
  return path && existsSync(path) ? { executablePath: path, env: {} } : undefined;
}

function nameOf({ executablePath }: FoundBrowser): string {
  return executablePath ?? 'in its usual place';
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
}

/** Playwright's own build of Chromium, downloaded from its maker: needs the internet beyond npm. */
function installPlaywrights(): FoundBrowser {
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium', '--only-shell']);
  return { env: {} };
}

/** Debian's Chromium without windows, where this process may install packages. The lock option waits for an apt that runs already. */
function installDebians(): FoundBrowser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const apt = ['-o', 'DPkg::Lock::Timeout=300'];
  run('apt-get', [...apt, 'update']);
  run('apt-get', [...apt, 'install', '-y', '--no-install-recommends', 'chromium-headless-shell']);
  return at('/usr/bin/chromium-headless-shell');
}

/** The ways to a browser, the cheapest first. */
const ways: readonly Way[] = [
  { name: 'named by CHROME_PATH', find: () => at(process.env['CHROME_PATH']) },
  ...usualPaths.map((path) => ({ name: 'installed', find: () => at(path) })),
  { name: 'of Playwright', find: () => ({ env: {} }) },
  { name: 'put into .cache/browser from npm', find: installPortable },
  { name: 'downloaded by Playwright', find: installPlaywrights },
  { name: 'installed from Debian', find: installDebians }
];

/** What keeps a browser from being used: it must start and give text a height. Without fonts all text has none, and no error says so. */
async function check(found: FoundBrowser): Promise<string | undefined> {
  try {
    const browser = await launch(found);
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Text</h1>');
      const height = await page.evaluate(() => document.querySelector('h1')?.getBoundingClientRect().height ?? 0);
      return height > 0 ? undefined : 'it finds no fonts';
    } finally {
      await browser.close();
    }
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** What one way leads to: a browser that works, or the reason why not. */
async function follow({ find }: Way): Promise<FoundBrowser | string | undefined> {
  try {
    const found = find();
    if (!found) return undefined;
    const problem = await check(found);
    return problem === undefined ? found : `${nameOf(found)}: ${problem}`;
  } catch (error) {
    return firstLine(error);
  }
}

/**
 * Finds a Chromium on this machine or gets one, and says in one line what it did. Throws, with what was tried, where
 * no way leads to one.
 */
export async function findBrowser(say: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Promise<FoundBrowser> {
  const failures: string[] = [];
  for (const way of ways) {
    const result = await follow(way);
    if (typeof result === 'object') {
      say(`Browser: ${way.name}, ${nameOf(result)}${failures.length ? ` (after: ${failures.join('; ')})` : ''}`);
      return result;
    }
    if (result !== undefined) failures.push(`${way.name}: ${result}`);
  }
  throw new Error(`No browser could be found or got. Install Chromium, or name one in CHROME_PATH. Tried: ${failures.join('; ')}`);
}
