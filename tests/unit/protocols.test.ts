import { describe, expect, it } from 'vitest';
import { protocolsOf, type FrameAddress, type Message, type Protocol } from '../../src/embed/protocols.ts';

const size = { width: 600, height: 1234 };

function addressOf(href: string): FrameAddress {
  const { pathname, search, hash } = new URL(href);
  return { href, pathname, search, hash };
}

const plain = addressOf('https://example.org/talks/embed/sources/');

/** What a frame with an address tells of its size, having heard some messages. */
function localized(address: FrameAddress, heard: readonly unknown[] = []): Message[] {
  const protocols = protocolsOf(address);
  for (const message of heard) for (const { hears } of protocols) hears?.(message);
  return protocols.flatMap(({ tell }) => tell(size));
}

/** What a frame answers to a message. */
function answered(address: FrameAddress, message: unknown): Message[] {
  return protocolsOf(address).flatMap(({ hears, answer, tell }: Protocol) => (hears?.(message) ? (answer ?? tell)(size) : []));
}

const fields = '8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true';
const firstLine = `[iFrameSizer]frame-1:${fields}`;
const longerLine = `[iFrameSizer]frame-1:8:false:false:32:true:true::auto:::0:false:child:auto:true:0:0:true:GPLv3:5.5.7:0::`;
const legacyLine = '[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true:::true:::false';

describe('unasked, a frame tells its height', () => {
  it('in every protocol that needs no question, and in no other', () => {
    expect(localized(plain)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 1234 },
      { 'datawrapper-height': { 'talks/embed/sources': 1234 } },
      JSON.stringify({ src: plain.href, context: 'iframe.resize', height: 1234 }),
      { kind: 'interactive:height', height: 1234 }
    ]);
  });

  it.each([
    ['https://example.org/embed/all/index.html', 'embed/all'],
    ['https://example.org/embed/all/', 'embed/all'],
    ['https://example.org/a/b/ar/embed/rounds/?theme=dark#x', 'a/b/ar/embed/rounds']
  ])('to Datawrapper’s hosts under a key that is a piece of %s', (href, key) => {
    expect(localized(addressOf(href))).toContainEqual({ 'datawrapper-height': { [key]: 1234 } });
    expect(href).toContain(key);
  });

  it('to pym.js by the id of its address, as it was given', () => {
    const address = addressOf(`${plain.href}?initialWidth=600&childId=talks%20%231&parentTitle=T&parentUrl=https%3A%2F%2Fexample.com`);
    expect(localized(address)).toContain('pymxPYMxtalks #1xPYMxheightxPYMx1234');
    expect(protocolsOf(address).flatMap(({ reveal }) => reveal?.(70) ?? [])).toEqual(['pymxPYMxtalks #1xPYMxscrollToChildPosxPYMx70']);
    expect(answered(address, 'pymxPYMxtalks #1xPYMxwidthxPYMx500')).toEqual(['pymxPYMxtalks #1xPYMxheightxPYMx1234']);
    expect(answered(address, 'pymxPYMxotherxPYMxwidthxPYMx500')).toEqual([]);
  });

  it.each(['#?secret=AbC123', '#outcome-1#?secret=AbC123', '#outcome-1?secret=AbC123'])('to WordPress with the secret of %s', (hash) => {
    const message = { message: 'height', value: 1234, secret: 'AbC123' };
    const address = addressOf(plain.href + hash);
    expect(localized(address)).toContainEqual(message);
    expect(answered(address, { message: 'ready', secret: 'AbC123' })).toEqual([message]);
    expect(answered(address, { message: 'ready', secret: 'other' })).toEqual([]);
  });

  it.each(['?childId=', `?childId=${'x'.repeat(201)}`, '#?secret=', '#?secret=a-b', '#?secret=a%22b', `#?secret=${'x'.repeat(41)}`, '?secret=AbC123'])(
    'to nobody who names a frame as in %s',
    (rest) => {
      expect(JSON.stringify(localized(addressOf(plain.href + rest)))).not.toMatch(/pym|secret":/);
    }
  );
});

describe('asked, a frame answers', () => {
  it.each([firstLine, longerLine])('iframe-resizer with the id that it was given, now and from then on: %s', (line) => {
    expect(answered(plain, line)).toEqual(['[iFrameSizer]frame-1:1234:600:init', '[iFrameSizer]frame-1:1234:600:resizeObserver']);
    expect(localized(plain, [line])).toContain('[iFrameSizer]frame-1:1234:600:resizeObserver');
  });

  it('open-iframe-resizer’s mode for older frames with the one kind of line that it takes', () => {
    expect(answered(plain, legacyLine).at(-1)).toBe('[iFrameSizer]ID:1234:600:resizeObserver');
  });

  it('iframe-resizer once more when it asks again, but not before it has said who it is', () => {
    const [resizer] = protocolsOf(plain).filter(({ hello }) => hello !== undefined);
    expect(resizer?.hears?.('[iFrameSizer]resize')).toBe(false);
    expect(resizer?.hears?.(firstLine)).toBe(true);
    expect(resizer?.hears?.('[iFrameSizer]resize')).toBe(true);
    expect(resizer?.hears?.('[iFrameSizer]moveToAnchor:outcomes')).toBe(false);
  });

  it('open-iframe-resizer', () => {
    const message = { type: 'iframe-resized', width: 600, height: 1234 };
    for (const type of ['iframe-child-init', 'iframe-get-child-dimensions']) {
      expect(answered(plain, { type })).toEqual([message]);
      expect(localized(plain, [{ type }])).toContainEqual(message);
    }
  });

  it('@newswire/frames', () => {
    expect(answered(plain, { sentinel: 'amp', type: 'frames-init' })).toEqual([{ sentinel: 'amp', type: 'embed-size', height: 1234 }]);
  });

  it.each([
    [[null, undefined, 0, true, '', [], {}, () => 1]],
    [[{ sentinel: 'amp' }, { type: 'frames-init' }, { sentinel: ['amp'], type: 'frames-init' }, Object.create({ type: 'iframe-child-init' })]],
    [['[iFrameSizer]', '[iFrameSizer]a:b', '[iFrameSizer]a:1:1:init', `[iFrameSizer]${'x'.repeat(2000)}:${fields}`, 'pymxPYMxxPYMxwidthxPYMx5']],
    [[JSON.parse('{"__proto__": {"type": "iframe-child-init"}}'), new Map([['type', 'iframe-child-init']])]]
  ])('nothing else: %j', (messages) => {
    for (const message of messages as unknown[]) expect(answered(plain, message)).toEqual([]);
    expect(localized(plain, messages as unknown[])).toEqual(localized(plain));
  });
});

it('what is told is never nothing, and holds nothing that is nothing', () => {
  const address = addressOf(`${plain.href}?childId=a#?secret=b`);
  const messages = [
    ...localized(address, [firstLine, { type: 'iframe-child-init' }]),
    ...protocolsOf(address).flatMap(({ reveal, hello }) => [...(reveal?.(5) ?? []), hello ?? 'none'])
  ];
  expect(messages.length).toBeGreaterThan(10);
  for (const message of messages) {
    expect(message).toBeTruthy();
    expect(JSON.stringify(message)).not.toMatch(/null|undefined|NaN/);
  }
});
