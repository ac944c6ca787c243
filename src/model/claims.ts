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
