import type { Status } from '../../../schema/records.ts';

const line = 'fill="none" stroke="currentColor" stroke-width="1.5"';
const ring = `<circle cx="8" cy="8" r="6.2" ${line}/>`;

/** The marks of the statuses, as the page draws them on 16 by 16 units (`src/ui/Glyph.svelte`; a test keeps the two equal). `PAPER` stands for the ground. */
export const glyphs = {
  agreed: '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.8 8.2l2.2 2.3 4.3-4.8" fill="none" stroke="PAPER" stroke-width="1.8"/>',
  partly: `${ring}<path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor"/>`,
  offered: `${ring}<path d="M5 8h5.5M8.2 5.4L10.8 8l-2.6 2.6" ${line}/>`,
  refused: `${ring}<path d="M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8" ${line}/>`,
  open: `<circle cx="8" cy="8" r="6.2" ${line} stroke-dasharray="2.2 2.2"/>`
} as const satisfies Record<Status, string>;

/** A status that has a mark. */
export type GlyphName = keyof typeof glyphs;
