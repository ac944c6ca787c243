import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { facetKeys, facets } from '../../src/lens/facets.ts';
import { lensList, waitHydrated, wordOf } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader } from '../support/reader.ts';
import { everywhere, first, homeOf, languages, sections, triedLanguages } from '../support/site.ts';

const reader = createReader();

/** An outlet that some records of every section rest on, and others do not. */
const outlet = 'guardian';

const choose = (page: Page) => page.locator(`#sources [data-part="record"] [data-outlet="${outlet}"] button`);

/** The sections that are open below their answers. */
const opened = (page: Page): Promise<string[]> =>
  page.locator('[data-section]:has([data-part="record"]:not([hidden]))').evaluateAll((parts) => parts.map(({ id }) => id));

/** The sections with records that answer a facet, by the ways into them. */
const answering = (page: Page, facet: string): Promise<string[]> =>
  page.locator(`a[data-open][data-facets~="${facet}"]`).evaluateAll((ways) => ways.map((way) => (way as HTMLElement).dataset['open']!));

/** The page of answers, with the chart of its outlets opened in it. */
async function openChart(path = ''): Promise<Page> {
  const { page } = await reader.open(path);
  await openSections(page, ['sources']);
  return page;
}

/** What the lens does to the records of each section but the chart's own outlets: which are dimmed, and which should be. */
async function dimming(page: Page): Promise<Record<string, { dimmed: string[]; expected: string[]; kept: number }>> {
  return page.evaluate((chosen) => {
    const perSection: Record<string, { dimmed: string[]; expected: string[]; kept: number }> = {};
    for (const section of document.querySelectorAll<HTMLElement>('[data-section]')) {
      const records = [...section.querySelectorAll<HTMLElement>('[data-record][data-outlets]:not([data-outlet])')];
      const rests = (record: HTMLElement): boolean => record.dataset['outlets']?.split(' ').includes(chosen) ?? false;
      perSection[section.id] = {
        dimmed: records.filter((record) => record.hasAttribute('data-dimmed')).map(({ id }) => id),
        expected: records.filter((record) => !rests(record)).map(({ id }) => id),
        kept: records.filter(rests).length
      };
    }
    return perSection;
  }, outlet);
}

/** What is chosen holds on the page of answers, where every section that it concerns is opened, or on the page of one section. */
async function expectChosen(page: Page, held: readonly string[] = sections): Promise<void> {
  // The records of the outcomes are their answer: they are there without being opened.
  const asked = held.filter((id) => held.length === 1 || id !== 'outcomes');
  await expect.poll(() => opened(page)).toEqual(asked);
  await waitHydrated(page);
  await expect.poll(() => new URL(page.url()).searchParams.get('outlet')).toBe(outlet);
  expect(await choose(page).getAttribute('aria-pressed')).toBe('true');
  const seen = await dimming(page);
  for (const id of held) {
    expect.soft(seen[id]?.dimmed, id).toEqual(seen[id]?.expected);
    expect.soft(seen[id]?.kept, id).toBeGreaterThan(0);
    expect.soft(seen[id]?.dimmed.length, id).toBeGreaterThan(0);
  }
}

async function expectNothingChosen(page: Page, hash = ''): Promise<void> {
  await expect.poll(() => page.locator('[data-dimmed]').count()).toBe(0);
  expect([new URL(page.url()).search, new URL(page.url()).hash]).toEqual(['', hash]);
  expect(await page.locator('#sources [aria-pressed="true"]').count()).toBe(0);
}

