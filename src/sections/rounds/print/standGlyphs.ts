/** The mark of each way in which a topic stood in a round. */
export const standGlyphs = { agreed: 'agreed', partly: 'partly', refused: 'refused', raised: 'offered' } as const;
