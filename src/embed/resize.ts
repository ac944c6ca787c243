/**
 * For hosts without a script that sizes frames. Gives each frame of the site that this script was loaded from the height of its content, in
 * any language and even if the frame is added later. Ignores messages of all other frames.
 */
import { readHeight } from './readHeight.ts';

const script = document.currentScript;
const site = script instanceof HTMLScriptElement && new URL('..', script.src).href;

function framesOf(address: string): HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.startsWith(address));
}

/** The CSS pixels that the host's padding and border add to the height of a frame with `box-sizing: border-box`. */
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
  // For frames that told their height before this script ran. Others tell it once they are parsed.
  ask();
  // An off-screen frame is not rendered, and does not notice its new width.
  addEventListener('resize', ask);
}
