/** The size of an embed's content, in whole CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A message to the parent. Never empty: some hosts read fields of every message without a check. */
export type Message = string | Record<string, unknown>;

/** The parts of a frame's first address, in which some hosts identify themselves. */
export interface FrameAddress {
  href: string;
  pathname: string;
  search: string;
  hash: string;
}

/** How one kind of host is told the size of its frame. */
export interface Protocol {
  /** Whether a message of the parent asks for the size in this protocol. May store what the answer must name. */
  hears?: (message: unknown) => boolean;
  /** The message that the frame sends before it is asked, if the protocol has one. */
  hello?: Message;
  /** The answer to the question, where it differs from `tell`. */
  answer?: (size: Size) => Message[];
  /** The messages that tell the parent a size; none while the protocol still waits for a question. */
  tell: (size: Size) => Message[];
  /** The messages that ask the parent to scroll to a place `top` CSS pixels below the frame's upper edge. */
  reveal?: (top: number) => Message[];
}

/** Whether a message is an object with an own field of this value. */
function says(message: unknown, field: string, value: string): boolean {
  return typeof message === 'object' && message !== null && Object.hasOwn(message, field) && (message as Record<string, unknown>)[field] === value;
}

/** pym.js 1.3 (nprapps/pym.js, src/pym.js): the host names the frame in its query. */
function pym({ search }: FrameAddress): Protocol | undefined {
  const id = new URLSearchParams(search).get('childId');
  if (!id || id.length > 200) return undefined;
  const line = (kind: string, value: number): string => ['pym', id, kind, String(value)].join('xPYMx');
  return {
    hears: (message) => typeof message === 'string' && message.startsWith(`pymxPYMx${id}xPYMxwidthxPYMx`),
    tell: ({ height }) => [line('height', height)],
    reveal: (top) => [line('scrollToChildPos', top)]
  };
}

/** @newswire/frames 1.0 (rdmurphy/frames, src/framer.js) and AMP's amp-iframe (ampproject/amphtml). */
function amp(): Protocol {
  return {
    hears: (message) => says(message, 'sentinel', 'amp') && says(message, 'type', 'frames-init'),
    tell: ({ height }) => [{ sentinel: 'amp', type: 'embed-size', height }]
  };
}

/**
 * iframe-resizer 4 and 5 (davidjbradshaw/iframe-resizer) and open-iframe-resizer's legacy mode (Lemick/open-iframe-resizer, compat.ts). The
 * first line from the host names the frame and has 16 fields or more; the legacy mode only accepts lines of the form that `line` writes.
 */
function iframeResizer(): Protocol {
  const prefix = '[iFrameSizer]';
  let id: string | undefined;
  const line = ({ width, height }: Size, event: string): string => `${prefix}${id ?? ''}:${height}:${width}:${event}`;
  return {
    hello: '[iFrameResizerChild]Ready',
    hears: (message) => {
      if (typeof message !== 'string' || message.length > 2000 || !message.startsWith(prefix)) return false;
      const fields = message.slice(prefix.length).split(':');
      if (fields.length >= 16) id = fields[0];
      return id !== undefined && (fields.length >= 16 || fields[0] === 'resize');
    },
    answer: (size) => [line(size, 'init'), line(size, 'resizeObserver')],
    tell: (size) => (id === undefined ? [] : [line(size, 'resizeObserver')]),
    reveal: (top) => (id === undefined ? [] : [`${prefix}${id}:${top}:0:scrollToOffset`])
  };
}

/** open-iframe-resizer 2 (packages/core): asks every 100 ms until it is answered. */
function openIframeResizer(): Protocol {
  let isKnown = false;
  return {
    hears: (message) => {
      const asks = says(message, 'type', 'iframe-child-init') || says(message, 'type', 'iframe-get-child-dimensions');
      isKnown ||= asks;
      return asks;
    },
    tell: ({ width, height }) => (isKnown ? [{ type: 'iframe-resized', width, height }] : [])
  };
}

/** Datawrapper's snippet (datawrapper/chart-core, lib/embed.js): newer hosts find the frame by the sender, older ones by the key in its address. */
function datawrapper({ pathname }: FrameAddress): Protocol {
  const key = pathname.replace(/index\.html$/, '').replace(/^\/|\/$/g, '');
  return { tell: ({ height }) => [{ 'datawrapper-height': { [key]: height } }] };
}

/** Medium and Embedly (datawrapper/chart-core): the host finds the frame by its first address. */
function medium({ href }: FrameAddress): Protocol {
  return { tell: ({ height }) => [JSON.stringify({ src: href, context: 'iframe.resize', height })] };
}

/** WordPress (wordpress-develop, src/js/_enqueues/wp/embed.js): the frame's address ends in a secret that each message must repeat. */
function wordpress({ hash }: FrameAddress): Protocol | undefined {
  const secret = /\?secret=([a-z0-9]{1,40})$/i.exec(hash)?.[1];
  if (!secret) return undefined;
  return {
    hears: (message) => says(message, 'message', 'ready') && says(message, 'secret', secret),
    tell: ({ height }) => [{ message: 'height', value: height, secret }]
  };
}

/** The Guardian's interactive atoms (guardian/dotcom-rendering, InteractiveAtomMessenger). */
function guardian(): Protocol {
  return { tell: ({ height }) => [{ kind: 'interactive:height', height }] };
}

/** Every protocol that may apply to a frame with this first address: those that need a mark in it are left out where it has none. */
export function protocolsOf(address: FrameAddress): Protocol[] {
  return [pym, amp, iframeResizer, openIframeResizer, datawrapper, medium, wordpress, guardian].flatMap((speak) => speak(address) ?? []);
}
