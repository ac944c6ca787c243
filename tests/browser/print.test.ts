import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { homeOf, published, textOf, triedDirections, type Language } from '../support/site.ts';

const reader = createReader();

/** As wide as the text of an A4 page with margins of 15 mm. */
const paper = { width: 680, height: 1000 };

/** Opens a page as a reader has it before printing, and then as it goes on paper. How it breaks into pages only an eye can judge. */
async function openOnPaper(path: string, isKept = false): Promise<Page> {
  const { page } = await reader.open(path, { ...paper, isKept });
  await hydrateAll(page);
  if (isKept) await openSections(page);
  await page.emulateMedia({ media: 'print' });
  return page;
}

const opened = new Map<string, Promise<Page>>();

/** The page of a language on paper, with all its sections opened in place; opened once, since nothing changes it. */
function openWholeOnPaper(language: Language): Promise<Page> {
  const page = opened.get(language.code) ?? openOnPaper(homeOf(language), true);
  opened.set(language.code, page);
  return page;
}

/** What can only be worked, and yet is there. Runs in the page. */
function findControls(): string[] {
  const controls = document.querySelectorAll('select, input, nav, #lens, [data-cite], [data-sort], [data-open], .use, .controls button');
  return [...controls].filter((control) => control.getBoundingClientRect().height > 0).map((control) => control.outerHTML.slice(0, 120));
}

describe.each(triedDirections)('on paper, in $code', (language) => {
  it('what is folded is open, and nothing is left that can only be worked', async () => {
    const page = await openWholeOnPaper(language);
    const folded = await page.evaluate(() => {
      const isShown = (element: Element): boolean => element.getBoundingClientRect().height > 0;
      const isOfForm = (element: Element): boolean => element.closest('[data-asof="article"]') === null;
      const inLids = [...document.querySelectorAll('main details :is(p, li, td, dd, h5)')].filter(
        (part) => isOfForm(part) && part.closest('.live, .actions, .links, .use, [data-citation]') === null
      );
      return { all: inLids.length, hidden: inLids.filter((part) => !isShown(part)).map((part) => part.outerHTML.slice(0, 120)) };
    });
    expect(folded.all).toBeGreaterThan(500);
    expect(folded.hidden).toEqual([]);
    expect(await page.evaluate(findControls)).toEqual([]);
  });

  it('the answers alone, as the page comes, have their cards open, and nothing that can only be worked', async () => {
    const page = await openOnPaper(homeOf(language));
    expect(await page.evaluate(findControls)).toEqual([]);
    const details = page.locator('#outcomes [data-record="outcome"] details > :not(summary)');
    expect(await details.count()).toBeGreaterThan(5);
    expect(await page.locator('#outcomes [data-record="outcome"] .source').evaluateAll((lines) => lines.every((line) => line.checkVisibility()))).toBe(true);
  });

  it('a lid that says what is in it stays as a heading', async () => {
    const page = await openWholeOnPaper(language);
    const headings = await page
      .locator('.chapter > summary, .background > summary, .behind > summary')
      .evaluateAll((lids) => lids.map((lid) => lid.checkVisibility()));
    expect(headings.length).toBeGreaterThan(5);
    expect(headings).not.toContain(false);
  });

  it('what must not be parted by the end of a page draws nothing above or below itself, where that would be left behind', async () => {
    const page = await openWholeOnPaper(language);
    const outside = await page.evaluate(() => {
      const keepsTogether = (element: Element): boolean => getComputedStyle(element).breakInside === 'avoid';
      const wholeOf = (svg: Element): Element => {
        let whole = svg;
        for (let next: Element | null = svg; next; next = next.parentElement) if (keepsTogether(next)) whole = next;
        return whole;
      };
      return [...document.querySelectorAll('main svg:not(svg svg)')]
        .filter((svg) => svg.checkVisibility())
        .flatMap((svg) => {
          const { top, bottom } = wholeOf(svg).getBoundingClientRect();
          const drawn = [...svg.querySelectorAll(':is(path, line, text, rect, circle):not(pattern *)')].map(
            (mark) => [mark, mark.getBoundingClientRect()] as const
          );
          return drawn.filter(([, box]) => box.top < top - 1 || box.bottom > bottom + 1).map(([mark]) => mark.outerHTML.slice(0, 120));
        });
    });
    expect(outside).toEqual([]);
  });

  it('nothing goes over the edge, not the labels of the charts either', async () => {
    const page = await openWholeOnPaper(language);
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.checkVisibility() && !element.closest('.unseen'))
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5 || element.getBoundingClientRect().left < -0.5)
        .map((element) => element.outerHTML.slice(0, 120))
    );
    expect(over).toEqual([]);
  });

  it('every source of the page for paper has a note with its address', () => {
    const html = textOf(`${homeOf(language)}print/index.html`);
    const text = html.replace(/<[^>]+>/g, ' ');
    const list = html.slice(html.indexOf('notes-title'));
    const notes = [...list.matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, note]) => note!);
    const digits = [...text.matchAll(/\[([\d,،\u200f\s.]+)\]/g)].flatMap(([, numbers]) => numbers!.match(/\d[\d,.]*\d|\d/g)!);
    const referenced = new Set(digits.map((numbers) => numbers.replaceAll(/[,.]/g, '')).map(Number));
    expect(notes.length).toBeGreaterThan(300);
    expect([...referenced].toSorted((a, b) => a - b)).toEqual(notes.map((_, index) => index + 1));
    const linkable = published.reports.filter(
      ({ address, linkable }) => linkable && notes.some((note) => note.includes(`href="${address.replaceAll('&', '&amp;')}"`))
    );
    expect(linkable.length).toBeGreaterThan(300);
    expect(notes.filter((note) => note.includes('href=')).length).toBe(linkable.length);
  });
});

it('what is selected on the screen is not left out on paper, nor the theme kept', async () => {
  const page = await openOnPaper('demands/?topic=territory');
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  const rows = await page.locator('#demands tbody').evaluateAll((bodies) => bodies.map((body) => body.checkVisibility()));
  expect([rows.length, rows.includes(false)]).toEqual([published.demands.length, false]);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
});
