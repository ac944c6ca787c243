import { describe, expect, it } from 'vitest';
import { jumpThrough, waitAlive, wakeAll } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { homeOf, languages, sections } from '../support/site.ts';

const reader = createReader();
const chunkOf = (section: string): RegExp => new RegExp(`/assets/${section}-[^/]*\\.js$`, 'i');

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
    expect(await page.locator(`#${section} .failed`).isVisible()).toBe(true);
    expect(await page.locator(`#${section}`).textContent()).toBe(text);
    for (const id of sections) expect(await page.locator(`#${id} .failed`).isVisible()).toBe(id === section);
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
    await wakeAll(page);
    await page.locator('[data-theme-choice]').selectOption('dark');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(errors).toEqual([]);
  });
});
