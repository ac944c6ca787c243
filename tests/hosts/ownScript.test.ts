import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { noKind, ownKind, type HostKind } from './hostKinds.ts';
import { createHosts, hearOut, type HostVisit } from './hostPage.ts';
import { expectSized, openLids } from './sizes.ts';

const hosts = createHosts(createReader());
const own = ownKind(inject('site'));
const embeds = ['embed/outcomes/full/', 'uk/embed/sources/full/?asof=article'];

/** The heights that a host has given to its frames by their styles. */
function given({ page }: HostVisit): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('iframe')].map((frame) => frame.style.height));
}

it('the script for hosts is one small file under a name that stays', () => {
  const { size } = statSync(join(inject('folder'), 'embed/resize.js'));
  expect(size).toBeLessThanOrEqual(1000);
});

describe('a host that carries our script', () => {
  const withAttributes = (attributes: string): HostKind => ({ ...own, attributes: () => attributes });

  it.each([
    { title: 'before its frames', page: { kind: own, embeds, place: 'head' } },
    { title: 'twice', page: { kind: own, embeds, place: 'twice' } },
    { title: 'around sandboxed frames', page: { kind: withAttributes('sandbox="allow-scripts"'), embeds } },
    { title: 'around frames with edges of their own', page: { kind: withAttributes('style="box-sizing: border-box; border: 7px solid"'), embeds } },
    { title: 'around the same embed twice', page: { kind: own, embeds: ['embed/outcomes/full/?theme=dark', 'embed/outcomes/full/?asof=article'] } }
  ] as const)('$title, gives each frame the height of its content', async ({ page }) => {
    const visit = await hosts.open(page);
    const [one, other] = await expectSized(visit, { inSight: false });
    expect(one).not.toBe(other);
    expect(visit.errors).toEqual([]);
  });

  it('after its frames have told their heights, asks them, and hears of what comes later', async () => {
    const visit = await hosts.open({ kind: { name: 'none' }, embeds });
    await expect.poll(() => visit.page.evaluate(() => window.heard.length)).toBeGreaterThan(0);
    const before = await visit.page.evaluate(() => Object.keys(window));
    await visit.page.addScriptTag({ url: own.script });
    await expectSized(visit, { inSight: false });
    expect(await visit.page.evaluate(() => Object.keys(window)), 'nothing global comes with it').toEqual(before);
    await visit.page.evaluate(
      (address) => {
        document.body.insertAdjacentHTML('afterbegin', `<iframe src="${address}"></iframe>`);
      },
      `${inject('site')}embed/timeline/full/`
    );
    const late = visit.page.locator('iframe').first();
    await expect.poll(() => late.evaluate((frame) => (frame as HTMLIFrameElement).style.height)).toMatch(/^\d{3,}px$/);
  });

  it('gives a lazy frame its height once it is loaded', async () => {
    const visit = await hosts.open({ kind: withAttributes('loading="lazy"'), embeds });
    expect(await given(visit), 'far from the reader nothing is loaded').toEqual(['', '']);
    await visit.page.evaluate(() => document.querySelectorAll('iframe')[1]!.scrollIntoView());
    await expect.poll(async () => (await given(visit))[1]).toMatch(/^\d{3,}px$/);
    expect((await given(visit))[0]).toBe('');
  });

  it('gives frames that are hidden at first their heights once they are shown', async () => {
    const visit = await hosts.open({ kind: withAttributes('style="display: none"'), embeds, inSight: true });
    await hearOut(visit);
    expect(await given(visit)).toEqual(['', '']);
    await visit.page.evaluate(() => {
      for (const frame of document.querySelectorAll('iframe')) frame.style.display = '';
    });
    const heights = await expectSized(visit);
    expect(Math.min(...heights)).toBeGreaterThan(500);
  });

  it('takes no other message, and none of another frame, for a height', async () => {
    const visit = await hosts.open({ kind: own, embeds: [embeds[0]!], more: `<iframe src="${hosts.add('<p>Not ours</p>')}"></iframe>` });
    await expectSized(visit, { inSight: false });
    const [before] = await given(visit);
    const wrong = [0, -5, 0.5, NaN, Infinity, 2e6, '700', [700], { valueOf: 700 }, true, null];
    const messages = [
      ...wrong.map((height) => ({ sentinel: 'amp', type: 'embed-size', height })),
      { sentinel: 'amp', type: 'embed-size' },
      { sentinel: 'amp', type: 'other', height: 700 },
      { type: 'embed-size', height: 700 },
      ...[null, undefined, 700, 'embed-size', [], true]
    ];
    const post = (all: readonly unknown[]): void => {
      for (const message of all) parent.postMessage(message, '*');
    };
    await visit.embeds[0]!.frame.evaluate(post, messages);
    const [, foreign] = await visit.page.locator('iframe').elementHandles();
    const frame = await foreign!.contentFrame();
    await frame!.evaluate(post, [{ sentinel: 'amp', type: 'embed-size', height: 700 }, 'the last']);
    await expect.poll(() => visit.page.evaluate(() => window.heard.some(({ data }) => data === 'the last'))).toBe(true);
    expect(await given(visit)).toEqual([before, '']);
    expect(visit.errors).toEqual([]);
  });
});

it('on a host without any script the embed scrolls inside its frame, to its last line', async () => {
  const visit = await hosts.open({ kind: noKind, embeds: ['embed/demands/full/', 'ar/embed/timeline/full/'] });
  await openLids(visit);
  for (const { frame } of visit.embeds) {
    const { end, view, sideways } = await frame.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const { clientHeight, scrollWidth, clientWidth } = document.documentElement;
      return { end: document.querySelector('footer')!.getBoundingClientRect().bottom, view: clientHeight, sideways: scrollWidth - clientWidth };
    });
    expect(end).toBeLessThanOrEqual(view + 1);
    expect(end).toBeGreaterThan(view - 200);
    expect(sideways).toBe(0);
  }
  expect(visit.errors).toEqual([]);
});
