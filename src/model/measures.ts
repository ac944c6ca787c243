/** How often an outlet is named: by every badge, by every passage that names it, or by every part of the article that does. Ships to readers. */
export const measures = ['mention', 'passage', 'section'] as const;
export type Measure = (typeof measures)[number];
