import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitHydrated, wordOf } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, homeOf, ofCase, published } from '../support/site.ts';

const reader = createReader();
const all = published.demands.length;
const rows = (page: Page) => page.locator('#demands [data-record="demand"]');
const names = (page: Page) => rows(page).locator('th h3').allInnerTexts();
const sortOf = (page: Page, key: string) => page.locator(`#demands th:has([data-sort="${key}"])`).getAttribute('aria-sort');

async function openDemands(path = 'embed/demands/full/', opening = {}): Promise<Page> {
  const { page } = await reader.open(path, opening);
  await page.locator('#demands').scrollIntoViewIfNeeded();
  await waitHydrated(page, '#demands');
  return page;
}

describe.each([...eitherDirection, ofCase])('the demands table, in $code', (language) => {
  it('is sorted by name from the keyboard, one way and the other, by the alphabet of the language', async () => {
    const page = await openDemands(`${homeOf(language)}embed/demands/full/`);
    const printed = await names(page);
    const { compare } = new Intl.Collator(language.locale);
    await page.locator('#demands [data-sort="name"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => sortOf(page, 'name')).toBe('ascending');
    expect(await names(page)).toEqual(printed.toSorted(compare));
    await page.keyboard.press('Space');
    await expect.poll(() => sortOf(page, 'name')).toBe('descending');
    expect(await names(page)).toEqual(printed.toSorted(compare).toReversed());
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-sort'))).toBe('name');
  });
});

describe('the demands table', () => {
  it('names one column as sorted at a time', async () => {
    const page = await openDemands();
    const printed = await rows(page).evaluateAll((bodies) => bodies.map((body) => body.dataset['statuses']!));
    expect(await page.locator('#demands th[aria-sort]').count()).toBe(0);
    await page.locator('#demands [data-sort="name"]').click();
    await page.locator('#demands [data-sort="standing"]').click();
    await expect.poll(() => sortOf(page, 'standing')).toBe('ascending');
    expect(await page.locator('#demands th[aria-sort]').count()).toBe(1);
    const standings = await rows(page).evaluateAll((bodies) => bodies.map((body) => body.dataset['statuses']!));
    expect(standings).toEqual(['agreed', 'close', 'apart', 'silent'].flatMap((standing) => printed.filter((one) => one === standing)));
    expect(standings).not.toEqual(printed);
  });

  it('keeps what a reader has opened when it is sorted', async () => {
    const page = await openDemands();
    const last = page.locator(`#${published.demands.at(-1)!.id} details`);
    await last.locator('summary').click();
    await page.locator('#demands [data-sort="name"]').click();
    await expect.poll(() => sortOf(page, 'name')).toBe('ascending');
    expect(await last.evaluate((lid) => (lid as HTMLDetailsElement).open)).toBe(true);
  });

  it('is copied as plain text with a line for each issue, and a tab between what each side asks', async () => {
    const page = await openDemands('demands/', { width: 1280 });
    const copied = await page.evaluate((table) => {
      getSelection()?.selectAllChildren(document.querySelector(table)!);
      return getSelection()?.toString();
    }, '#demands [data-part="record"] table');
    const lines = copied?.split('\n').filter((line) => line.includes('\t')) ?? [];
    expect(lines.map((line) => line.split('\t').length)).toEqual(Array.from({ length: all + 1 }, () => 4));
    expect((await names(page)).filter((name, index) => !lines[index + 1]?.startsWith(name))).toEqual([]);
  });

  it.each(['topic', 'status'])('narrowed by %s, folds the other rows and says how many are left', async (facet) => {
    const page = await openDemands();
    const list = page.locator(`#demands select[data-facet="${facet}"]`);
    const says = page.locator('#demands [role="status"]');
    const full = await says.innerText();
    expect(full).toContain(String(all));
    const values = await list.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
    let sum = 0;
    for (const value of values) {
      await list.selectOption(value);
      const expected = await rows(page).evaluateAll(
        (bodies, [attribute, wanted]) => bodies.filter((body) => (body.getAttribute(attribute!) ?? '').split(' ').includes(wanted!)).length,
        [facet === 'topic' ? 'data-topics' : 'data-statuses', value]
      );
      await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(expected);
      expect((await says.innerText()).match(/\d+/g)?.map(Number)).toEqual([expected, all]);
      sum += expected;
    }
    expect(sum).toBe(all);
    await list.selectOption('');
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(all);
    expect(await says.innerText()).toBe(full);
  });

  it('shows every row again by the button of the lens bar', async () => {
    const page = await openDemands('demands/?topic=territory');
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBeLessThan(all);
    await waitHydrated(page, '#lens');
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.clear') })
      .click();
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(all);
    expect(await page.locator('#demands select[data-facet="topic"]').inputValue()).toBe('');
  });

  it('says so, and loses nothing, where no row has both the theme and the standing', async () => {
    const page = await openDemands('demands/?topic=territory&status=agreed');
    await expect.poll(() => rows(page).filter({ visible: true }).count()).toBe(0);
    expect((await page.locator('#demands [role="status"]').innerText()).match(/\d+/g)?.map(Number)).toEqual([0, all]);
  });

  it('on a phone has each row as a card, and is a table to assistive technology all the same', async () => {
    const page = await openDemands('embed/demands/full/', { width: 320, height: 640 });
    const card = rows(page).first();
    const boxes = await card
      .locator('tr')
      .first()
      .locator('th, td')
      .evaluateAll((cells) =>
        cells
          .map((cell) => cell.getBoundingClientRect())
          .filter(({ height }) => height > 0)
          .map(({ left, right, top }) => ({ left, right, top }))
      );
    for (const { left, right } of boxes) expect([left >= 0, right <= 320]).toEqual([true, true]);
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).toBeGreaterThan(1);
    const snapshot = await page.locator('#demands').ariaSnapshot();
    expect(snapshot).toMatch(/- table/);
    expect(snapshot).toMatch(/- rowheader/);
    expect(snapshot).toMatch(/- cell/);
    // Whose stance it is stands at each, where the head of its column no longer does.
    const heads = await page.locator('#demands thead th[data-hue]').allTextContents();
    const stances = await card.locator('td[data-hue]').allInnerTexts();
    expect(stances.map((text, side) => text.includes(heads[side]!.trim()))).toEqual([true, true]);
  });

  it('shows the rule and the two stances that a standing was computed from', async () => {
    const page = await openDemands();
    const row = rows(page).first();
    await row.locator('summary').click();
    await expect.poll(() => row.locator('.rule').isVisible()).toBe(true);
    expect((await row.locator('.rule').innerText()).length).toBeGreaterThan(20);
  });
});
