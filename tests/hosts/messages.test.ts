import type { Frame } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { createHosts, listen } from './hostPage.ts';

const reader = createReader();
const hosts = createHosts(reader);

const path = 'embed/demands/full/';
/** An address as a host makes it that speaks every protocol which names something in it. */
const query = '?initialWidth=600&childId=talks&parentTitle=A%20title&parentUrl=https%3A%2F%2Fexample.org%2Fdraft';
const hash = '#?secret=AbCdEfGhIj';

/** A page that notes what it hears. */
const listener = `<!doctype html><script>${listen}</script>`;

/** A message with every number as `n`, in its text too. */
function shapeOf(message: unknown): unknown {
  if (typeof message === 'number') return 'n';
  if (typeof message === 'string')
    return message.startsWith('{') ? JSON.stringify(shapeOf(JSON.parse(message))) : message.replace(/(?<![\w])\d+|(?<=xPYMx)\d+/g, 'n');
  if (typeof message !== 'object' || message === null) return message;
  return Object.fromEntries(Object.entries(message).map(([key, value]) => [key, shapeOf(value)]));
}

const heardBy = (frame: Frame): Promise<unknown[]> => frame.evaluate(() => window.heard.map(({ data }) => data));
const distinct = (messages: readonly unknown[]): string[] => [...new Set(messages.map((message) => JSON.stringify(shapeOf(message))))].sort();

it('an embed speaks to its host alone, and says nothing but sizes, what it was called, and where a reader wants to be', async () => {
  const site = inject('site');
  const sibling = hosts.add(listener);
  const address = `${site}${path}${query}${hash}`;
  const frames = `<iframe id="sibling" src="${sibling}"></iframe><iframe id="talks" width="600" height="4000" src="${address.replaceAll('&', '&amp;')}"></iframe>`;
  const host = hosts.add(`${listener}${frames}`);
  // A site of its own: between the embed and the top there is one more.
  const top = hosts.add(`${listener}<iframe width="700" height="4500" src="${host.replace('localhost', '127.0.0.1')}"></iframe>`);
  const { page, errors } = await reader.open('about:blank', { height: 5000 });
  await page.goto(top);
  const find = (part: string): Frame => page.frames().find((frame) => frame.url().includes(part))!;
  const [middleFrame, embed, siblingFrame] = [find(new URL(host).pathname), find(path), find(new URL(sibling).pathname)];
  await middleFrame.evaluate(() => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('#talks')!;
    const asked = [
      '[iFrameSizer]talks:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
      { type: 'iframe-child-init' },
      { sentinel: 'amp', type: 'frames-init' },
      { message: 'ready', secret: 'AbCdEfGhIj' },
      'pymxPYMxtalksxPYMxwidthxPYMx600'
    ];
    for (const question of asked) contentWindow!.postMessage(question, '*');
  });
  const sizes = [
    '[iFrameResizerChild]Ready',
    '[iFrameSizer]talks:n:n:init',
    '[iFrameSizer]talks:n:n:resizeObserver',
    'pymxPYMxtalksxPYMxheightxPYMxn',
    { sentinel: 'amp', type: 'embed-size', height: 'n' },
    { type: 'iframe-resized', width: 'n', height: 'n' },
    { 'datawrapper-height': { 'a/b/c/embed/demands/full': 'n' } },
    JSON.stringify({ src: address, context: 'iframe.resize', height: 'n' }),
    { message: 'height', value: 'n', secret: 'AbCdEfGhIj' },
    { kind: 'interactive:height', height: 'n' }
  ];
  await embed.evaluate(() => {
    for (const lid of document.querySelectorAll('details')) lid.open = true;
  });
  await expect.poll(async () => distinct(await heardBy(middleFrame))).toEqual(distinct(sizes));
  await embed.locator('main a[href^="#"]:visible').first().click();
  const places = ['[iFrameSizer]talks:n:n:scrollToOffset', 'pymxPYMxtalksxPYMxscrollToChildPosxPYMxn'];
  await expect.poll(async () => distinct(await heardBy(middleFrame))).toEqual(distinct([...sizes, ...places]));
  // What the embed had to say to others it has said before this.
  await embed.evaluate(() => {
    for (const other of [top, parent.frames[0]] as Window[]) other.postMessage('the last', '*');
  });
  await expect.poll(() => heardBy(page.mainFrame()), { message: 'what the top hears' }).toEqual(['the last']);
  await expect.poll(() => heardBy(siblingFrame), { message: 'what a frame beside it hears' }).toEqual(['the last']);
  expect(errors).toEqual([]);
});
