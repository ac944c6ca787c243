import type { Browser } from 'playwright-core';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../src/site/cli/serve.ts';
import { limit } from '../support/browser.ts';
import { build } from '../datasets/build.ts';
import { copyOf, type Copy } from '../datasets/copy.ts';
import { measureVisit } from './measureVisit.ts';

/** How many events the second dataset is grown to. With ten times as many a page is far longer than anybody reads: by `--events` alone. */
export const usualSizes = [10, 100, 1000] as const;

/** What a page costs when the dataset has so many events. */
export interface Grown {
  events: number;
  page: string;
  elements: number;
  /** In CSS pixels, on a phone. */
  height: number;
  /** In ms. */
  paint: number;
  blocked: number;
}

/** The second dataset with copies of one of its events, a day after the other, until there are `count`. None of the copies leads. */
function grow(count: number): Copy {
  const copy = copyOf('tests/datasets/second');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(copy.folder, file), 'utf8'));
  const events = read('events.json') as { id: string }[];
  const added = Array.from({ length: count - events.length }, (_, index) => {
    const date = new Date(Date.UTC(1971, 2, 14 + (index % 20))).toISOString().slice(0, 10);
    return { id: `event-grown-${index}`, date, lane: 'saltmere', kind: 'diplomacy', topic: 'lamp', reports: ['gazette-supper'] };
  });
  copy.write('events.json', JSON.stringify([...events, ...added]));
  for (const file of ['words/en.json', 'words/fr.json']) {
    const words = read(file) as { events: Record<string, object> };
    const all = Object.fromEntries(added.map(({ id }) => [id, words.events['event-fog-watch']]));
    copy.write(file, JSON.stringify({ ...words, events: { ...words.events, ...all } }));
  }
  return copy;
}

/** Visits the page of all answers and that of the timeline, with the second dataset at each size. */
export async function measureGrowth(browser: Browser, sizes: readonly number[]): Promise<Grown[]> {
  const grown: Grown[] = [];
  for (const events of sizes) {
    const copy = grow(events);
    const folder = mkdtempSync(join(tmpdir(), 'grown-'));
    const { status, output } = build(copy.folder, folder);
    if (status !== 0) throw new Error(output);
    const { address, close } = await serve(folder);
    for (const page of ['', 'timeline/'])
      grown.push({ events, page, ...(await sizeOf(browser, address + page)), ...(await measureVisit(browser, address + page)) });
    await close();
    copy.dispose();
    rmSync(folder, { recursive: true });
  }
  return grown;
}

/** How long and how full a page is. */
async function sizeOf(browser: Browser, address: string): Promise<Pick<Grown, 'elements' | 'height'>> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(limit);
  await page.goto(address);
  const size = await page.evaluate(() => ({ elements: document.querySelectorAll('*').length, height: document.documentElement.scrollHeight }));
  await page.close();
  return size;
}
