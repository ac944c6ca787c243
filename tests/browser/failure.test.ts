import { describe, expect, it } from 'vitest';
import { jumpThrough, waitAlive, hydrateAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { homeOf, languages, sections } from '../support/site.ts';

const reader = createReader();
const chunk = (name: string): RegExp => new RegExp(`/assets/${name}-[^/]*\\.js$`, 'i');
const chunkOf = (section: string): RegExp => chunk(`${section}\\.island`);

/** One section in a language of either direction: every section is brought to life by the same lines. */
const cases = [languages[0]!, languages.at(-1)!].map((language, index) => ({ section: sections.at(1 + index * 2)!, language }));

describe('when the script of a section cannot be loaded', () => {
  it.each(cases)('the text of $section stays, it says so, and the other sections live, in $language.code', async ({ section, language }) => {
    const { page } = await reader.open(homeOf(language), { before: (context) => context.route(chunkOf(section), (route) => route.abort()) });
    const text = await page.locator(`#${section}`).textContent();
    await jumpThrough(page);
    await waitAlive(
      page,
      sections
        .filter((id) => id !== section)
        .map((id) => `#${id}`)
        .join()
    );
    await expect.poll(() => page.locator(`#${section}`).getAttribute('data-failed')).toBe('true');
    const note = page.locator(`#${section} .failed`);
    expect(await note.isVisible()).toBe(true);
    for (const id of sections) expect(await page.locator(`#${id} .failed`).count()).toBe(id === section ? 1 : 0);
    const said = await note.textContent();
    expect((await page.locator(`#${section}`).textContent())?.replace(said!, '')).toBe(text);
  });
});

it('when no script can be loaded, everything can be read and lids open', async () => {
  const { page } = await reader.open('', { before: (context) => context.route(/\.js$/, (route) => route.abort()) });
  for (const id of sections) expect(await page.locator(`#${id} h2`).isVisible()).toBe(true);
  const card = page.locator('#outcomes [data-record]').first();
  await card.locator('summary').click();
  expect(await card.locator('details').evaluate((lid) => (lid as HTMLDetailsElement).open)).toBe(true);
});

it('when one of the page’s own scripts breaks, the other sections work and links still lead on', async () => {
  const { page } = await reader.open('', {
    before: (context) =>
      context.route(chunkOf('Demands'), (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'export default () => { throw new Error("broken") }' })
      )
  });
  await jumpThrough(page);
  await expect.poll(() => page.locator('#demands').getAttribute('data-failed')).toBe('true');
  await waitAlive(page, '#sources');
  await page.locator('#sources [data-outlet="guardian"] button').click();
  await expect.poll(() => new URL(page.url()).searchParams.get('outlet')).toBe('guardian');
});

describe('when what shares and cites cannot be loaded, as in an old page after a deploy', () => {
  it.each(['share', 'cite'])('the button that is to %s says so once, and offers to load the page again', async (kind) => {
    const { page, errors } = await reader.open('', { before: (context) => context.route(chunk('citation'), (route) => route.fulfill({ status: 404 })) });
    const card = page.locator('#outcomes [data-record]').first();
    await card.locator('summary').click();
    const button = card.locator(`[data-${kind}]`);
    await button.click();
    await button.click();
    await card.locator('.failed').waitFor();
    expect(await card.locator('.failed').count()).toBe(1);
    expect(await card.locator('.failed').getAttribute('role')).toBe('status');
    await Promise.all([page.waitForEvent('load'), card.locator('.failed button').click()]);
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  });
});

describe('in an app that shows pages, and lacks', () => {
  const lacks: [what: string, lack: () => void][] = [
    ['matchMedia', () => void Reflect.deleteProperty(window, 'matchMedia')],
    ['IntersectionObserver', () => void Reflect.deleteProperty(window, 'IntersectionObserver')],
    [
      'a say in its history',
      () => {
        const refuse = (): never => {
          throw new DOMException('denied', 'SecurityError');
        };
        Object.assign(History.prototype, { pushState: refuse, replaceState: refuse });
      }
    ]
  ];

  it.each(lacks)('%s, the page and its embeds work', async (_, lack) => {
    for (const path of ['', 'embed/all/']) {
      const { page, errors } = await reader.open(path, { before: (context) => context.addInitScript(lack) });
      await hydrateAll(page);
      await page.locator('#demands select[data-facet="topic"]').selectOption('territory');
      await expect.poll(() => page.locator('#demands [data-record][hidden]').count()).toBeGreaterThan(0);
      await page.locator('#timeline .controls button').first().click();
      await page.locator('#outcomes a[href*="record/"]').first().click();
      await page.locator('dialog[open] h1').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
    }
  });
});

describe('where storage is denied, as in a sandboxed frame', () => {
  const deny = (): void => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    });
  };

  it('the page works, and the choice of colours holds for the visit', async () => {
    const { page, errors } = await reader.open('', { before: (context) => context.addInitScript(deny) });
    await hydrateAll(page);
    await page.locator('[data-theme-choice]').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(errors).toEqual([]);
  });
});
