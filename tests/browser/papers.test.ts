import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAll, waitHydrated } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { distinctPages, homeOf, pages, published, triedLanguages, type Language } from '../support/site.ts';

const reader = createReader();
const { documents, demands } = published;
const clauses = documents.flatMap((document) => document.clauses.map((clause) => ({ ...clause, document })));
const rowsOf = (clause: string): string[] =>
  demands.filter(({ stances }) => Object.values(stances).some((stance) => stance.clauses.includes(clause))).map(({ id }) => id);

/** A clause as it stands in a page: in its paper, and in the rows of the table. */
interface Found {
  times: number;
  /** The id of the article around it. */
  paper: string | undefined;
  /** The heading that it stands under. */
  title: string;
  number: string;
  /** Our paraphrase. */
  text: string;
  /** Everything that is said of it there. */
  all: string;
  /** The rows whose cells lead to it. */
  rows: string[];
  /** What those cells say beside its number. */
  told: string[];
}

/** Reads the clauses off a page. Runs in the page. */
function readClauses(ids: string[]): Found[] {
  const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  return ids.map((id) => {
    const item = document.getElementById(id);
    const cells = [...document.querySelectorAll(`#demands td.stance p:has(a[href="#${id}"])`)];
    return {
      times: document.querySelectorAll(`[id="${id}"]`).length,
      paper: item?.closest('article')?.id,
      title: plain(item?.parentElement?.previousElementSibling?.textContent),
      number: plain(item?.querySelector('bdi')?.textContent),
      text: plain(item?.querySelector('p')?.textContent),
      all: plain(item?.textContent),
      rows: cells.map((cell) => cell.closest('[data-record]')?.id ?? ''),
      told: cells.map((cell) => plain(cell.textContent))
    };
  });
}

/** The first words of a message, up to its first argument; nothing where there is no such message. */
function beginning(language: Language, ...path: string[]): string {
  const message = path.reduce<unknown>((words, key) => (words as Record<string, unknown> | undefined)?.[key], published.words[language.code]);
  return (typeof message === 'string' ? message : '').split('{')[0]!.replace(/\s+/g, ' ').trim();
}

/** The section's own page in the languages that are tried, and, in one, its embed and the explainer for paper. */
const clausePages = [
  ...pages.filter(({ section, language }) => section === 'demands' && triedLanguages.includes(language)),
  ...distinctPages.filter(({ embed, isForPaper }) => embed === 'demands' || isForPaper)
];

describe.each(clausePages)('the built page at $address', ({ path, language }) => {
  it('has all 59 clauses of the two papers, each in its rows and in its place in the document', async () => {
    const { page } = await reader.open(path, { javaScriptEnabled: false });
    const found = await page.evaluate(
      readClauses,
      clauses.map(({ id }) => id)
    );
    expect(found).toHaveLength(59);
    for (const [index, { id, number, section, document }] of clauses.entries()) {
      const { told, text, title, all, ...place } = found[index]!;
      expect(place, id).toEqual({ times: 1, paper: document.id, number, rows: rowsOf(id) });
      expect(place.rows.length, id).toBeGreaterThan(0);
      expect(title, id).toBe(beginning(language, 'sections', section, 'title'));
      expect(text.startsWith(beginning(language, 'clauses', id, 'text')), id).toBe(true);
      expect(told, id).toEqual(place.rows.map(() => `${text} ${number}`));
      for (const field of ['quote', 'quoteFrom', 'differs']) expect(all, `${id}.${field}`).toContain(beginning(language, 'clauses', id, field));
    }
    const order = await page.locator('#demands [data-record="clause"]').evaluateAll((items) => items.map(({ id }) => id));
    expect(order).toEqual(clauses.map(({ id }) => id));
    for (const { id } of documents) expect(await page.locator(`#${id} dl`).textContent()).toContain(beginning(language, 'documents', id, 'unread'));
  });
});

