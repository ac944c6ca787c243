import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openAll, settle, waitHydrated, wordOf } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { everywhere, homeOf, languages, published, sections, triedDirections, type Language } from '../support/site.ts';

const reader = createReader();
const article = '?asof=article';
const radio = (page: Page, form: string) => page.locator(`[data-asof-choice="${form}"]`);
/** What a click turns: the radio button lies under its label. */
const turn = (page: Page, form: string) => page.locator('label', { has: radio(page, form) }).click();

/** Every way in which a day is named in prose: in a sentence, and alone. */
function namesOf(date: Date, language: Language, part: 'day' | 'month'): string[] {
  const own = (published.words[language.code]?.['months'] as Record<string, string> | undefined)?.[String(date.getUTCMonth() + 1)];
  const shapes: Intl.DateTimeFormatOptions[] =
    part === 'day'
      ? [
          { day: 'numeric', month: 'long' },
          { day: 'numeric', month: 'short' }
        ]
      : [{ month: 'long' }, { day: 'numeric', month: 'long' }];
  const names = shapes.map((shape) => {
    const parts = new Intl.DateTimeFormat(language.locale, { ...shape, timeZone: 'UTC' }).formatToParts(date);
    return parts
      .filter(({ type }) => part === 'day' || type === 'month')
      .map(({ value }) => value)
      .join('');
  });
  return own ? [...names, part === 'day' ? `${date.getUTCDate()} ${own}` : own] : names;
}

/** What names a time after the article was published, up to when the facts were checked: the rest of its month by day, later months by name. */
function laterDates(language: Language): string[] {
  const june = Array.from({ length: 27 }, (_, index) => new Date(Date.UTC(2025, 5, 4 + index)));
  // March is the last month of the facts. A name that an earlier month of the story has as well would say nothing; none has.
  const months = [6, 7, 8, 9, 10, 11, 12, 13, 14].map((month) => new Date(Date.UTC(2025, month, 1)));
  return [...june.flatMap((date) => namesOf(date, language, 'day')), ...months.flatMap((date) => namesOf(date, language, 'month'))];
}

/** The later dates that stand in a text as words of their own. */
function laterDatesIn(text: string, language: Language): string[] {
  const found = laterDates(language).filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'u').test(text));
  return [...new Set(found)];
}

/** Scrolls until something stands near the top, once all around it is drawn as high as it is. */
async function bringTo(visit: Visit, target: Locator): Promise<void> {
  let top: number;
  do {
    top = await target.evaluate((element) => {
      scrollBy({ top: element.getBoundingClientRect().top - 150, behavior: 'instant' });
      return element.getBoundingClientRect().top;
    });
    await settle(visit);
  } while ((await target.evaluate((element) => element.getBoundingClientRect().top)) !== top);
}

/** What a page shows, apart from the switch, which names the month of its other form. */
const visibleText = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.edition span')].reduce((text, { innerText }) => text.replaceAll(innerText, ''), document.body.innerText)
  );

describe.each(triedDirections)('as the article alone told it, in $code', (language) => {
  const home = homeOf(language);

  // A whole embed is its section's page without what stands around it: those of one language are read too.
  it.each(['', ...(language === languages.at(-1) ? everywhere(sections, ['demands', 'timeline']).map((id) => `embed/${id}/full/`) : [])])(
    '“%s” names no later date and no later year',
    async (path) => {
      const { page } = await reader.open(home + path + article);
      await openAll(page);
      const text = await visibleText(page);
      expect(text.length).toBeGreaterThan(200);
      expect(laterDatesIn(text, language)).toEqual([]);
      expect(text).not.toMatch(/2026|٢٠٢٦/);
    }
  );

  it('and the page names many in its other form, so that the search finds what it looks for', async () => {
    const { page } = await reader.open(`${home}timeline/`);
    await openAll(page);
    expect(laterDatesIn(await visibleText(page), language).length).toBeGreaterThan(10);
  });

  it('works without scripts, both ways, on the page of a section too', async () => {
    for (const path of ['', 'delivery/']) {
      const { page } = await reader.open(home + path, { javaScriptEnabled: false });
      const now = await visibleText(page);
      await turn(page, 'article');
      const told = await visibleText(page);
      expect(laterDatesIn(told, language)).toEqual([]);
      expect(told).not.toBe(now);
      await turn(page, 'now');
      expect(await visibleText(page)).toBe(now);
    }
  });

  it('is carried from the page of answers into the sections that are opened in it', async () => {
    const { page } = await reader.open(home + article);
    await openSections(page, ['demands', 'rounds']);
    await openAll(page);
    expect(laterDatesIn(await visibleText(page), language)).toEqual([]);
  });
});

