import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { facetKeys, facets } from '../../src/lens/facets.ts';
import { lensList, waitAlive, hydrateAll, wordOf } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { first, homeOf, languages, sections } from '../support/site.ts';

const reader = createReader();

/** An outlet that some records of every section rest on, and others do not. */
const outlet = 'guardian';

const choose = (page: Page) => page.locator(`#sources [data-outlet="${outlet}"] button`);

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

async function expectChosen(page: Page): Promise<void> {
  await waitAlive(page);
  await expect.poll(() => new URL(page.url()).searchParams.get('outlet')).toBe(outlet);
  expect(await choose(page).getAttribute('aria-pressed')).toBe('true');
  const seen = await dimming(page);
  for (const id of sections) {
    expect.soft(seen[id]?.dimmed, id).toEqual(seen[id]?.expected);
    expect.soft(seen[id]?.kept, id).toBeGreaterThan(0);
    expect.soft(seen[id]?.dimmed.length, id).toBeGreaterThan(0);
  }
}

async function expectNothingChosen(page: Page): Promise<void> {
  await expect.poll(() => page.locator('[data-dimmed]').count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.locator('#sources [aria-pressed="true"]').count()).toBe(0);
}

describe('an outlet that is chosen in the chart', () => {
  it('by a click, leaves standing what rests on it in every section and dims the rest, and is in the address', async () => {
    const { page } = await reader.open('');
    await choose(page).click();
    await expectChosen(page);
    expect(await page.locator('#lens [role="status"]').innerText()).toContain('The Guardian');
  });

  it.each(['Enter', 'Space'])('by %s on the keyboard, does the same', async (key) => {
    const { page } = await reader.open('');
    await choose(page).focus();
    await page.keyboard.press(key);
    await expectChosen(page);
  });

  it('survives a reload', async () => {
    const { page } = await reader.open('');
    await choose(page).click();
    await expectChosen(page);
    await page.reload();
    await expectChosen(page);
  });

  it('is left by back and found again by forward', async () => {
    const { page } = await reader.open('');
    await choose(page).click();
    await expectChosen(page);
    await page.goBack();
    await expectNothingChosen(page);
    await page.goForward();
    await expectChosen(page);
  });

  it('is let go by choosing it again', async () => {
    const { page } = await reader.open('');
    await choose(page).click();
    await expectChosen(page);
    await choose(page).click();
    await expectNothingChosen(page);
  });

  it('is cleared from the lens bar, which says in words that everything is shown again', async () => {
    const { page } = await reader.open('');
    await hydrateAll(page);
    const before = await page.locator('#lens [role="status"]').innerText();
    await choose(page).click();
    await expectChosen(page);
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.clear') })
      .click();
    await expectNothingChosen(page);
    expect(await page.locator('#lens [role="status"]').innerText()).toBe(before);
  });

  it.runIf(languages.length > 1)('is kept when the language is switched, and the place with it', async () => {
    const { page } = await reader.open('#sources');
    await choose(page).click();
    await expectChosen(page);
    for (const language of [...languages.slice(1), first]) {
      await page.locator(`[data-language="${language.code}"]`).click();
      await page.waitForURL((url) => url.pathname === new URL(inject('site') + homeOf(language)).pathname);
      expect(new URL(page.url()).hash).toBe('#sources');
      await expectChosen(page);
    }
  });
});

describe('the lens bar', () => {
  it('narrows by each of its lists, says how much is left, and the address says so too', async () => {
    const { page } = await reader.open('');
    for (const facet of facetKeys) {
      const select = await lensList(page, facet);
      const value = await select.locator('option').nth(1).getAttribute('value');
      await select.selectOption(value);
      await expect.poll(() => new URL(page.url()).searchParams.get(facet)).toBe(value);
      await waitAlive(page);
      const [kept, all] = await page.evaluate(
        (lists) => {
          const records = [...document.querySelectorAll(`[data-record]:is(${lists})`)];
          return [records.filter((record) => !record.matches('[data-dimmed], [hidden]')).length, records.length] as const;
        },
        facetKeys.map((key) => `[${facets[key].attribute}]`).join()
      );
      expect(kept, facet).toBeLessThan(all);
      expect(await page.locator('#lens [role="status"]').innerText()).toContain(String(all));
      await select.selectOption('');
      await expect.poll(() => new URL(page.url()).searchParams.get(facet)).toBeNull();
    }
  });

  it('shows what an address asks for, in every list that offers it', async () => {
    const { page } = await reader.open('?topic=territory&status=apart');
    await waitAlive(page);
    const chosen = await page
      .locator('select[data-facet="topic"], select[data-facet="status"]')
      .evaluateAll((lists) => lists.map((list) => (list as HTMLSelectElement).value));
    expect(new Set(chosen)).toEqual(new Set(['territory', 'apart']));
  });

  it.each([390, 1280])('opens and closes by one button, by Escape and by a click elsewhere, at %i px', async (width) => {
    const { page } = await reader.open('', { width });
    await waitAlive(page, '#lens');
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
    const { page } = await reader.open('#sources');
    const counts = () => page.locator('#sources [data-outlet]').evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('data-count'))));
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
