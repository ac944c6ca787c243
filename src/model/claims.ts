import { claimVerdicts, type Claim } from '../schema/records.ts';

/** How many of the article's statements later reports confirm, dispute, contradict, or leave unchecked. */
export function countVerdicts(claims: readonly Claim[]): Record<(typeof claimVerdicts)[number], number> {
  const count = (verdict: string): number => claims.filter((claim) => claim.verdict === verdict).length;
  return { confirmed: count('confirmed'), disputed: count('disputed'), contradicted: count('contradicted'), unchecked: count('unchecked') };
}
