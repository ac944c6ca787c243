/** The mark of each stand. */
export const standGlyphs = { agreed: 'agreed', partly: 'partly', refused: 'refused', raised: 'offered' } as const;
