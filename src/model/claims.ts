import { claimVerdicts, type Claim } from '../schema/records.ts';

export type ClaimVerdict = (typeof claimVerdicts)[number];

/** How many of the article's statements have each verdict. */
export function countVerdicts(claims: readonly Claim[]): Record<ClaimVerdict, number> {
  const count = (verdict: ClaimVerdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return Object.fromEntries(claimVerdicts.map((verdict) => [verdict, count(verdict)])) as Record<ClaimVerdict, number>;
}

/** Whether later reports say anything of a statement: those of which they say nothing could not be looked for, or were not found. */
export function isAnswered({ verdict }: Claim): boolean {
  return verdict !== 'unchecked' && verdict !== 'not-found';
}

/** What became of a statement, in one word: what is not known is one. */
export const claimFates = ['confirmed', 'refined', 'disputed', 'contradicted', 'open'] as const;
export type ClaimFate = (typeof claimFates)[number];

/** How many of the article's statements each fate has; those not found in later reports and those not checked are open. */
export function countFates(claims: readonly Claim[]): Record<ClaimFate, number> {
  const { 'not-found': notFound, unchecked, ...known } = countVerdicts(claims);
  return { ...known, open: notFound + unchecked };
}
