import type { Dataset } from '../../schema/records.ts';

/** Whether an event of this kind, in the lane of a side, is an attack by that side. */
export function isAttack(kind: Dataset['events'][number]['kind']): boolean {
  return kind === 'strike' || kind === 'sabotage';
}
