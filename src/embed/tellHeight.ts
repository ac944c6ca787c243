import { protocolsOf, type FrameAddress, type Message, type Size } from './protocols.ts';

/** The target origin is `*`, since that of the parent is not known. Messages hold nothing but size, id and scroll position. */
function post(messages: readonly Message[]): void {
  for (const message of messages) parent.postMessage(message, '*');
}

/** The size of the embed's content: the border box of the root element, which does not grow with the frame. */
function measure(): Size {
  const { width, height } = document.documentElement.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Whether there is a size to tell: a frame that is hidden or not yet parsed has none. */
function isSized({ width, height }: Size): boolean {
  return width > 0 && height > 0;
}

/** After a click on a link to a place in the embed, asks the host to scroll there: the frame is as tall as its content, so nothing scrolls inside it. */
function followClicks(reveal: (top: number) => void): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    // Two frames later, when the target is unfolded and laid out.
    if (place) requestAnimationFrame(() => requestAnimationFrame(() => reveal(Math.round(place.getBoundingClientRect().top + scrollY))));
  });
}

/**
 * Tells the host the size of the embed, in every protocol that may apply: when it asks, when the reader scrolls to the frame, and whenever
 * the size changes. Does nothing outside of a frame.
 */
export function tellHeight(address: FrameAddress): void {
  if (parent === window) return;
  const protocols = protocolsOf(address);
  let told = '';

  const tell = (): void => {
    const size = measure();
    const now = JSON.stringify(size);
    if (!isSized(size) || now === told) return;
    told = now;
    for (const protocol of protocols) post(protocol.tell(size));
  };

  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    for (const protocol of protocols) {
      const size = protocol.hears?.(data) ? measure() : undefined;
      if (size && isSized(size)) post((protocol.answer ?? protocol.tell)(size));
    }
  });

  const greet = (): void => {
    for (const { hello } of protocols) if (hello !== undefined) post([hello]);
  };

  greet();
  // Browsers do not render frames far off-screen, so no observer runs there. The host is to know the height before the reader arrives.
  document.addEventListener('readystatechange', tell);
  followClicks((top) => {
    for (const protocol of protocols) post(protocol.reveal?.(top) ?? []);
  });
  try {
    new ResizeObserver(tell).observe(document.documentElement, { box: 'border-box' });
    // A host that cannot ask may have begun to listen after all was told: so it is told again whenever the reader scrolls to the frame.
    new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      told = '';
      greet();
      tell();
    }).observe(document.documentElement);
  } catch {
    addEventListener('click', () => requestAnimationFrame(tell)); // a browser without observers: mostly a click changes the height
  }
}
