import fc from 'fast-check';
import type { Frame } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { draw } from '../support/actions.ts';
import { createReader } from '../support/reader.ts';
import { noKind } from '../hosts/hostKinds.ts';
import { createHosts } from '../hosts/hostPage.ts';
import { mark } from './addresses.ts';
import { messages } from './messages.ts';
import { readState } from './pageState.ts';

const hosts = createHosts(createReader());
const [seed, count] = [inject('seed'), inject('count')];

/** As many messages are sent before the page is looked at again. */
const atOnce = 20;

/** Where messages come from: the host of the page, the page itself, or another frame of the host. */
const senders = ['host', 'itself', 'beside'] as const;
type Sender = (typeof senders)[number];

const paths = ['', 'demands/', 'embed/outcomes/?childId=talks#?secret=AbCdEfGhIj', 'embed/sources/full/?childId=talks'];

declare global {
  interface Window {
    /** How many messages a page has got since it was asked to count them. */
    received: number;
  }
}

/** What a message might change besides what a reader gets: the size of the page, where it is, and what every object has. */
async function stateOf(frame: Frame): Promise<unknown> {
  const beyond = await frame.evaluate(() => ({
    address: location.href,
    scrolled: [scrollX, scrollY],
    size: [document.documentElement.scrollWidth, document.documentElement.scrollHeight],
    added: [Object, Array, Function, String].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype)).length
  }));
  return { ...beyond, markup: await frame.evaluate(() => document.documentElement.outerHTML), read: await frame.evaluate(readState) };
}

/** Sends messages to the first frame of the host, and waits until it has got them, after its own scripts have. */
async function send(sender: Sender, codes: readonly string[], { page, target, beside }: { page: Frame; target: Frame; beside: Frame }): Promise<void> {
  const [from, to] = { host: [page, 'frames[0]'], itself: [target, 'window'], beside: [beside, 'parent.frames[0]'] }[sender] as [Frame, string];
  const before = await target.evaluate(() => window.received);
  await from.evaluate(`for (const message of [${codes.map((code) => `(${code})`).join(', ')}]) ${to}.postMessage(message, '*');`);
  await target.waitForFunction((expected) => window.received === expected, before + codes.length);
}

it.each(paths.flatMap((path) => senders.map((sender) => ({ path, sender }))))(
  '/$path: nothing that $sender sends changes anything',
  async ({ path, sender }) => {
    const more = `<iframe name="beside" src="${hosts.add('<!doctype html><p>Another frame')}"></iframe>`;
    const { page, embeds, errors, requests } = await hosts.open({ kind: noKind, embeds: [path], inSight: true, more });
    const target = embeds[0]!.frame;
    if (path.startsWith('embed/')) await target.locator('[data-section][data-hydrated]').first().waitFor();
    await target.evaluate(() => {
      window.received = 0;
      addEventListener('message', () => window.received++);
    });
    await draw(target);
    const before = await stateOf(target);
    const asked = requests.length;
    const frames = { page: page.mainFrame(), target, beside: page.frame('beside')! };
    await fc.assert(
      fc.asyncProperty(fc.array(messages, { minLength: atOnce, maxLength: atOnce }), async (codes) => {
        await send(sender, codes, frames);
        expect(await stateOf(target)).toEqual(before);
        expect(errors).toEqual([]);
        expect(requests.slice(asked)).toEqual([]);
      }),
      { numRuns: Math.ceil(count / atOnce / paths.length / senders.length), seed }
    );
    expect(await target.evaluate(() => document.documentElement.outerHTML)).not.toContain(mark);
    expect(await target.evaluate(() => window.noticed.violations)).toEqual([]);
  }
);
