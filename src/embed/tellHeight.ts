import { protocolsOf, type FrameAddress, type Message, type Size } from './protocols.ts';

/** Only ever to the parent. Its origin is not known, and nothing but size, id and scroll position is said. */
function post(messages: readonly Message[]): void {
  for (const message of messages) parent.postMessage(message, '*');
}

/** The size of all that the embed shows: the border box of its root, which is never as tall as the frame only because the frame is. */
function measure(): Size {
  const { width, height } = document.documentElement.getBoundingClientRect();
  return { width: Math.ceil(width), height: Math.ceil(height) };
}

/** Whether there is something to tell: a frame that is hidden, or not yet read, has no size. */
function isSized({ width, height }: Size): boolean {
  return width > 0 && height > 0;
}

/** After a click on a link to a place in the embed, asks the host to bring it into view: inside the frame there is nothing to scroll. */
function followClicks(reveal: (top: number) => void): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    const place = link && document.getElementById(decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''));
    // Once what was asked for is unfolded and laid out.
    if (place) requestAnimationFrame(() => requestAnimationFrame(() => reveal(Math.round(place.getBoundingClientRect().top + scrollY))));
  });
}

/** Tells the host the height of the embed, in whatever protocol it speaks: when it asks, when its reader comes, and whenever the height changes. */
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
  new ResizeObserver(tell).observe(document.documentElement, { box: 'border-box' });
  // Far from its reader a browser draws no frame, and no observer runs in it. It is to have its height before its reader comes.
  document.addEventListener('readystatechange', tell);
  // A host that cannot ask may have begun to listen after all was told: it is told again whenever its reader comes to the frame.
  new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    told = '';
    greet();
    tell();
  }).observe(document.documentElement);
  followClicks((top) => {
    for (const protocol of protocols) post(protocol.reveal?.(top) ?? []);
  });
}