describe('a section that is open', () => {
  const kept = (page: Page): Promise<{ dimmed: number; seen: number; open: number }> =>
    page.evaluate(() => {
      const records = [...document.querySelectorAll<HTMLElement>('[data-part="record"] [data-record]')].filter(
        (record) => !record.closest('details:not([open])')
      );
      const isDimmed = (record: HTMLElement): boolean => 'dimmed' in record.dataset && !record.querySelector('[data-record]:not([data-dimmed])');
      return {
        dimmed: records.filter(isDimmed).length,
        seen: records.filter((record) => isDimmed(record) && record.checkVisibility()).length,
        open: records.filter((record) => !isDimmed(record) && record.checkVisibility()).length
      };
    });

  it('folds away what a choice leaves out, and leads by a link to it all the same', async () => {
    const { page } = await reader.open(`rounds/?outlet=${outlet}`);
    await waitHydrated(page);
    await expect.poll(async () => (await kept(page)).dimmed).toBeGreaterThan(0);
    const { seen, open } = await kept(page);
    expect(seen).toBe(0);
    expect(open).toBeGreaterThan(0);
    const id = await page.locator('[data-part="record"] [data-dimmed]').first().getAttribute('id');
    await page.evaluate((hash) => (location.hash = hash), id!);
    await expect.poll(() => page.locator(`#${id}`).isVisible()).toBe(true);
    await expectNothingChosen(page, `#${id}`);
  });
});

describe('a topic that is chosen in the bar', () => {
  it('leads to the first record that it keeps, in one step', async () => {
    const { page } = await reader.open('', { width: 390, height: 844 });
    await (await lensList(page, 'topic')).selectOption('territory');
    await expect.poll(() => opened(page)).toContain('demands');
    await waitHydrated(page);
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.first') })
      .click();
    await expect.poll(() => page.url()).toContain('#');
    const { hash, searchParams } = new URL(page.url());
    expect(searchParams.get('topic')).toBe('territory');
    const place = await page.locator(hash).evaluate((record) => {
      const kept = [...document.querySelectorAll('main [data-record][data-topics]:not([data-dimmed])')].find((one) => one.checkVisibility());
      const [bar, top] = [document.getElementById('lens')?.getBoundingClientRect().bottom ?? 0, record.getBoundingClientRect().top];
      return { isFirst: kept === record, topic: record.getAttribute('data-topics'), isClear: top >= bar - 1, isSeen: top < innerHeight };
    });
    expect(place).toEqual({ isFirst: true, topic: 'territory', isClear: true, isSeen: true });
    expect(await page.locator('#lens-facets').isVisible()).toBe(false);
  });
});

describe('an outlet that is chosen in the chart', () => {
  it('by a click, opens every section, leaves standing what rests on it and dims the rest; is left by back, found by forward, cleared in the bar, and survives a reload', async () => {
    const page = await openChart();
    const says = page.locator('#lens [role="status"]');
    const before = await says.innerText();
    await choose(page).click();
    await expectChosen(page);
    expect(await says.innerText()).toContain('The Guardian');
    await page.goBack();
    await expectNothingChosen(page);
    expect(await opened(page)).toEqual(['sources']);
    await page.goForward();
    await expectChosen(page);
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.clear') })
      .click();
    await expectNothingChosen(page);
    expect(await says.innerText()).toBe(before);
    await choose(page).click();
    await expectChosen(page);
    await page.reload();
    await expectChosen(page);
  });

  it.each(['Enter', 'Space'])('by %s on the keyboard, does the same', async (key) => {
    const { page } = await reader.open('sources/');
    await waitHydrated(page, '#sources');
    await choose(page).focus();
    await page.keyboard.press(key);
    await expectChosen(page, ['sources']);
  });

  it('is let go by choosing it again', async () => {
    const { page } = await reader.open('sources/');
    await choose(page).click();
    await expectChosen(page, ['sources']);
    await choose(page).click();
    await expectNothingChosen(page);
  });

  it.runIf(languages.length > 1)('is kept when the language is switched, and the place with it', async () => {
    const { page } = await reader.open('sources/#sources');
    await choose(page).click();
    await expectChosen(page, ['sources']);
    for (const language of [...triedLanguages.slice(1), first]) {
      await page.locator(`[data-language="${language.code}"]`).click();
      await page.waitForURL((url) => url.pathname === new URL(`${inject('site')}${homeOf(language)}sources/`).pathname);
      expect(new URL(page.url()).hash).toBe('#sources');
      await expectChosen(page, ['sources']);
    }
  });
});