describe('the switch between the two forms', () => {
  it('is in the address, and goes back and forward', async () => {
    const { page } = await reader.open('');
    await waitHydrated(page, '#lens');
    await turn(page, 'article');
    expect(new URL(page.url()).search).toBe(article);
    await page.goBack();
    await expect.poll(() => radio(page, 'now').isChecked()).toBe(true);
    await page.goForward();
    await expect.poll(() => radio(page, 'article').isChecked()).toBe(true);
  });

  it('is carried into the other languages', async () => {
    const { page } = await reader.open(article);
    await waitHydrated(page, '#lens');
    await page.locator(`[data-language="${languages[1]!.code}"]`).click();
    await page.waitForURL((url) => url.pathname.endsWith(`/${languages[1]!.code}/`));
    expect(await radio(page, 'article').isChecked()).toBe(true);
  });

  it('is worked by the arrow keys', async () => {
    const { page } = await reader.open('');
    await waitHydrated(page, '#lens');
    await radio(page, 'now').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await radio(page, 'article').isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe(article);
  });

  it('leaves what the reader looks at where it is', async () => {
    const visit = await reader.open('sources/', { width: 390, height: 844 });
    const { page } = visit;
    await waitHydrated(page, '#lens');
    const passage = page.locator(`#${published.article.passages[4]!.id}`);
    await bringTo(visit, passage);
    const top = () => passage.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await turn(page, 'article');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    await turn(page, 'now');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  it.each(everywhere([390, 1280], [390]))('keeps a reader of something later in its section, and leads back to it, at %i px', async (width) => {
    const visit = await reader.open('', { width, height: 844 });
    const { page } = visit;
    await openSections(page, ['delivery']);
    const later = published.deliveries.at(-1)!.promise ?? published.promises.at(-1)!.id;
    const seen = page.locator(`#${later}`);
    await bringTo(visit, seen);
    const top = () => seen.evaluate((element) => element.getBoundingClientRect().top);
    const before = await top();
    await turn(page, 'article');
    const heading = await page.locator('#delivery h2').evaluate((element) => element.getBoundingClientRect().top);
    expect(heading).toBeGreaterThan(0);
    expect(heading).toBeLessThan(300);
    await turn(page, 'now');
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });

  it('counts what it adds: as many records of each section as it hides', async () => {
    let sum = 0;
    for (const id of sections) {
      const { page } = await reader.open(`${id}/`, { javaScriptEnabled: false });
      const said = (await page.locator('.edition-summary[data-asof="now"]').allInnerTexts()).join();
      const added = await page.locator('[data-record][data-asof="now"]:is([data-topics], [data-sides], [data-outlets])').count();
      if (added) expect(said, id).toContain(`add ${added} record`);
      sum += added;
      if (id !== 'sources') continue;
      const verdicts = published.article.claims.filter(({ verdict }) => verdict === 'contradicted').length;
      expect(said).toContain(`contradict ${verdicts}`);
    }
    expect(sum).toBeGreaterThan(40);
  });

  it('may hide the drawing of the timeline while it scrolls', async () => {
    const { page, errors } = await reader.open('timeline/', { width: 1280 });
    await waitHydrated(page, '#timeline');
    const drawing = page.locator('#timeline .window');
    await page.locator('#timeline .controls button').nth(2).click();
    await page.locator('[data-asof-choice="article"]').check({ force: true });
    await drawing.waitFor({ state: 'hidden' });
    // A browser may tell of the last scroll step after the drawing was hidden.
    await drawing.evaluate((window) => window.dispatchEvent(new Event('scroll')));
    await page.locator('[data-asof-choice="now"]').check({ force: true });
    await expect.poll(() => page.locator('#timeline .controls .shown').innerText()).toMatch(/\d/);
    expect(await page.locator('#timeline [data-adopt="overview"] .shown').getAttribute('x')).toMatch(/^[\d.]+%$/);
    expect(errors).toEqual([]);
  });

  it('gives way to a permalink of something later', async () => {
    const { page } = await reader.open(`timeline/${article}#event-raid-9-june`);
    await expect.poll(() => radio(page, 'now').isChecked()).toBe(true);
    await expect.poll(() => page.locator('#event-raid-9-june').isVisible()).toBe(true);
  });

  it('takes no unknown form', async () => {
    const { page, errors } = await reader.open('?asof=tomorrow');
    await waitHydrated(page, '#lens');
    expect(await radio(page, 'now').isChecked()).toBe(true);
    expect(errors).toEqual([]);
    expect(await page.locator('#lens [role="status"]').innerText()).toBe('');
    expect(await wordOf(page, 'lens.clear')).not.toBe('');
  });
});
