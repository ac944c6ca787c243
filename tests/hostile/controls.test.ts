import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { serve, type Served } from '../../src/site/cli/serve.ts';
import { draw, scrollThrough } from '../support/actions.ts';
import { launch, limit } from '../support/browser.ts';
import { homeOf, languages, sections } from '../support/site.ts';
import { useControls, type Used } from './useControls.ts';
import { watchNetwork, type WatchedNetwork } from './watchedNetwork.ts';

/** The headers that the site asks hosts to send with everything: the first rule of `_headers`. */
function headersOf(folder: string): Record<string, string> {
  const [rule = ''] = readFileSync(join(folder, '_headers'), 'utf8').split('\n\n');
  return Object.fromEntries([...rule.matchAll(/^ {2}([^:]+): (.*)$/gm)].map(([, name = '', value = '']) => [name, value]));
}

const { address, folder } = inject('published');
let network: WatchedNetwork;
let browser: Browser;
let served: Served;
beforeAll(async () => {
  const { port, pathname } = new URL(address);
  served = await serve(folder, { base: pathname, port: Number(port), headers: headersOf(folder) });
  network = await watchNetwork();
  browser = await launch(inject('browser'), { server: network.proxy });
});
afterAll(async () => {
  await browser.close();
  await network.close();
  await served.close();
});

declare global {
  interface Window {
    noteViolation: (violation: string) => void;
  }
}

/** What a page has done that it may not, and what it waits for. */
interface Faults {
  violations: string[];
  errors: string[];
  pending: Set<Request>;
}

/** Opens a page for its walk, in a context that a worker may serve, and notes its faults. */
async function openPage(path: string): Promise<{ page: Page; faults: Faults }> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  context.setDefaultTimeout(limit);
  const faults: Faults = { violations: [], errors: [], pending: new Set() };
  await context.exposeBinding('noteViolation', (_source, violation: string) => faults.violations.push(violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      window.noteViolation(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.errors.push(message.text()));
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  // What a page’s worker fetches for itself is told of here too, and its end is not.
  page.on('request', (request) => /^(xhr|script|stylesheet)$/.test(request.resourceType()) && faults.pending.add(request));
  for (const end of ['requestfinished', 'requestfailed'] as const) page.on(end as 'requestfinished', (request) => faults.pending.delete(request));
  await page.goto(address + path);
  return { page, faults };
}

/** Waits until nothing more comes that the page has asked for. */
async function waitQuiet(page: Page, { pending }: Faults): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await draw(page);
    await expect.poll(() => pending.size).toBe(0);
  }
}

/** Uses every control, with a pointer too what can be drawn along. */
async function walk(page: Page, faults: Faults): Promise<Used> {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await scrollThrough(page);
  await waitQuiet(page, faults);
  while ((await page.evaluate(useControls)) > 0) await waitQuiet(page, faults);
  for (const drawing of await page.locator('[tabindex="0"]:visible').all()) {
    await drawing.hover({ force: true });
    await page.mouse.down();
    await page.mouse.move(300, 300, { steps: 3 });
    await page.mouse.up();
    await page.mouse.wheel(40, 40);
  }
  await waitQuiet(page, faults);
  return page.evaluate(() => window.walked!.used);
}

const last = homeOf(languages.at(-1)!);
const wholes = sections.flatMap((section) => [`${section}/`, `embed/${section}/full/`, `${last}embed/${section}/`]);

describe('every control of a page is used', () => {
  it.each(['', last, ...wholes, 'embed/all/', 'embed/', 'record/', 'about/', 'print/', 'record/outcome-children/', 'record/nothing/'])(
    '/%s: nothing breaks its policy, no error, nobody else is asked',
    async (path) => {
      const { page, faults } = await openPage(path);
      const used = await walk(page, faults);
      process.stdout.write(`/${path}: ${JSON.stringify(used)}\n`);
      expect(Object.keys(used)).not.toEqual([]);
      expect(page.url().startsWith(address)).toBe(true);
      expect(faults.violations, 'violations of the policy').toEqual([]);
      expect(
        faults.errors.filter((error) => !(path.endsWith('nothing/') && error.includes('404'))),
        'errors'
      ).toEqual([]);
      expect(
        network.asked.filter((asked) => !asked.startsWith(address)),
        'what others are asked for'
      ).toEqual([]);
      await page.context().close();
    }
  );
});

it('a page that does what it may not is noticed', async () => {
  const { page, faults } = await openPage('');
  await page.evaluate(() => {
    const image = new Image();
    image.src = 'http://elsewhere.invalid/image.png';
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>markup</b>');
    } catch {
      // as it should be
    }
  });
  await expect.poll(() => [...new Set(faults.violations.map((violation) => violation.split(' ')[0]))].sort()).toEqual(['img-src', 'require-trusted-types-for']);
  const plain = await (await browser.newContext()).newPage();
  await plain.setContent('<img src="http://elsewhere.invalid/image.png">');
  await expect.poll(() => network.asked.filter((asked) => !asked.startsWith(address))).toEqual(['http://elsewhere.invalid/image.png']);
});
