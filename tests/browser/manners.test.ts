import { resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { serve } from '../../src/site/cli/serve.ts';
import { scrollThrough, waitHydrated, hydrateAll } from '../support/actions.ts';
import { openSections } from '../support/openWhole.ts';
import { createReader, type Visit } from '../support/reader.ts';
import { distinctPages, eitherDirection, everywhere, explainers, isEverywhere, pages, textOf } from '../support/site.ts';

const reader = createReader();

/** Everything that a page must not do while it is read to its end, once it has been. */
async function expectManners({ page, context, errors, failures, requests }: Visit, home: string): Promise<void> {
  expect.soft(errors, 'errors in the console').toEqual([]);
  expect.soft(await page.evaluate(() => window.noticed.shifts), 'what moved under the reader').toEqual([]);
  expect.soft(failures, 'requests that failed').toEqual([]);
  expect
    .soft(
      requests.filter((address) => !address.startsWith(home)),
      'requests outside of the site'
    )
    .toEqual([]);
  expect.soft(await page.evaluate(() => window.noticed.violations), 'violations of the policy').toEqual([]);
  expect.soft(await page.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage))), 'what is kept').toEqual([]);
  expect.soft(await context.cookies(), 'cookies').toEqual([]);
}

// One embed of a section stands for the others: they are written by the same code.
const usual = distinctPages.filter(({ language, embed }) => eitherDirection.includes(language) && [undefined, 'all', 'demands'].includes(embed));

// An embed is its section of the explainer, at whatever width.
describe.each([
  { width: 390, read: everywhere(distinctPages, usual) },
  { width: 1280, read: explainers.slice(0, 1) }
])('a page that is read to its end at $width px', ({ width, read }) => {
  it.each(read)(
    '$address: nothing moves, no error, no request to another origin, no violation of its policy, nothing kept',
    async ({ path, isForPaper, isIndex }) => {
      const visit = await reader.open(path, { width, reducedMotion: 'no-preference' });
      if (!isForPaper && !isIndex) await scrollThrough(visit.page); // nothing in these waits for a reader, and they are long
      await waitHydrated(visit.page);
      await expectManners(visit, inject('site'));
    }
  );
});

it.runIf(isEverywhere)('the page whose sections are all opened in place keeps to the same', async () => {
  const visit = await reader.open('', { width: 390, reducedMotion: 'no-preference' });
  await openSections(visit.page);
  await scrollThrough(visit.page);
  await waitHydrated(visit.page);
  await expectManners(visit, inject('site'));
});

it.each(pages)('$address has a policy that lets in nothing but the site', ({ path }) => {
  const html = textOf(`${path}index.html`);
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
  expect(policy).toContain("; require-trusted-types-for 'script'; trusted-types ");
  expect(html).not.toContain(' style="');
});

it('the same files work at the root of a host', async () => {
  const { address, close } = await serve(resolve(inject('folder')));
  const visit = await reader.open('about:blank');
  try {
    await visit.page.goto(address);
    await hydrateAll(visit.page);
    await openSections(visit.page, ['sources']);
    await expectManners(visit, address);
  } finally {
    await close();
  }
});

it('what is not there gets the page for it, at any depth', async () => {
  for (const path of ['nothing', 'embed/nothing/', 'x/y/z']) {
    const answer = await fetch(inject('site') + path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('404');
  }
});

it('a folder’s address without its final slash leads to the folder, its query kept', async () => {
  for (const folder of ['embed/sources', 'embed/sources/full', 'sources']) {
    const { page } = await reader.open(`${folder}?theme=dark`);
    expect(new URL(page.url()).href).toBe(`${inject('site')}${folder}/?theme=dark`);
  }
});
