import type { Frame } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { draw } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { embedOf, everywhere, recordIds, recordPages, sections } from '../support/site.ts';
import { hostKinds, noKind, ownKind } from './hostKinds.ts';
import { hostOfDatawrapperBySource, hostOfGuardian } from './hostScripts.ts';
import { createHosts, hearOut, middle, writeHostPage, type HostPage, type HostVisit } from './hostPage.ts';
import { expectSized, openLids, sizesOf } from './sizes.ts';

const reader = createReader();
const hosts = createHosts(reader);
const own = ownKind(inject('site'));
const kindOf = (name: string) => hostKinds.find((kind) => kind.name === name)!;

/** Opens the page of a host that is of the site's own origin. */
async function openAtHome(host: HostPage): Promise<HostVisit> {
  const visit = await reader.open('about:blank');
  const address = `${inject('site')}story.html`;
  await visit.page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: writeHostPage(host) }));
  await visit.page.goto(address);
  const elements = await visit.page.locator('iframe').elementHandles();
  const frames = await Promise.all(elements.map((element) => element.contentFrame()));
  return { ...visit, embeds: frames.map((frame, index) => ({ address: host.embeds[index]!, frame: frame! })) };
}

/** The last record of a section that has a page of its own and something to open: far below the embed's beginning. */
function farRecord(section: string): string {
  const ids = recordIds(`embed/${section}/full/`);
  const paged = new Set(recordPages.map(({ record }) => record));
  return ids.findLast((id) => paged.has(id)) ?? ids.at(-1)!;
}

declare global {
  interface Window {
    /** The size of an embed whenever it was another, in the order in which its own script could see that. */
    occurred: { width: number; height: number }[];
    /** How often its reader came to it. */
    visits: number;
  }
}

/** Notes the sizes of a page as they occur. Runs in every frame, before its own scripts. */
function noteSizes(): void {
  const sizes: Window['occurred'] = [];
  window.occurred = sizes;
  window.visits = 0;
  const note = (): void => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    const [now, before] = [{ width: Math.ceil(width), height: Math.ceil(height) }, sizes.at(-1)];
    if (width > 0 && height > 0 && (now.width !== before?.width || now.height !== before.height)) sizes.push(now);
  };
  document.addEventListener('readystatechange', () => note());
  const begun = new MutationObserver(() => {
    begun.disconnect();
    new ResizeObserver(() => note()).observe(document.documentElement, { box: 'border-box' });
    new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) window.visits++;
    }).observe(document.documentElement);
  });
  begun.observe(document, { childList: true });
}

describe('a height that changes', () => {
  it('is told before the frame after the change is drawn, once, growing and shrinking', async () => {
    const { embeds } = await openAtHome({ kind: own, embeds: ['embed/demands/full/'], inSight: true });
    // A host of the same origin can be listened to from within the embed.
    const told = await embeds[0]!.frame.evaluate(async () => {
      let frames = 0;
      let posted: { frames: number; height: number }[] = [];
      const post = parent.postMessage.bind(parent);
      parent.postMessage = (message: unknown) => {
        const { kind, height } = Object(message) as { kind?: string; height?: number };
        if (kind === 'interactive:height') posted.push({ frames, height: height! });
        post(message, '*');
      };
      const passFrames = async (count: number): Promise<void> => {
        for (const end = frames + count; frames < end; frames++) await new Promise(requestAnimationFrame);
      };
      await passFrames(10);
      const lids = [...document.querySelectorAll('details')];
      const changes = [];
      for (const isOpen of [true, false]) {
        posted = [];
        frames = 0;
        for (const lid of lids) lid.open = isOpen;
        await passFrames(10);
        changes.push({ posted, height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
      }
      return changes;
    });
    for (const { posted, height } of told) {
      expect(posted.map((message) => message.height)).toEqual([height]);
      expect(posted[0]!.frames).toBeLessThanOrEqual(1);
    }
    expect(told[0]!.height).toBeGreaterThan(told[1]!.height);
  });

  it('is told as often as it occurs: nothing is said while nothing changes, and a frame of three times its height does not grow', async () => {
    const names = [...sections, 'all'].map(embedOf);
    const visit = await hosts.open({ kind: own, embeds: names, inSight: true }, { before: (context) => context.addInitScript(noteSizes) });
    const settled = await expectSized(visit);
    const occurred = (): Promise<number[][]> => Promise.all(visit.embeds.map(({ frame }) => frame.evaluate(() => window.occurred.map(({ height }) => height))));
    const told = async (): Promise<number[][]> => {
      const messages = (await hearOut(visit)).map(({ from, data }) => ({ from, ...(data as { kind?: string; height: number }) }));
      return names.map((_, index) => messages.filter(({ from, kind }) => from === index && kind === 'interactive:height').map(({ height }) => height));
    };
    const before = await told();
    const unlikeTheLast = (height: number, index: number, all: number[]): boolean => height !== all[index - 1];
    expect(before.map((heights) => heights.filter(unlikeTheLast))).toEqual((await occurred()).map((heights) => heights.filter(unlikeTheLast)));
    // Beyond that it is told once more whenever the reader comes to the frame.
    const sizesAndVisits = await Promise.all(visit.embeds.map(({ frame }) => frame.evaluate(() => window.occurred.length + window.visits)));
    for (const [index, heights] of before.entries()) expect(heights.length, names[index]).toBeLessThanOrEqual(sizesAndVisits[index]!);
    expect(before.map((heights) => heights.at(-1))).toEqual(settled);
    const { length } = await hearOut(visit);
    const heightsBefore = await occurred();
    const heights = await visit.page.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((frame) => {
        frame.style.height = `${frame.clientHeight * 3}px`;
        return frame.clientHeight;
      })
    );
    for (const [index, { frame }] of visit.embeds.entries()) {
      await frame.waitForFunction((height) => innerHeight === height, heights[index]);
      await draw(frame);
    }
    expect(await hearOut(visit)).toHaveLength(length);
    expect(await occurred()).toEqual(heightsBefore);
    expect((await sizesOf(visit)).map(({ content }) => content)).toEqual(settled);
  });
});

describe('a host that begins to listen when all is told', () => {
  it('is told when its reader comes to the frame, and again when the reader comes back', async () => {
    const visit = await hosts.open({ kind: noKind, embeds: [`embed/${sections[0]}/`] });
    await visit.embeds[0]!.frame.waitForLoadState();
    await hearOut(visit);
    for (const listener of [hostOfDatawrapperBySource, hostOfGuardian]) {
      await visit.page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), middle);
      await draw(visit.page);
      await visit.page.evaluate(`document.querySelector('iframe').style.height = ''; (${String(listener)})()`);
      await visit.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expectSized(visit);
    }
  });
});

