import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, homeOf, isOfOneSection, languages, pages, sections, type Language } from '../support/site.ts';

const reader = createReader();
const visits = new Map<string, Promise<Page>>();

/** The page of a language, all its sections opened in place and hydrated; opened once. */
function openHydrated(language: Language): Promise<Page> {
  const open = async (): Promise<Page> => {
    const { page } = await reader.open(homeOf(language), { isKept: true });
    await openSections(page);
    return page;
  };
  const visit = visits.get(language.code) ?? open();
  visits.set(language.code, visit);
  return visit;
}

/** The markup of the parts of a page, by id: as its file has it, and as it is now. */
interface Markup {
  printed: Record<string, string>;
  hydrated: Record<string, string>;
}

/**
 * The markup of each section and of the lens bar, without what only hydration needs (comments) and the one mark that
 * it leaves. Hydration repairs a wrong text without a word, so this is the only place where it would be noticed.
 * Of a page on which sections were opened in place: that of what was opened, against the pages that it is from, but for where links lead.
 */
function markup(page: Page, opened: readonly string[] = []): Promise<Markup> {
  return page.evaluate(async (openedSections) => {
    const clean = (part: HTMLElement): string => {
      const copy = part.cloneNode(true) as HTMLElement;
      const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
      const found: Node[] = [];
      while (comments.nextNode()) found.push(comments.currentNode);
      for (const comment of found) comment.parentNode?.removeChild(comment);
      copy.normalize();
      // A radio's `checked` is an attribute in print and a property once it is hydrated.
      for (const input of copy.querySelectorAll('input')) input.removeAttribute('checked');
      // A reader is told which section is being read.
      for (const link of copy.querySelectorAll('[data-jump][aria-current="true"]')) link.removeAttribute('aria-current');
      // Controls that are alike are told apart once a page is hydrated: by what is seen of them, and the title of their record.
      for (const control of copy.querySelectorAll('[aria-label]'))
        if (control.ariaLabel?.startsWith(`${control.textContent.trim()}: `)) control.removeAttribute('aria-label');
      // What of the drawing its window shows is known only there: a frame in the overview, and words.
      for (const shown of copy.querySelectorAll('.shown')) shown.remove();
      if (openedSections.length) for (const link of copy.querySelectorAll('a')) link.removeAttribute('href');
      return copy.innerHTML;
    };
    const read = (path: string): Promise<Document> =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', path);
        request.responseType = 'document';
        request.onload = () => resolve(request.responseXML!);
        request.send();
      });
    const recordOf = (root: Document, section: string): [string, string] => [section, clean(root.querySelector(`#${section} [data-part="record"]`)!)];
    if (openedSections.length) {
      const printed = await Promise.all(openedSections.map(async (section) => recordOf(await read(`${section}/`), section)));
      return { printed: Object.fromEntries(printed), hydrated: Object.fromEntries(openedSections.map((section) => recordOf(document, section))) };
    }
    const partsOf = (root: Document): Record<string, string> =>
      Object.fromEntries([...root.querySelectorAll<HTMLElement>('[data-section], #lens')].map((part) => [part.id, clean(part)]));
    return { printed: partsOf(await read(location.pathname)), hydrated: partsOf(document) };
  }, opened);
}

/** Where two texts part, with what stands around it: a section's markup is too long to be printed whole. */
function difference(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  let at = 0;
  while (before[at] === after[at]) at++;
  return `printed: …${before.slice(Math.max(0, at - 80), at + 80)}…\nalive:   …${after.slice(Math.max(0, at - 80), at + 80)}…`;
}

/** Each section has a page of its own. Embeds have a script of their own, and only the words of their section. */
const parts = pages.filter((page) => page.section !== undefined || (isOfOneSection(page) && page.language === languages.at(-1)));

describe.each(everywhere(languages, languages.slice(-1)))('in $code', (language) => {
  it('each answer reads the same hydrated as printed, letter by letter', async () => {
    const { page } = await reader.open(homeOf(language));
    await hydrateAll(page);
    const { printed, hydrated } = await markup(page);
    expect(Object.keys(printed)).toEqual(['lens', ...sections]);
    for (const id of ['lens', ...sections]) expect.soft(difference(printed[id]!, hydrated[id]!), id).toBeUndefined();
  });

  const own = parts.filter((page) => page.language === language);
  it.each(
    everywhere(
      own,
      own.filter(({ embed, section }) => ['demands', 'timeline', 'outcomes'].includes(embed ?? section ?? ''))
    )
  )('$address reads the same hydrated as printed', async ({ path, embed, section }) => {
    const { page } = await reader.open(path);
    await hydrateAll(page);
    const { printed, hydrated } = await markup(page);
    expect(Object.keys(printed)).toEqual(section === undefined ? [embed] : ['lens', section]);
    for (const id of Object.keys(printed)) expect.soft(difference(printed[id]!, hydrated[id]!), id).toBeUndefined();
  });

  it('what is opened in place reads, hydrated, as it is printed on the page of its section', async () => {
    const { printed, hydrated } = await markup(await openHydrated(language), sections);
    for (const id of sections) expect.soft(difference(printed[id]!, hydrated[id]!), id).toBeUndefined();
  });

  it('dates are written as the language writes them, and as no other one does', async () => {
    const page = await openHydrated(language);
    const text = await page.evaluate(() => [...document.querySelectorAll('[data-section], footer, #about, .lead')].map((part) => part.textContent).join(' '));
    const june = (locale: string): string => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2025, 5, 2));
    const others = new Set(languages.filter((other) => other !== language).map(({ locale }) => june(locale)));
    for (const other of others) if (other !== june(language.locale)) expect(text).not.toContain(other);
    // The Arabic press has month names of its own beside those that browsers know: the day and some month word stand together.
    expect(text).toMatch(new RegExp(`${new Intl.NumberFormat(language.locale).format(2)}\\s\\p{L}{3,}`, 'u'));
  });

  it('digits are those of the language alone', async () => {
    const page = await openHydrated(language);
    const text = await page.locator('body').innerText();
    const own = new Intl.NumberFormat(language.locale, { useGrouping: false }).format(9876543210);
    // Names, addresses and quoted badges are written in Latin digits everywhere.
    const foreign = [...text.matchAll(/\p{Nd}/gu)].map(([digit]) => digit).filter((digit) => !own.includes(digit) && !/[0-9]/.test(digit));
    expect(foreign).toEqual([]);
  });

  it('what scripts write is in the digits and plural forms of the language', async () => {
    const page = await openHydrated(language);
    await page.locator('#sources input[value="passage"]').check();
    await expect.poll(() => page.locator('#sources [data-outlet]').first().getAttribute('data-by-passage')).not.toBeNull();
    const numbers = new Intl.NumberFormat(language.locale);
    const rows = await page
      .locator('#sources [data-outlet]')
      .evaluateAll((all) =>
        all.map((row) => [Number(row.getAttribute('data-by-passage')), row.querySelector('[data-slot="count"]')?.textContent.trim()] as const)
      );
    for (const [count, shown] of rows) expect(shown).toBe(numbers.format(count));
  });
});
