import type { Frame, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { beginReading, openAll } from '../support/actions.ts';
import { islandParts, settleIslands, useControls } from '../support/controls.ts';
import type { Opening, Reader, Visit } from '../support/reader.ts';

/** A kind of page on which each failure is tried: the answers, a section's own page, and the embed of a section in the frame of a host. */
export interface Ground {
  kind: 'page' | 'section page' | 'embed';
  /** Its address from the site's root. */
  path: string;
  /** The section that it opens in place, or has whole. */
  section: string;
}

/** In languages of either direction; with a light section where it is opened in place, and with most kinds of controls where it is not. */
export const grounds: readonly [page: Ground, sectionPage: Ground, embed: Ground] = [
  { kind: 'page', path: '', section: 'rounds' },
  { kind: 'section page', path: 'ar/sources/', section: 'sources' },
  { kind: 'embed', path: 'uk/embed/demands/full/', section: 'demands' }
];

/** A visit, with the document that is tried, and with what was thrown and nobody caught. */
export interface Trial extends Visit {
  frame: Frame;
  thrown: string[];
}

/**
 * Opens a page until its text is there, and notes what is thrown there; its scripts may be on their way still. `attributes` are those of the
 * frame of a host in which it is opened, as embeds are; without them it has a window of its own.
 */
export async function tryOut(reader: Reader, { kind, path }: Ground, opening: Opening = {}, attributes = kind === 'embed' ? '' : undefined): Promise<Trial> {
  const visit = await reader.open('about:blank', { before: () => Promise.resolve(), ...opening });
  const { page } = visit;
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  const address = inject('site') + path;
  if (attributes !== undefined) {
    const host = `<!doctype html><html lang="en"><title>A story</title><style>body{margin:0}</style><iframe title="Talks" src="${address}" width="1280" height="900" frameborder="0" ${attributes}></iframe>`;
    await page.route('**/a-story', (route) => route.fulfill({ contentType: 'text/html', body: host }));
    await page.goto(`${inject('site')}a-story`, { waitUntil: 'commit' });
    await expect.poll(() => page.frames()[1]?.url().startsWith(address)).toBe(true);
  } else await page.goto(address, { waitUntil: 'commit' });
  const frame = attributes === undefined ? page.mainFrame() : page.frames()[1]!;
  await frame.waitForFunction(() => document.readyState !== 'loading');
  return { ...visit, frame, thrown };
}

function splitLines(text: string): string[] {
  return text.split(/[\n\t]+/).flatMap((line) => line.trim() || []);
}

/** The lines that a reader sees in the main part of a page, with all disclosures open. */
export async function seenLines(page: Page | Frame): Promise<string[]> {
  await openAll(page);
  return splitLines(await page.locator('main').innerText());
}

const printed = new Map<string, string[]>();

/** The lines of a page as a reader without scripts sees it, but for what says otherwise once it was used. */
export async function printedLines(reader: Reader, path: string): Promise<string[]> {
  const known = printed.get(path);
  if (known) return known;
  const { page } = await reader.open(path, { javaScriptEnabled: false });
  await openAll(page);
  // A link that opens a section says that it closes it, once it is open.
  const links = splitLines((await page.locator('a[data-open]').allInnerTexts()).join('\n'));
  const lines = (await seenLines(page)).filter((line) => !links.includes(line));
  expect(lines.length).toBeGreaterThan(30);
  printed.set(path, lines);
  return lines;
}

/** The lines that were printed and are not seen. */
export async function lostLines(page: Page | Frame, before: readonly string[]): Promise<string[]> {
  const seen = new Set(await seenLines(page));
  return before.filter((line) => !seen.has(line));
}

/** Controls that a reader sees in a part whose script is not there, other than those that are in the text itself and then look like it. */
async function deadControls(frame: Frame): Promise<string[]> {
  return frame
    .locator(`${islandParts}[data-failed] .of-island:is(button, select, input, fieldset):visible, html:not([data-scripted]) .live:visible`)
    .evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
}

/** Opens the section of a page of answers in place, if that is in the page's power; else its link leads to the section's page, and back. */
async function openSection({ page }: Trial, { kind, section }: Ground): Promise<void> {
  if (kind !== 'page') return;
  const home = page.url();
  const record = page.locator(`#${section} [data-part="record"]`);
  await page.locator(`a[data-open="${section}"]`).click();
  await record.waitFor();
  if (page.url() !== home) await page.goBack();
}

/**
 * What holds whatever fails: each line that was printed is seen, each part lives or says that it does not, no control is shown that does
 * nothing, every control leaves the page able to answer, and nothing is thrown that nobody catches but what is `expected`.
 */
export async function expectSurvived(trial: Trial, ground: Ground, before: readonly string[], expected?: RegExp): Promise<void> {
  const { page, frame, thrown } = trial;
  await beginReading(page);
  await openSection(trial, ground);
  if ((await frame.locator('html[data-scripted]').count()) > 0) await settleIslands(frame);
  expect.soft(await lostLines(frame, before), 'lost').toEqual([]);
  for (const part of await frame.locator(`${islandParts}[data-failed]`).all()) expect.soft(await part.locator('.failed').first().isVisible()).toBe(true);
  expect.soft(await deadControls(frame), 'dead controls').toEqual([]);
  await useControls(frame);
  expect(thrown.filter((error) => !expected?.test(error))).toEqual([]);
}
