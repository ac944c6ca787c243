import type { Frame } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { hostKinds, ownKind, type HostKind } from './hostKinds.ts';
import { createHosts, type HostVisit } from './hostPage.ts';
import { expectSized } from './sizes.ts';

const hosts = createHosts(createReader());
const inSandbox = (attributes: string): HostKind => ({ ...ownKind(inject('site')), attributes: () => attributes });

/** Chooses an outlet in the embed of sources, by the button that is its name, and the article's form. */
async function work(frame: Frame): Promise<void> {
  await frame.locator('[data-section][data-hydrated]').waitFor();
  const button = frame.locator('[data-choose]').first();
  await button.click();
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  expect(await frame.locator('[data-dimmed]').count()).toBeGreaterThan(0);
  const later = frame.locator('main [data-asof="now"]').first();
  expect(await later.isVisible()).toBe(true);
  await frame.locator('[data-asof-choice="article"]').check();
  expect(await later.isVisible()).toBe(false);
}

/** What a frame can do less than a page in a window of its own. */
const denials = [
  { title: 'a sandbox that makes it an origin of its own', attributes: 'sandbox="allow-scripts"' },
  { title: 'a sandbox that leaves it its origin', attributes: 'sandbox="allow-scripts allow-same-origin"' }
];

describe.each(denials)('in $title', ({ attributes }) => {
  it.each(['embed/sources/full/', 'ar/embed/sources/full/?asof=now#?secret=abc'])('%s can be worked, is dressed, and tells its height', async (path) => {
    const visit = await hosts.open({ kind: inSandbox(attributes), embeds: [path], inSight: true });
    const [embed] = visit.embeds;
    const [before] = await expectSized(visit);
    await work(embed!.frame);
    const [after] = await expectSized(visit);
    expect(after).toBeLessThan(before!);
    expect(await embed!.frame.evaluate(() => getComputedStyle(document.body).overflowWrap)).toBe('break-word');
    expect(visit.errors).toEqual([]);
  });
});

it('where storage is denied, an embed can be worked', async () => {
  const deny = (): void => {
    const denied = {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    };
    Object.defineProperties(window, { localStorage: denied, sessionStorage: denied });
  };
  const opening = { before: (context: HostVisit['context']) => context.addInitScript(deny) };
  const visit = await hosts.open({ kind: ownKind(inject('site')), embeds: ['embed/sources/full/'], inSight: true }, opening);
  await work(visit.embeds[0]!.frame);
  await expectSized(visit);
  expect(visit.errors).toEqual([]);
});

describe('a link of an embed', () => {
  const attributes = 'sandbox="allow-scripts allow-same-origin allow-popups"';

  it('to the whole explainer opens a page of its own', async () => {
    const visit = await hosts.open({ kind: inSandbox(attributes), embeds: ['embed/sources/full/'], inSight: true });
    const { frame } = visit.embeds[0]!;
    const [opened] = await Promise.all([visit.context.waitForEvent('page'), frame.locator('[data-full]').click()]);
    try {
      await opened.waitForURL(`${inject('site')}#sources`);
      expect(frame.url()).toBe(`${inject('site')}embed/sources/full/`);
      expect(await opened.evaluate(() => window.opener as unknown)).toBeNull();
    } finally {
      await opened.close();
    }
  });

  it('to the page of a record shows it over the embed, or opens it where that is denied', async () => {
    const visit = await hosts.open({ kind: inSandbox('sandbox="allow-scripts allow-popups"'), embeds: ['embed/outcomes/full/'], inSight: true });
    const { frame } = visit.embeds[0]!;
    await frame.locator('[data-section][data-hydrated]').waitFor();
    const [opened] = await Promise.all([visit.context.waitForEvent('page'), frame.locator('a[href*="record/"]').first().click()]);
    try {
      await opened.waitForURL(`${inject('site')}record/**`);
    } finally {
      await opened.close();
    }
  });
});

it('two embeds of one section on one page keep apart what is chosen in each', async () => {
  const kind = hostKinds.find(({ name }) => name === 'iframe-resizer 4')!;
  const embeds = ['embed/sources/full/?asof=article&theme=dark', 'embed/sources/full/?outlet=guardian'];
  const visit = await hosts.open({ kind, embeds, inSight: true });
  await expectSized(visit);
  const [one, other] = visit.embeds.map(({ frame }) => frame);
  const shown = (frame: Frame): Promise<(string | null)[]> =>
    frame.evaluate(() => [
      document.querySelector<HTMLInputElement>('[data-asof-choice]:checked')!.dataset['asofChoice']!,
      document.documentElement.dataset['theme'] ?? null,
      document.querySelector<HTMLElement>('[aria-pressed="true"]')?.dataset['choose'] ?? null
    ]);
  await expect.poll(() => shown(other!)).toEqual(['now', null, 'guardian']);
  expect(await shown(one!)).toEqual(['article', 'dark', null]);
  await work(other!);
  expect(await shown(one!)).toEqual(['article', 'dark', null]);
  await expectSized(visit);
  expect(visit.errors).toEqual([]);
});
