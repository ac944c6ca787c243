import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { createReader } from '../support/reader.ts';
import { embedOf } from '../support/site.ts';
import { noKind } from './hostKinds.ts';
import { createHosts, hearOut, type HostVisit } from './hostPage.ts';

const hosts = createHosts(createReader());

/** How many messages are thrown at an embed: each kind of them some forty times. */
const many = 1_500;

declare global {
  interface Window {
    /** How many messages an embed has got since it was asked to count them. */
    got: number;
  }
}

/** Has an embed count the messages that it gets, each after its own script has heard it. */
function countMessages(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    window.got = 0;
    addEventListener('message', () => window.got++);
  });
}

/** Everything of an embed that a message might change. */
function stateOf(frame: Frame): Promise<unknown> {
  return frame.evaluate(() => ({
    markup: document.documentElement.outerHTML,
    address: location.href,
    height: document.documentElement.getBoundingClientRect().height,
    checked: [...document.querySelectorAll('input')].map(({ checked }) => checked),
    added: [...Object.getOwnPropertyNames(Object.prototype).filter((name) => /polluted|height|type/.test(name)), 'polluted' in {}, 'polluted' in []]
  }));
}

/** Throws messages at the first frame of the page, as fast as they are taken. Runs in a page, or in a frame beside. */
function flood(count: number): void {
  const target = (parent === window ? window : parent).frames[0]!;
  const cycle: Record<string, unknown> = { type: 'iframe-child-init', sentinel: ['amp'] };
  cycle['self'] = cycle;
  let deep: unknown[] = [];
  for (let depth = 0; depth < 500; depth++) deep = [deep];
  const polluting: unknown = JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, "type": {}, "secret": {}}');
  const fields = ':8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
  const texts = [
    '',
    '{',
    '{"src":1}',
    '[iFrameSizer]',
    '[iFrameSizer]:::',
    '[iFrameSizer]resize',
    `[iFrameSizer]${'x'.repeat(3000)}${fields}`,
    `[iFrameSizer]<b>${fields}`
  ];
  const forged = [
    'pymxPYMxaxPYMxheightxPYMx9',
    'pymxPYMxaxPYMxnavigateToxPYMxjavascript:alert(1)',
    '[iFrameSizer]a:9:9:init',
    '[iFrameSizer]moveToAnchor:outcomes'
  ];
  const objects = [
    { sentinel: 'amp', type: 'embed-size', height: 9 },
    { sentinel: 'amp', type: 'frames-init', height: -1 },
    { type: 'iframe-resized', height: 1e9 },
    { type: 'iframe-get-child-dimensions', targetElementSelector: 'body', bodyPadding: '900px' },
    { type: 'iframe-child-init', targetElementSelector: '*', bodyPadding: '900px', bodyMargin: '900px' },
    { 'datawrapper-height': { x: 9 } },
    { message: 'height', secret: 'x', value: 9 },
    { message: 'link', value: 'https://example.org/' },
    { kind: 'interactive:height', height: 9 },
    { kind: 'interactive:scroll', scroll: 900 }
  ];
  const plain = [null, undefined, 0, -1, NaN, 2n ** 70n, true, [], new Date(), /x/, new Map([['type', 'x']]), new Error('x'), new Uint8Array(9)];
  const messages: unknown[] = [...texts, ...forged, ...objects, ...plain, cycle, deep, polluting];
  const huge = 'x'.repeat(1_000_000);
  const large = [{ type: huge, sentinel: huge }, `[iFrameSizer]${huge}`];
  for (let sent = 0; sent < count; sent++) {
    const message = sent % 50 === 0 ? large[(sent / 50) % large.length] : messages[sent % messages.length];
    target.postMessage(message, '*');
  }
}

/** Opens an embed beside another frame of its host, all of it hydrated. */
async function openBeside(name: string): Promise<HostVisit> {
  const more = `<iframe name="beside" src="${hosts.add('<!doctype html><p>Another frame')}"></iframe>`;
  const visit = await hosts.open({ kind: noKind, embeds: [embedOf(name)], inSight: true, more });
  await visit.embeds[0]!.frame.locator('[data-section][data-hydrated]').first().waitFor();
  return visit;
}

it.each(['sources', 'all'])('nothing that a host throws at the embed of %s changes it, or breaks anything', async (name) => {
  const { page, embeds, errors } = await openBeside(name);
  const { frame } = embeds[0]!;
  const before = await stateOf(frame);
  await countMessages(frame);
  await page.evaluate(flood, many);
  await expect.poll(() => frame.evaluate(() => window.got)).toBe(many);
  expect(await stateOf(frame)).toEqual(before);
  expect(errors).toEqual([]);
  // It still hears its host, and tells what changes.
  const { length } = await page.evaluate(() => window.heard);
  await frame.evaluate(() => document.querySelectorAll('details').forEach((lid) => lid.toggleAttribute('open')));
  await expect.poll(() => page.evaluate(() => window.heard.length)).toBeGreaterThan(length);
});

it('a frame that is not the host gets no answer', async () => {
  const visit = await openBeside('sources');
  const { page, embeds, errors } = visit;
  const { frame } = embeds[0]!;
  const before = await stateOf(frame);
  const heard = await hearOut(visit);
  const beside = page.frame('beside')!;
  await countMessages(frame);
  await beside.evaluate(() => {
    (window as unknown as { answers: unknown[] }).answers = [];
    addEventListener('message', ({ data }) => (window as unknown as { answers: unknown[] }).answers.push(data));
  });
  await beside.evaluate(flood, many);
  await beside.evaluate(() => {
    for (const question of [{ sentinel: 'amp', type: 'frames-init' }, { type: 'iframe-child-init' }]) parent.frames[0]!.postMessage(question, '*');
  });
  await expect.poll(() => frame.evaluate(() => window.got)).toBe(many + 2);
  expect(await stateOf(frame)).toEqual(before);
  expect(await hearOut(visit), 'what the host hears').toEqual(heard);
  // What the embed had to say it has said before this.
  await frame.evaluate(() => (parent.frames[1] as Window).postMessage('the last', '*'));
  await expect.poll(() => beside.evaluate(() => (window as unknown as { answers: unknown[] }).answers)).toEqual(['the last']);
  expect(errors).toEqual([]);
});
