import { escapeMarkup } from '../ui/escapeMarkup.ts';
import type { CodeName } from './built.ts';

/** The limits of a frame's first height, in CSS pixels, for hosts without a script that sizes it. */
const firstHeight = { least: 240, most: 800 } as const;

/** The particulars of an embed in a host's page. */
export interface Embedded {
  /** The absolute address, with what is selected. */
  address: string;
  /** The accessible name of the frame. */
  title: string;
  /** The height of the frame in CSS pixels before it is sized. */
  height: number;
}

/** The code of a frame that needs no script on the host's page; content that is taller than the frame scrolls. */
export function writeFrame({ address, title, height }: Embedded): string {
  const attributes = {
    src: address,
    title,
    width: '100%',
    height: String(height),
    loading: 'lazy',
    // Needed by the share button in the frame.
    allow: 'clipboard-write; web-share',
    style: 'border: 0'
  };
  return `<iframe ${Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ')}></iframe>`;
}

/** The code of a frame with our script, at the address `script`, that keeps it as tall as its content; for hosts that have no such script. */
export function writeResizedFrame(embedded: Embedded, script: string): string {
  return `${writeFrame(embedded)}\n<script async src="${escapeMarkup(script)}"></script>`;
}

/**
 * The code of an embed in each form. `path` is its address relative to `site`, `tall` its content's height in CSS pixels; the frame is 240
 * to 800 pixels high.
 */
export function writeCodes(title: string, site: string, path: string, tall: number): Record<CodeName, string> {
  const address = new URL(path, site).href;
  const embedded = { address, title, height: Math.min(firstHeight.most, Math.max(firstHeight.least, tall)) };
  return { resized: writeResizedFrame(embedded, new URL('embed/resize.js', site).href), frame: writeFrame(embedded), address };
}
