import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { colours } from '../../src/styles/tokens.ts';
import { createReader, type Opening, type Visit } from '../support/reader.ts';
import { eitherDirection, first, homeOf, pages, published, sections, textOf } from '../support/site.ts';
import { weighFile } from '../support/weigh.ts';

const reader = createReader();
const mostOfScript = 8_000;
const { topic } = published.outcomes[0]!;

async function openPicture(path: string, opening?: Opening): Promise<Visit> {
  const visit = await reader.open(path, opening);
  await visit.page.locator('html[data-scripted]').waitFor({ state: 'attached' });
  return visit;
}

/** Clicks on what hands out a file, and returns the file with its name. */
async function take(page: Page, kind: string): Promise<{ name: string; content: Buffer }> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await page.locator(`[data-take="${kind}"]`).click();
  const download = await coming;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** The size of a PNG file, and how many colours are in it. */
async function lookAt(page: Page, png: Buffer): Promise<{ width: number; height: number; colours: number; corner: string }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      const corner = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
      return { width: image.width, height: image.height, colours: new Set(pixels).size, corner };
    },
    `data:image/png;base64,${png.toString('base64')}`
  );
}

/** The addresses of a page's links. */
const linksOf = (path: string): string[] => [...textOf(path).matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address);

it.each(eitherDirection)('in $code every section leads to its picture, and the page of a section to its further ones', (language) => {
  const answers = linksOf(`${homeOf(language)}index.html`);
  expect(sections.filter((section) => !answers.includes(`picture/${section}/`))).toEqual([]);
  const ways = sections.flatMap((section) => linksOf(`${homeOf(language)}${section}/index.html`));
  const pictures = pages.filter((page) => page.language === language).flatMap(({ picture }) => picture ?? []);
  expect(pictures.filter((picture) => !ways.includes(`../picture/${picture}/`))).toEqual([]);
});

