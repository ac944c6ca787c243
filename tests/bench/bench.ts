import type { Browser, CDPSession } from 'playwright-core';
import { serve } from '../../src/site/cli/serve.ts';
import { hydrateAll } from '../support/actions.ts';
import { launch } from '../support/browser.ts';
import { buildSite } from '../support/buildSite.ts';
import { findBrowser } from '../support/findBrowser.ts';
import { weigh, type Weight } from '../support/weigh.ts';

/** A phone on a slow line, as far as a machine like this one can play it. */
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const slowdown = 4;
const runs = 9;

/** What the page weighs before a reader scrolls, and when all of it has been read. */
async function measureWeight(browser: Browser, site: string, folder: string): Promise<{ first: Weight; all: Weight }> {
  const page = await browser.newPage(phone);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(site, { waitUntil: 'networkidle' });
  const first = weigh(requests, site, folder);
  await hydrateAll(page);
  const all = weigh(requests, site, folder);
  await page.close();
  return { first, all };
}

/** Listens for the largest paint from outside of the page, since without scripts nothing inside could. Gives a reader for the last one. */
async function listenForPaint(session: CDPSession): Promise<() => number> {
  let paint = 0;
  session.on('PerformanceTimeline.timelineEventAdded', ({ event }) => (paint = event.lcpDetails?.renderTime ?? paint));
  await session.send('PerformanceTimeline.enable', { eventTypes: ['largest-contentful-paint'] });
  return () => paint * 1000;
}

/** The time in milliseconds from the start of one visit to its largest paint. */
async function measurePaint(browser: Browser, site: string, javaScriptEnabled: boolean): Promise<number> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const paintedAt = await listenForPaint(session);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(site, { waitUntil: 'load' });
  await page.waitForTimeout(500);
  const start = await page.evaluate(() => performance.timeOrigin);
  await context.close();
  return paintedAt() - start;
}

async function medianPaint(browser: Browser, site: string, javaScriptEnabled: boolean): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await measurePaint(browser, site, javaScriptEnabled));
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

function write(rows: readonly (readonly [what: string, measured: string, budget: string])[]): void {
  process.stdout.write('\n| English page, on a phone | measured | budget |\n| --- | --- | --- |\n');
  for (const row of rows) process.stdout.write(`| ${row.join(' | ')} |\n`);
  process.stdout.write(`\nSizes: brotli 11, kB = 1000 bytes. Paint: median of ${runs}, 150 ms and 1.6 Mbit/s, processor slowed ${slowdown} times.\n`);
}

/** `npm run bench`: builds the site and measures what a reader of the English page has to load and wait for. */
async function bench(): Promise<void> {
  const found = await findBrowser();
  const { folder, remove } = await buildSite();
  const { address, close } = await serve(folder);
  const browser = await launch(found);
  try {
    const { first, all } = await measureWeight(browser, address, folder);
    write([
      ['HTML', kilobytes(all.html), '60 kB'],
      ['CSS', kilobytes(all.css), '12 kB'],
      ['JavaScript before the first scroll', kilobytes(first.js), '30 kB'],
      ['JavaScript of the whole page', kilobytes(all.js), '75 kB'],
      ['Fonts', kilobytes(all.fonts), '40 kB'],
      ['Largest contentful paint', seconds(await medianPaint(browser, address, true)), '–'],
      ['Largest contentful paint without scripts', seconds(await medianPaint(browser, address, false)), '–']
    ]);
  } finally {
    await browser.close();
    await close();
    remove();
  }
}

await bench();