describe('an embed whose address names a record', () => {
  const embeds = sections.map((section) => `embed/${section}/full/#${farRecord(section)}`);

  const cases = [
    { title: 'of our own script', open: () => hosts.open({ kind: own, embeds }) },
    { title: 'of the same origin', open: () => openAtHome({ kind: own, embeds }) },
    { title: 'of pym.js', open: () => hosts.open({ kind: kindOf('pym.js'), embeds }) },
    { title: 'without any script', open: () => hosts.open({ kind: noKind, embeds }) },
    { title: 'of a sandbox', open: () => hosts.open({ kind: { ...own, attributes: () => 'sandbox="allow-scripts"' }, embeds }) }
  ];
  it.each(everywhere(cases, cases.slice(0, 2)))('opens it, and leaves a host $title where its reader is', async ({ open }) => {
    const visit = await open();
    const lids = (): Promise<(boolean | undefined)[]> =>
      Promise.all(
        visit.embeds.map(({ address, frame }) =>
          frame.evaluate((id) => {
            const record = document.getElementById(id)!;
            return (record.closest('details') ?? record.querySelector('details'))?.open;
          }, address.split('#')[1]!)
        )
      );
    await expect.poll(lids).not.toContain(false);
    expect(await lids(), 'some had something to open').toContain(true);
    expect(await visit.page.evaluate(() => scrollY)).toBe(middle);
    expect(visit.errors).toEqual([]);
  });
});

describe('a link to a place in the embed', () => {
  /** Clicks the link of a frame that leads farthest down; gives the id of the place. */
  async function followFarLink(frame: Frame): Promise<string> {
    const address = await frame.evaluate(() => {
      const topOf = (element: Element | null): number => element?.getBoundingClientRect().top ?? 0;
      const wayOf = (link: HTMLAnchorElement): number => topOf(document.getElementById(decodeURIComponent(link.hash.slice(1)))) - topOf(link);
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')].filter((link) => link.checkVisibility() && topOf(link) > 0);
      return links.sort((one, other) => wayOf(other) - wayOf(one))[0]!.getAttribute('href')!;
    });
    await frame.locator(`main a[href="${address}"]:visible`).first().click();
    return decodeURIComponent(address.slice(1));
  }

  it.each(['pym.js', 'iframe-resizer 4'])('brings it into the sight of who clicks, on a host of %s', async (name) => {
    const visit = await hosts.open({ kind: kindOf(name), embeds: ['embed/demands/full/'], inSight: true });
    await expectSized(visit);
    const { frame } = visit.embeds[0]!;
    await openLids(visit);
    await expectSized(visit);
    expect((await hearOut(visit)).filter(({ data }) => String(data).includes('scrollTo'))).toEqual([]);
    const place = await followFarLink(frame);
    const topOnHost = async (): Promise<number> => {
      const inFrame = await frame.locator(`[id="${place}"]`).evaluate((element) => element.getBoundingClientRect().top);
      return inFrame + (await visit.page.evaluate(() => document.querySelector('iframe')!.getBoundingClientRect().top));
    };
    await expect.poll(async () => Math.abs(await topOnHost())).toBeLessThan(40);
    expect(await visit.page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(visit.errors).toEqual([]);
  });
});
