import { escapeMarkup } from '../ui/escapeMarkup.ts';
import type { CodeName } from './built.ts';

/** The first height of a frame, in CSS pixels: enough to see what it is, where nothing sizes it. */
const firstHeight = { least: 240, most: 800 } as const;

/** An embed as a host puts it into a page. */
export interface Embedded {
  /** Its absolute address, with what is selected. */
  address: string;
  /** What the frame is called by assistive technology. */
  title: string;
  /** The height that the frame has before anything is known of its content, in CSS pixels. */
  height: number;
}

/** The code of a frame that works without any script on the host's side; what is taller than the frame scrolls in it. */
export function writeFrame({ address, title, height }: Embedded): string {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    // What a share button in the frame needs of its host.
    allow: 'clipboard-write; web-share',
    style: 'border: 0'
  };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ')}></iframe>`;
}

/** The same with our own script, at `script`, that keeps the frame as tall as its content, for hosts that have none. */
export function writeResizedFrame(embedded: Embedded, script: string): string {
  return `${writeFrame(embedded)}\n<script async src="${escapeMarkup(script)}"></script>`;
}

/** An embed in each form that a host may want; `path` is its address from that of the site, `tall` how tall it is, in CSS pixels. */
export function writeCodes(title: string, site: string, path: string, tall: number): Record<CodeName, string> {
  const address = new URL(path, site).href;
  const embedded = { address, title, height: Math.min(firstHeight.most, Math.max(firstHeight.least, tall)) };
  return { resized: writeResizedFrame(embedded, new URL('embed/resize.js', site).href), frame: writeFrame(embedded), address };
}