describe('the lens bar', () => {
  it('closes its lists after a choice by touch, which they would cover, and not after one by keyboard', async () => {
    const { page } = await reader.open('', { width: 390, height: 844 });
    const select = await lensList(page, 'side');
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('side')).not.toBeNull();
    expect(await select.isVisible()).toBe(true);
    await select.dispatchEvent('pointerdown', { pointerType: 'touch' });
    await select.selectOption({ index: 2 });
    await select.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-controls'))).toBe('lens-facets');
  });

  it('narrows by each of its lists what answers it, opens that, says how much is left, and the address says so too', async () => {
    const { page } = await reader.open('');
    const says = page.locator('#lens [role="status"]');
    // The narrowest first: then what opens is what answers it.
    for (const facet of facetKeys.toReversed()) {
      const select = await lensList(page, facet);
      const value = await select.locator('option').nth(1).getAttribute('value');
      await select.selectOption(value);
      await expect.poll(() => new URL(page.url()).searchParams.get(facet)).toBe(value);
      const concerned = await answering(page, facet);
      await expect
        .poll(async () => {
          const open = await opened(page);
          return concerned.filter((id) => !open.includes(id));
        })
        .toEqual([]);
      await waitHydrated(page);
      const [kept, all, standing] = await page.evaluate(
        ([attribute, wanted]) => {
          const records = [...document.querySelectorAll(`[data-record][${attribute!}]`)];
          const answers = (record: Element): boolean => record.getAttribute(attribute!)?.split(' ').includes(wanted!) ?? false;
          // The outlets of the chart, among which one is chosen, all stay as they are.
          const others = records.filter((record) => !answers(record) && !record.matches('[data-outlet]'));
          return [records.filter(answers).length, records.length, others.filter((record) => !record.matches('[data-dimmed], [hidden]')).length] as const;
        },
        [facets[facet].attribute, value]
      );
      expect(standing, facet).toBe(0);
      expect(kept, facet).toBeLessThan(all);
      await expect.poll(async () => (await says.innerText()).match(/\d+/g)?.map(Number)).toEqual([kept, all]);
      await select.selectOption('');
      await expect.poll(() => new URL(page.url()).searchParams.get(facet)).toBeNull();
      expect(await says.innerText()).toBe('');
    }
  });

  it('shows what an address asks for, in every list that offers it', async () => {
    const { page } = await reader.open('?topic=territory&status=apart');
    await expect.poll(async () => (await opened(page)).includes('demands')).toBe(true);
    await waitHydrated(page);
    const chosen = await page
      .locator('select[data-facet="topic"], select[data-facet="status"]')
      .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));
    expect(new Set(chosen)).toEqual(new Set(['territory', 'apart']));
  });

  it('opens its lists where they are seen, also where the bar is at the foot of the first screen', async () => {
    const { page } = await reader.open('', { width: 390, height: 844 });
    await waitHydrated(page, '#lens');
    const button = page.locator('#lens').getByRole('button', { name: await wordOf(page, 'lens.narrow') });
    expect((await button.boundingBox())!.y).toBeGreaterThan(600);
    await button.click();
    const last = page.locator('#lens select').last();
    await expect.poll(async () => ((await last.boundingBox())?.y ?? Infinity) + 36).toBeLessThan(844);
    expect((await page.locator('#lens').boundingBox())!.y).toBeGreaterThanOrEqual(0);
  });

  it.each([
    { screen: 'of 320 × 256 px, which a zoom of 400 % leaves', width: 320, height: 256, size: '100%' },
    { screen: 'of 390 × 600 px, with letters twice as large', width: 390, height: 600, size: '200%' }
  ])('shows each of its lists to who goes through them by the keyboard, on a screen $screen', async ({ width, height, size }) => {
    const { page } = await reader.open('demands/', { width, height });
    await page.evaluate((to) => (document.documentElement.style.fontSize = to), size);
    await waitHydrated(page, '#lens');
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.narrow') })
      .press('Enter');
    const lists = await page.locator('#lens select').all();
    expect(lists.length).toBeGreaterThan(3);
    for (const list of lists) {
      const isReached = (): Promise<boolean> => list.evaluate((own) => own === document.activeElement);
      await page.keyboard.press('Tab');
      if (!(await isReached())) await page.keyboard.press('Tab'); // where what scrolls is a stop of its own, as in Firefox
      expect(await isReached()).toBe(true);
      const { y, height: own } = (await list.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + own).toBeLessThan(height + 0.5);
      // Nor does the frame that it lies in cut it off.
      expect(
        await list.evaluate((element) => {
          const { x, y: top, width: across, height: down } = element.getBoundingClientRect();
          return [top + 2, top + down - 2].every((at) => element.contains(document.elementFromPoint(x + across / 2, at)));
        })
      ).toBe(true);
    }
  });

  it.each(everywhere([390, 1280], [390]))('opens and closes by one button, by Escape and by a click elsewhere, at %i px', async (width) => {
    const { page } = await reader.open('', { width });
    await waitHydrated(page, '#lens');
    const button = page.locator('#lens').getByRole('button', { name: await wordOf(page, 'lens.narrow') });
    const list = page.locator(`#lens select[data-facet="outlet"]`);
    expect(await list.isVisible()).toBe(false);
    for (const close of [() => button.click(), () => page.keyboard.press('Escape'), () => page.mouse.click(5, 600)]) {
      await button.click();
      await expect.poll(() => list.isVisible()).toBe(true);
      await close();
      await expect.poll(() => list.isVisible()).toBe(false);
    }
    await button.click();
    await list.selectOption(outlet);
    await expectChosen(page);
  });
});

