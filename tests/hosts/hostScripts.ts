/**
 * What hosts do with the messages of a frame, told again in few words: behaviours, no code of theirs. Each function runs in the
 * page of a host as it stands here, so that none can name anything outside of itself.
 */

/** iframe-resizer 5 (davidjbradshaw/iframe-resizer, packages/core): 24 fields, to the frame's own origin only; a size of 0 is no size. */
export function hostOfIframeResizer5(): void {
  const frames = [...document.querySelectorAll('iframe')];
  const ask = ({ id, src, contentWindow }: HTMLIFrameElement, target = new URL(src).origin): void => {
    const fields = [id, 8, false, false, 32, true, true, '', 'auto', '', '', 0, false, 'child', 'auto', true, 0, 0, true, 'GPLv3', '5.5.7', 0, '', ''];
    contentWindow?.postMessage(`[iFrameSizer]${fields.join(':')}`, target);
  };
  addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
    const message = String(data);
    if (message === '[iFrameResizerChild]Ready') frames.filter(({ contentWindow }) => contentWindow === source).forEach((frame) => ask(frame));
    const [id, height, width] = message.replace('[iFrameSizer]', '').split(':');
    const frame = message.startsWith('[iFrameSizer]') && frames.find((each) => each.id === id);
    if (!frame) return;
    if (origin !== new URL(frame.src).origin) throw new Error(`an unexpected message: ${message}`);
    if (Number(width) !== 0 && Number(height) !== 0) frame.style.height = `${height}px`;
  });
  for (const frame of frames) {
    frame.addEventListener('load', () => ask(frame));
    ask(frame, '*'); // it may have loaded already, or not begun to: version 4 asks at once too
  }
}

/** Datawrapper's snippet as it was pasted for years (datawrapper/chart-core, lib/embed.js): each frame by its key in its address. */
export function hostOfDatawrapperByKey(): void {
  addEventListener('message', ({ data }: MessageEvent<Record<string, Record<string, number>>>) => {
    const heights = data['datawrapper-height'];
    for (const [key, height] of Object.entries(heights ?? {})) {
      const frame = document.querySelector<HTMLIFrameElement>(`iframe[src*='${key}']`);
      if (frame) frame.style.height = `${height}px`;
    }
  });
}

/** Datawrapper's snippet of today: each frame by who has sent the message. */
export function hostOfDatawrapperBySource(): void {
  addEventListener('message', ({ data, source }: MessageEvent<Record<string, Record<string, number>>>) => {
    const heights = data['datawrapper-height'];
    for (const height of Object.values(heights ?? {})) {
      for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });
}

/** Medium, and what is embedded by Embedly (datawrapper/chart-core): a text that is JSON, the frame by the address that it was given. */
export function hostOfMedium(): void {
  addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    let read: { src?: string; context?: string; height?: number } = {};
    try {
      read = JSON.parse(String(data)) as typeof read;
    } catch {
      return; // a message of another kind
    }
    if (read.context !== 'iframe.resize') return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.src === read.src) frame.style.height = `${read.height}px`;
  });
}

/** WordPress (wordpress-develop, src/js/_enqueues/wp/embed.js): a frame that stays hidden until it has told its height with the secret of its address. */
export function hostOfWordPress(): void {
  addEventListener('message', ({ data, source }: MessageEvent<{ message?: string; secret?: string; value?: number }>) => {
    if (/[^a-zA-Z0-9]/.test(String(data.secret))) return;
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[data-secret="${data.secret}"]`)) {
      if (frame.contentWindow !== source) continue;
      frame.removeAttribute('style');
      if (data.message === 'height') frame.height = String(Math.min(1000, Math.max(200, data.value ?? 0)));
    }
  });
  document.addEventListener('DOMContentLoaded', () => {
    for (const { dataset, contentWindow } of document.querySelectorAll('iframe')) {
      contentWindow?.postMessage({ message: 'ready', secret: dataset['secret'] }, '*');
    }
  });
}

/** AMP (ampproject/amphtml, extensions/amp-iframe): by who has sent the message; less than 100 px is no height. */
export function hostOfAmp(): void {
  addEventListener('message', ({ data, source }: MessageEvent<{ sentinel?: string; type?: string; height?: number }>) => {
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    const height = Number(data.height);
    if (frame && data.sentinel === 'amp' && data.type === 'embed-size' && height >= 100) frame.style.height = `${height}px`;
  });
}

/** The Guardian's interactive atoms (guardian/dotcom-rendering, InteractiveAtomMessenger): what is around the frame gets the height, and tells it again. */
export function hostOfGuardian(): void {
  addEventListener('message', ({ data, source }: MessageEvent<{ kind?: string; height?: number }>) => {
    const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
    if (!frame?.parentElement || data.kind !== 'interactive:height' || typeof data.height !== 'number') return;
    frame.style.height = '100%';
    frame.parentElement.style.height = `${data.height}px`;
    frame.contentWindow?.postMessage({ kind: 'interactive:height', height: data.height }, '*');
  });
  addEventListener('scroll', () => {
    for (const { contentWindow } of document.querySelectorAll('iframe')) contentWindow?.postMessage({ kind: 'interactive:scroll', scroll: scrollY }, '*');
  });
}