const isInView = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((target) => {
    const element = document.getElementById(target);
    const box = element?.getBoundingClientRect();
    return element?.checkVisibility() === true && box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, id);

const issue = demands[0]!;
const [ours, theirs] = Object.values(issue.stances).map((stance) => stance.clauses[0]!) as [string, string];

describe.each([
  ['with scripts', true],
  ['without scripts', false]
])('%s, at 320 px', (_, javaScriptEnabled) => {
  const opening = { width: 320, height: 640, javaScriptEnabled };

  it('the number in a row leads to the clause in its paper, from there to what answers it, and back to the row', async () => {
    const { page } = await reader.open('demands/', opening);
    if (javaScriptEnabled) {
      await page.locator('#demands [data-part="record"]').scrollIntoViewIfNeeded();
      await waitHydrated(page, '#demands');
    }
    expect(await page.locator(`#${ours}`).isVisible()).toBe(false);
    await page.locator(`#${issue.id} .stance a[href="#${ours}"]`).click();
    await expect.poll(() => isInView(page, ours)).toBe(true);
    await page.locator(`#${ours} a[href="#${theirs}"]`).click();
    await expect.poll(() => isInView(page, theirs)).toBe(true);
    await page.locator(`#${theirs} a[href="#${issue.id}"]`).click();
    await expect.poll(() => isInView(page, issue.id)).toBe(true);
  });
});

describe('the two papers', () => {
  it('are reached and read by keyboard: from a row’s number to the clause, and on to the links in it', async () => {
    const { page } = await reader.open('demands/');
    await page.locator('#demands [data-part="record"]').scrollIntoViewIfNeeded();
    await waitHydrated(page, '#demands');
    await page.locator(`#${issue.id} .stance a[href="#${ours}"]`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isInView(page, ours)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-record]')?.id)).toBe(ours);
    const lid = page.locator(`#${documents[1]!.id} summary`);
    await lid.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(`#${theirs}`).isVisible()).toBe(true);
  });

  it.each([320, 1280])('stand as the width of %i px allows, and nothing is cut', async (width) => {
    for (const language of triedLanguages) {
      const { page } = await reader.open(`${homeOf(language)}embed/demands/full/`, { width, height: 800, javaScriptEnabled: false });
      await openAll(page);
      const boxes = await page.locator('#demands article').evaluateAll((papers) => papers.map((paper) => paper.getBoundingClientRect().toJSON() as DOMRect));
      const [first, second] = boxes as [DOMRect, DOMRect];
      if (width === 320) expect(second.top).toBeGreaterThanOrEqual(first.bottom);
      else expect([second.top, Math.sign(second.left - first.left)]).toEqual([first.top, language.direction === 'rtl' ? -1 : 1]);
      const cut = await page.locator('#demands article *').evaluateAll((parts) =>
        parts
          .filter((part) => {
            const { left, right } = part.getBoundingClientRect();
            return part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0
              ? getComputedStyle(part).display !== 'inline'
              : left < 0 || right > innerWidth;
          })
          .map((part) => part.outerHTML.slice(0, 80))
      );
      expect(cut, language.code).toEqual([]);
    }
  });

  it('lead from row to clause and back where they were opened in place, too', async () => {
    const { page } = await reader.open('');
    await openSections(page, ['demands']);
    await page.locator(`#${issue.id} .stance a[href="#${ours}"]`).click();
    await expect.poll(() => isInView(page, ours)).toBe(true);
    await page.locator(`#${ours} a[href="#${issue.id}"]`).click();
    await expect.poll(() => isInView(page, issue.id)).toBe(true);
    expect(new URL(page.url()).pathname).toBe(new URL(inject('site')).pathname);
  });

  it('are not in the article’s form of the page; a link to one of their clauses turns it', async () => {
    const { page } = await reader.open('demands/?asof=article');
    expect(await page.locator('#demands .papers').isVisible()).toBe(false);
    await page.evaluate((id) => (location.hash = id), theirs);
    await expect.poll(() => isInView(page, theirs)).toBe(true);
  });

  it('are dimmed clause by clause by what the lens asks for', async () => {
    const [first, second] = documents as [(typeof documents)[0], (typeof documents)[0]];
    const { page } = await reader.open(`demands/?side=${first.side}`);
    await waitHydrated(page, '#demands');
    await expect.poll(() => page.locator(`#${second.id} [data-record="clause"]:not([data-dimmed])`).count()).toBe(0);
    expect(await page.locator(`#${first.id} [data-dimmed]`).count()).toBe(0);
  });
});
