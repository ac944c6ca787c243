/**
 * Which words each kind of record needs in every language: the fields that must be there, and those that may be
 * (in all languages or in none). The keys are the top-level keys of `words/<lang>.json` beside the facts.
 */
export const wordFields = {
  card: {
    required: ['name', 'kicker', 'headline', 'lead', 'description', 'translation', 'sourcesNote'],
    optional: ['article', 'translated']
  },
  article: { required: ['title'], optional: [] },
  parts: { required: ['name'], optional: [] },
  passages: { required: ['name', 'text'], optional: [] },
  openings: { required: ['text'], optional: [] },
  claims: { required: ['text'], optional: [] },
  parties: { required: ['name'], optional: ['asks', 'paper', 'toward', 'count', 'silent'] },
  lanes: { required: ['name'], optional: ['note'] },
  topics: { required: ['name'], optional: [] },
  claimants: { required: ['name'], optional: ['short'] },
  units: { required: ['name'], optional: ['heading'] },
  outcomes: { required: ['title', 'summary', 'detail'], optional: ['caption', 'article'] },
  demands: { required: ['name', 'why'], optional: ['article'] },
  documents: { required: ['title', 'short', 'shape', 'madePublic', 'handedOver'], optional: ['unread'] },
  sections: { required: ['title'], optional: [] },
  clauses: { required: ['text'], optional: ['quote', 'quoteFrom', 'differs'] },
  events: { required: ['title', 'statement'], optional: ['time', 'reason', 'article', 'short', 'hour', 'uncounted'] },
  disputes: { required: ['title', 'claim', 'correction'], optional: ['short'] },
  findings: { required: ['statement'], optional: [] },
  rounds: { required: ['name', 'place'], optional: [] },
  roundItems: { required: ['text'], optional: ['became', 'article', 'short'] },
  promises: { required: ['title', 'statement'], optional: ['dispute', 'unknown'] },
  deliveries: { required: ['statement'], optional: ['category', 'dispute', 'basis'] },
  background: { required: ['title', 'statement'], optional: ['dispute'] },
  changes: { required: ['before', 'after', 'why'], optional: [] }
} as const satisfies Record<string, { required: readonly string[]; optional: readonly string[] }>;

export type WordKind = keyof typeof wordFields;

/** Words as they stand in a file: ICU messages by dotted path. */
export interface Words {
  [key: string]: string | Words;
}
