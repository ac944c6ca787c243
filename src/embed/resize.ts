/**
 * For hosts that have no script that sizes frames: a page that carries this one gives each frame of the site that the script
 * came from the height of its content, in all languages and whenever the frame comes. Takes nothing from any other frame.
 */
import { readHeight } from './readHeight.ts';

const script = document.currentScript;
const site = script instanceof HTMLScriptElement && new URL('..', script.src).href;

/** The frames of the site that are on the page by now. */
function framesOf(address: string): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(address));
}

/** What a host's own styles count into the height of a frame besides its content. */
function edgesOf(frame: HTMLIFrameElement): number {
  const { boxSizing, paddingTop, paddingBottom } = getComputedStyle(frame);
  return boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight + parseFloat(paddingTop) + parseFloat(paddingBottom) : 0;
}

if (site) {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const height = readHeight(data);
    const frame = height && framesOf(site).find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${height + edgesOf(frame)}px`;
  });
  const ask = (): void => {
    for (const { contentWindow } of framesOf(site)) contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  };
  // Those that have told their height before this script came. Others tell it once they are read.
  ask();
  // A frame that is out of sight is not drawn, and does not notice how wide it is.
  addEventListener('resize', ask);
}
