import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../../src/site/cli/serve.ts';
import { openSections } from '../support/openWhole.ts';
import { launch } from '../support/browser.ts';
import { buildPlain } from '../support/buildSites.ts';
import { findBrowser } from '../support/findBrowser.ts';
import { weigh, weighStylesIn, type Weight } from '../support/weigh.ts';
import { usualSizes, measureGrowth, type Grown } from './growth.ts';
import { measureClicks } from './measureClicks.ts';
import { measureOpening } from './measureOpening.ts';
import { measureVisit, type Measured } from './measureVisit.ts';
import { phone, slowdown } from './phone.ts';
import { addPlainPage } from './plainPage.ts';

const runs = 7;

/** What the page weighs before a reader scrolls, and when all of it has been read. */
async function measureWeight(browser: Browser, site: string, folder: string): Promise<{ first: Weight; all: Weight }> {
  const page = await browser.newPage(phone);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site, { waitUntil: 'networkidle' });
  const first = weigh(requests, site, folder);
  await openSections(page);
  const all = weigh(requests, site, folder);
  await page.close();
  return { first, all };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Visits some pages in turns, so that what else the machine does weighs on all alike; the median of each. */
async function measureInTurns(browser: Browser, addresses: readonly string[]): Promise<Measured[]> {
  const visits: Measured[][] = addresses.map(() => []);
  for (let run = 0; run < runs; run++) for (const [index, address] of addresses.entries()) visits[index]?.push(await measureVisit(browser, address));
  return visits.map((all) => ({ paint: median(all.map(({ paint }) => paint)), blocked: median(all.map(({ blocked }) => blocked)) }));
}

function write(rows: readonly (readonly [what: string, measured: string, budget: string])[]): void {
  process.stdout.write('\n| English page, on a phone | measured | budget |\n| --- | --- | --- |\n');
  for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
  process.stdout.write(
    `\nSizes: brotli 11, kB = 1000 bytes. Times: medians of ${runs} visits in turns with a plain page of the same headline and paragraphs; 150 ms and 1.6 Mbit/s, processor slowed ${slowdown} times.\n`
  );
}

/** What the pages of the second dataset cost, the more events it has. */
function writeGrowth(grown: readonly Grown[]): void {
  process.stdout.write('\n| Events | page | elements | height | largest paint | blocked |\n| --: | --- | --: | --: | --: | --: |\n');
  for (const { events, page, elements, height, paint, blocked } of grown)
    process.stdout.write(`| ${[events, page || 'all answers', elements, `${height} px`, milliseconds(paint), milliseconds(blocked)].join(' | ')} |\n`);
}

/** How many events the second dataset is grown to: those that are usual, and those that are asked for (`--events 10000`). */
function readSizes(): number[] {
  const { values } = parseArgs({ options: { events: { type: 'string', multiple: true, default: [] } } });
  const asked = values.events.map(Number);
  if (!asked.every((count) => Number.isInteger(count) && count > usualSizes[0]))
    throw new Error(`--events: found "${values.events.join()}", expected whole numbers`);
  return [...usualSizes, ...asked];
}

/** `npm run bench`: builds the site and measures what a reader of the English page has to load and wait for, beside a plain page that says as much. */
async function bench(): Promise<void> {
  const sizes = readSizes();
  const found = await findBrowser();
  const { plain: folder, remove } = await buildPlain();
  const { address, close } = await serve(folder);
  const browser = await launch(found);
  try {
    const { first, all } = await measureWeight(browser, address, folder);
    const plain = await addPlainPage(browser, address, folder);
    const [page, beside] = await measureInTurns(browser, [address, plain]);
    if (!page || !beside) throw new Error('a page that was not measured');
    write([
      ['HTML', kilobytes(first.html), '26 kB'],
      ['CSS, in the HTML', kilobytes(weighStylesIn(readFileSync(join(folder, 'index.html'), 'utf8'))), '10 kB'],
      ['JavaScript before the first scroll', kilobytes(first.js), '22 kB'],
      ['JavaScript with all sections opened', kilobytes(all.js), '45 kB'],
      ['Fonts', kilobytes(all.fonts), '40 kB'],
      ['Largest paint', milliseconds(page.paint), `${milliseconds(1.15 * beside.paint)} (1.15 times the plain page’s ${milliseconds(beside.paint)})`],
      ['Blocked, scrolled through', milliseconds(page.blocked), `${milliseconds(2 * beside.blocked)} (twice the plain page’s ${milliseconds(beside.blocked)})`],
      ...(await measureClicks(browser, address)).map(({ what, time }) => [`Click to paint: ${what}`, milliseconds(time), '100 ms'] as const),
      ...(await measureOpening(browser, address)).map(({ section, time }) => [`Arrival to content: ${section}`, milliseconds(time), '500 ms'] as const)
    ]);
    writeGrowth(await measureGrowth(browser, sizes));
  } finally {
    await browser.close();
    await close();
    remove();
  }
}

await bench();
