import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { hydrateAll, settle, wordOf } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { eitherDirection, everywhere, homeOf } from '../support/site.ts';

const reader = createReader();
const mark = 'zzqx';

/** Addresses that ask for nothing that there is. Whatever they hold, none of it may come back. */
const queries = [
  `?outlet=<script>${mark}</script>`,
  `?outlet=%3Cimg%20src%3Dx%20onerror%3Dalert(${mark})%3E`,
  '?side=',
  '?side&topic&status&outlet&measure',
  '?outlet=Guardian',
  `?measure=${mark}`,
  '?outlet=__proto__&topic=constructor&status=toString',
  `?outlet=${mark.repeat(2500)}`,
  `?${mark}=${mark}&asof=${mark}`,
  `?theme=${mark}&accent=javascript:${mark}`,
  '?outlet=%E0%A4%A',
  '?%',
  `?outlet=${mark}%00`,
  '#nothing',
  `#${mark}"><b>`,
  '#%E0%A4%A',
  '#__proto__',
  `#${mark.repeat(2500)}`
];

/** What a reader sees of the lens: its words, what is dimmed or folded, what is chosen. */
async function lensOf(page: Page): Promise<unknown> {
  await hydrateAll(page);
  return page.evaluate(() => ({
    says: document.querySelector('#lens [role="status"]')?.textContent,
    narrowed: document.querySelectorAll('[data-dimmed], [data-record][hidden]').length,
    pressed: document.querySelectorAll('[aria-pressed="true"], [data-chosen]').length,
    chosen: [...document.querySelectorAll<HTMLSelectElement>('select[data-facet]')].map(({ value }) => value).join(''),
    measure: document.querySelector<HTMLInputElement>('input[name="measure"]:checked')?.value,
    theme: document.documentElement.dataset['theme']
  }));
}

/** The page and an embed read their addresses by the same code: each is asked some. */
const paths = ['', ...Array<string>(4).fill('embed/sources/full/')];
/** Each as it is by itself: looked at once. */
const plain = new Map<string, unknown>();

describe('an address that asks for nothing that there is', () => {
  it('with an id that no record has: the site is asked for that record alone, and nothing is opened', async () => {
    const visit = await reader.open('');
    await settle(visit);
    const plain = visit.requests.length;
    await visit.page.evaluate((id) => (location.hash = id), mark);
    const pages = (): string[] => visit.requests.slice(plain).filter((address) => address.endsWith('/'));
    await expect.poll(pages).toEqual([`${inject('site')}record/${mark}/`]);
    await settle(visit);
    expect(pages()).toHaveLength(1);
    expect(await visit.page.locator('[data-open][aria-expanded="true"], dialog[open]').count()).toBe(0);
  });

  const asked = queries.map((query, index) => ({ name: query.slice(0, 40), query, path: paths[index % paths.length]! }));
  it.each(
    everywhere(
      asked,
      asked.filter((_, index) => index % 2)
    )
  )('$path$name: the page as it is by itself, no error, nothing said back', async ({ query, path }) => {
    if (!plain.has(path)) plain.set(path, await lensOf((await reader.open(path)).page));
    const { page, errors } = await reader.open(path + query);
    expect(await lensOf(page)).toEqual(plain.get(path));
    expect(errors).toEqual([]);
    const dom = await page.evaluate(() => document.documentElement.outerHTML);
    expect(dom).not.toContain(mark);
    expect(await page.evaluate(() => window.noticed.violations)).toEqual([]);
  });

  it.each([`#<${mark}>`, `#../${mark}`, '#..', '#%E0%A4%A', `#${mark.toUpperCase()}`, `#${mark.repeat(21)}`])(
    'asks the site for nothing where its hash is no id: %s',
    async (hash) => {
      const visit = await reader.open(hash);
      await settle(visit);
      const plain = visit.requests.length;
      await visit.page.evaluate((other) => (location.hash = other), `${hash}${hash}`);
      await settle(visit);
      expect(visit.requests.slice(plain)).toEqual([]);
      expect(visit.requests.filter((address) => /\/(record|outcomes)\//.test(address))).toEqual([]);
      expect([...visit.errors, ...visit.failures]).toEqual([]);
    }
  );

  it('is an address like any other afterwards: what is chosen then takes its place', async () => {
    const { page } = await reader.open(`?outlet=${mark}&${mark}=1&topic=territory`);
    await hydrateAll(page);
    await page
      .locator('#lens')
      .getByRole('button', { name: await wordOf(page, 'lens.clear') })
      .click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });

  it.each(eitherDirection)('does no harm to an embed in $code', async (language) => {
    const { page, errors } = await reader.open(`${homeOf(language)}embed/sources/full/?outlet=<b>${mark}&measure=&theme=${mark}#%E0%A4%A`);
    await hydrateAll(page);
    expect(errors).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(mark);
  });
});
