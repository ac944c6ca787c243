import { expect } from 'vitest';
import type { HostVisit } from './hostPage.ts';

/** How high a frame stands on the page of its host, and how high its content is. */
interface Sizes {
  address: string;
  frame: number;
  content: number;
  /** Whether something in the frame is out of its sight. */
  scrolls: boolean;
  /** Whether the frame knows already how wide it is. */
  isLaidOut: boolean;
}

/** The sizes of all embeds of a host, in the order of its page. */
export async function sizesOf({ page, embeds }: HostVisit): Promise<Sizes[]> {
  const outer = page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ clientHeight, clientWidth }) => ({ clientHeight, clientWidth })));
  const inner = embeds.map(({ frame }) =>
    frame.evaluate(() => {
      const { scrollHeight, clientHeight } = document.documentElement;
      return { content: Math.ceil(document.documentElement.getBoundingClientRect().height), scrolls: scrollHeight > clientHeight + 1, width: innerWidth };
    })
  );
  const [frames, contents] = [await outer, await Promise.all(inner)];
  return contents.map(({ width, ...content }, index) => {
    const { clientHeight, clientWidth } = frames[index]!;
    return { address: embeds[index]!.address, frame: clientHeight, ...content, isLaidOut: width === clientWidth };
  });
}

/** How the frames of a host are to stand. */
interface Expected {
  /** The height that the host gives a frame whose content is so high. */
  clamp?: ((height: number) => number) | undefined;
  /** Whether a reader has the frames in sight: what is far from sight learns its own height late. */
  inSight?: boolean;
}

/** Waits until each frame is as high as its content, and scrolls nothing; gives the heights of the contents. */
export async function expectSized(visit: HostVisit, { clamp = (height) => height, inSight = true }: Expected = {}): Promise<number[]> {
  let sizes: Sizes[] = [];
  const off = async (): Promise<Sizes[]> => {
    sizes = await sizesOf(visit);
    return sizes.filter(({ frame, content, scrolls, isLaidOut }) => {
      const isCut = clamp(content) !== content;
      return Math.abs(frame - clamp(content)) > 1 || (inSight && (!isLaidOut || (scrolls && !isCut)));
    });
  };
  await expect.poll(off, { interval: 30 }).toEqual([]);
  return sizes.map(({ content }) => content);
}

/** Opens everything in the embeds of a host that is closed. */
export async function openLids({ embeds }: HostVisit): Promise<void> {
  const open = (): void => {
    for (const lid of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      lid.open = true;
      lid.dataset['opened'] = '';
    }
  };
  await Promise.all(embeds.map(({ frame }) => frame.evaluate(open)));
}

/** Closes what `openLids` has opened. */
export async function closeLids({ embeds }: HostVisit): Promise<void> {
  const close = (): void => {
    for (const lid of document.querySelectorAll<HTMLDetailsElement>('details[data-opened]')) lid.open = false;
  };
  await Promise.all(embeds.map(({ frame }) => frame.evaluate(close)));
}