describe('the measure of the chart', () => {
  it('changes counts and order, is in the address and survives a reload', async () => {
    const { page } = await reader.open('sources/');
    const counts = () =>
      page.locator('#sources [data-part="record"] [data-outlet]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
    await waitHydrated(page, '#sources');
    await page.locator('#sources input[value="section"]').check();
    await expect.poll(() => new URL(page.url()).searchParams.get('measure')).toBe('section');
    const bySection = await counts();
    expect(bySection).toEqual(bySection.toSorted((a, b) => b - a));
    expect(bySection.reduce((sum, n) => sum + n)).toBeLessThan(30);
    await page.reload();
    await expect.poll(counts).toEqual(bySection);
    await page.locator('#sources input[value="mention"]').check();
    await expect.poll(counts).toEqual([7, 6, 5, 4, 3, 2, 1, 1, 1]);
  });
});

describe('an address with a measure', () => {
  it.each(['passage', 'section'])('shows the count of each outlet by %s in its own row, the highest first', async (measure) => {
    const { page } = await reader.open(`sources/?measure=${measure}`);
    await waitHydrated(page, '#sources');
    const rows = await page
      .locator('#sources [data-part="record"] [data-outlet]')
      .evaluateAll(
        (all, by) =>
          all.map((row) => ({ id: row.id, shown: row.querySelector<HTMLElement>('[data-slot="count"]')?.innerText, own: row.getAttribute(`data-by-${by}`) })),
        measure
      );
    expect(rows.filter(({ shown, own }) => shown !== own)).toEqual([]);
    expect(rows.map(({ own }) => Number(own))).toEqual(rows.map(({ own }) => Number(own)).toSorted((a, b) => b - a));
  });
});

describe('an embed that was given a selection', () => {
  it.each(['embed/outcomes/', 'embed/demands/full/'])('/%s says so, and shows everything when it is asked to', async (path) => {
    const { page } = await reader.open(`${path}?outlet=${outlet}`, { width: 640 });
    await waitHydrated(page);
    const note = page
      .locator('main')
      .getByRole('status')
      .filter({ has: page.getByRole('button') });
    await expect.poll(() => note.isVisible()).toBe(true);
    expect(await page.locator('[data-dimmed]').count()).toBeGreaterThan(0);
    await note.getByRole('button').click();
    await expect.poll(() => page.locator('[data-dimmed]').count()).toBe(0);
    expect(await note.count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  it('says nothing of it where there is none', async () => {
    const { page } = await reader.open('embed/outcomes/?theme=dark', { width: 640 });
    await waitHydrated(page);
    expect(await page.locator('.notice').count()).toBe(0);
  });
});
