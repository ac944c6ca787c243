import {
  hostOfAmp,
  hostOfDatawrapperByKey,
  hostOfDatawrapperBySource,
  hostOfGuardian,
  hostOfIframeResizer5,
  hostOfMedium,
  hostOfWordPress
} from './hostScripts.ts';

/** How publishers of one kind embed: what they paste, and what sizes it. */
export interface HostKind {
  name: string;
  /** Attributes of the frame besides its address. */
  attributes?: (index: number) => string;
  /** What is added to the address of the frame. */
  suffix?: (index: number) => string;
  /** The markup of an embed, where a script makes the frame. */
  markup?: (address: string, index: number) => string;
  /** The address of the script that sizes frames, on the host or absolute. */
  script?: string;
  /** What the page runs behind it. */
  run?: string;
  /** What the page runs before its frames, on a host that only listens: it would miss what a frame tells before. */
  listen?: string;
  /** The height that the host gives a frame whose content is so high. */
  clamp?: (height: number) => number;
}

/** A function as a script that runs it. */
const running = (script: () => void): string => `(${String(script)})()`;

/** The letters of a secret of WordPress for a frame. */
export const secretOf = (index: number): string => `a1B2c3D4e${index}`;

/** Every kind that our frames are sized by, but for our own script, whose address is the site's. */
export const hostKinds: readonly HostKind[] = [
  {
    name: 'pym.js',
    markup: (address, index) => `<div id="pym-${index}" data-pym-src="${address}"></div>`,
    script: '/scripts/pym.js',
    run: '0' // starts by itself
  },
  {
    name: '@newswire/frames',
    markup: (address) => `<div data-frame-src="${address}" data-frame-attribute-title="Talks"></div>`,
    script: '/scripts/frames.js',
    run: 'newswireFrames.autoInitFrames()'
  },
  { name: 'iframe-resizer 4', script: '/scripts/iframeResizer.js', run: 'iFrameResize({ warningTimeout: 0 }, "iframe")' },
  { name: 'iframe-resizer 5', attributes: (index) => `id="frame-${index}"`, run: running(hostOfIframeResizer5) },
  { name: 'open-iframe-resizer', script: '/scripts/openIframeResizer.js', run: 'iframeResizer.initialize({}, "iframe")' },
  {
    name: 'open-iframe-resizer for older frames',
    script: '/scripts/openIframeResizer.js',
    run: 'iframeResizer.initialize({ enableLegacyLibSupport: true }, "iframe")'
  },
  { name: 'Datawrapper’s older snippet', listen: running(hostOfDatawrapperByKey) },
  { name: 'Datawrapper’s snippet', listen: running(hostOfDatawrapperBySource) },
  { name: 'Medium', listen: running(hostOfMedium) },
  {
    name: 'WordPress',
    attributes: (index) =>
      `data-secret="${secretOf(index)}" sandbox="allow-scripts" security="restricted" width="600" height="338" marginwidth="0" scrolling="no" style="position: absolute; visibility: hidden"`,
    suffix: (index) => `#?secret=${secretOf(index)}`,
    run: running(hostOfWordPress),
    clamp: (height) => Math.min(1000, Math.max(200, height))
  },
  {
    name: 'AMP',
    attributes: () => 'sandbox="allow-scripts allow-same-origin allow-popups"',
    suffix: () => '#amp=1',
    listen: running(hostOfAmp)
  },
  { name: 'the Guardian', listen: running(hostOfGuardian) }
];

/** A host whose page carries our own script. */
export const ownKind = (site: string): HostKind => ({ name: 'a host of our own script', script: `${site}embed/resize.js` });

/** A host without any script: the frame keeps its first height, and scrolls inside. */
export const noKind: HostKind = { name: 'a host without any script', attributes: () => 'height="500"' };