it('the script of a picture comes with its page alone, and is small', () => {
  const script = /assets\/picturePage[^"]+\.js/.exec(textOf('picture/outcomes/index.html'))?.[0] ?? '';
  expect(weighFile(`${inject('folder')}/${script}`)).toBeLessThanOrEqual(mostOfScript);
  expect(textOf('index.html').includes(script)).toBe(false);
});

describe.each(eitherDirection)('the page of a picture in $code', (language) => {
  const path = `${homeOf(language)}picture/outcomes/`;
  const name = `${published.card.id}-outcomes-${language.code}`;

  it('hands it out as PNG, twice as large, and as SVG, in the reader’s theme, with what is chosen said in it', async () => {
    const { page, errors } = await openPicture(`${path}?topic=${topic}`, { colorScheme: 'dark' });
    await expect.poll(() => page.locator('[data-picture] img').getAttribute('src')).toMatch(/^data:/);
    const svg = await take(page, 'svg');
    expect(svg.name).toBe(`${name}.svg`);
    const text = svg.content.toString();
    expect(text).toContain(colours.paper.dark);
    expect(text).not.toContain(colours.paper.light);
    const others = published.outcomes.filter((outcome) => outcome.topic !== topic);
    expect(text.match(/opacity="0.22"/g)).toHaveLength(others.length);
    const chosen = await page.locator('select[data-facet="topic"] option:checked').textContent();
    expect(text).toContain(chosen);
    expect(text).toContain(`${page.url().replace(/\?.*/, '')}?topic=${topic}`);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(text)!;
    const png = await take(page, 'png');
    expect(png.name).toBe(`${name}.png`);
    const seen = await lookAt(page, png.content);
    expect(seen).toMatchObject({ width: 2 * Number(width), height: 2 * Number(height), corner: colours.paper.dark });
    expect(seen.colours).toBeGreaterThan(10);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => window.noticed)).toEqual({ violations: [], shifts: [] });
  });

  it('hands out its table as CSV and as Markdown, without what the selection leaves out', async () => {
    const { page } = await openPicture(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const all = (await take(page, 'csv')).content.toString();
    expect(all).toBe(textOf(`${path}outcomes.csv`));
    await page.locator('select[data-facet="topic"]').selectOption(topic);
    const some = (await take(page, 'csv')).content.toString().trim().split('\r\n');
    expect(some).toHaveLength(1 + published.outcomes.filter((outcome) => outcome.topic === topic).length);
    await page.locator('[data-take="markdown"]').click();
    await page.locator('[role="status"]:not(:empty)').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().split('\n')).toHaveLength(some.length + 1);
    expect(new URL(page.url()).search).toBe(`?topic=${topic}`);
  });

  it('offers without scripts the files of the build, and its table', async () => {
    const { page } = await reader.open(path, { javaScriptEnabled: false });
    for (const kind of ['svg', 'csv']) {
      const address = await page.locator(`a[data-take="${kind}"]`).getAttribute('href');
      expect(textOf(path + address!).length).toBeGreaterThan(500);
    }
    expect(await page.locator('[data-take="png"]').isVisible()).toBe(false);
    expect(await page.locator('[data-picture] tbody tr').count()).toBe(published.outcomes.length);
    expect(await page.locator('[data-picture] img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  });
});

it('as the article told it, a picture says so, and has none of the later words', async () => {
  const { page } = await openPicture('picture/outcomes/?asof=article');
  const finding = /data-edition="now"[^]*?<\/g>/.exec(textOf('picture/outcomes/outcomes.svg'))![0];
  const text = (await take(page, 'svg')).content.toString();
  expect(text).not.toContain(finding);
  expect(text).not.toContain('data-edition="now"');
  expect(text).toContain('asof=article');
  expect(text).toContain((await page.locator('[data-picture]').getAttribute('data-article'))!.split(' ').slice(0, 6).join(' '));
});

it('where no file can be made, it says so, and its link leads to the file of the build', async () => {
  const { page } = await openPicture('picture/outcomes/', {
    before: (context) => context.route(/\.svg$/, (route) => (route.request().resourceType() === 'xhr' ? route.abort() : route.continue()))
  });
  await page.locator('[data-take="png"]').click();
  const said = page.locator('.files [role="status"]');
  await expect.poll(() => said.textContent()).toBe(await page.locator('[data-picture]').getAttribute('data-failed'));
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /SVG/ }).click();
  expect(readFileSync(await (await coming).path(), 'utf8')).toBe(textOf('picture/outcomes/outcomes.svg'));
});

it('from an embed, it is reached with what is chosen there, and in its theme', async () => {
  const { page, context } = await reader.open(`embed/outcomes/?theme=dark&topic=${topic}`, { isKept: false });
  await page.locator('html[data-scripted]').waitFor({ state: 'attached' });
  const opened = context.waitForEvent('page');
  await page.locator('footer a[href*="picture/"]').click();
  const other = await opened;
  await other.locator('html[data-scripted]').waitFor({ state: 'attached' });
  expect(Object.fromEntries(new URL(other.url()).searchParams)).toEqual({ theme: 'dark', topic });
  expect(await other.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await other.locator('select[data-facet="topic"]').inputValue()).toBe(topic);
  await other.close();
});

it('every picture has its files in every language, each a whole SVG in which no text is smaller than 12 px', () => {
  const pictured = pages.filter(({ picture }) => picture !== undefined);
  expect(pictured.filter(({ language }) => language === first).length).toBeGreaterThanOrEqual(sections.length);
  for (const { path, picture } of pictured) {
    const svg = textOf(`${path}${picture}.svg`);
    expect(/^<svg [^]*<\/svg>$/.test(svg), path).toBe(true);
    expect(
      [...svg.matchAll(/font-size="([\d.]+)"/g)].filter(([, size]) => Number(size) < 12),
      path
    ).toEqual([]);
    expect(textOf(`${path}${picture}.csv`).split('\r\n').length, path).toBeGreaterThan(2);
  }
});
