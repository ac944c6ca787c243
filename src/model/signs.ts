import { certaintyOf } from './span.ts';
import { isForce, shapeOf, type Dated, type Happening, type Shape } from './timeline.ts';

/** How something is marked on a line of time: by what it was, by how long it took, and by how sure its date is. */
export type Sign = Exclude<Shape, 'mark'> | 'force' | 'word' | 'handover' | 'interval' | 'open' | 'approximate';

function signOf({ event, span }: Dated<Happening>): Sign {
  const shape = shapeOf(event);
  if (shape !== 'mark') return shape;
  const certainty = certaintyOf(span);
  if (certainty === 'interval' || certainty === 'open') return certainty;
  if (event.kind === 'handover') return 'handover';
  return isForce(event) ? 'force' : 'word';
}

/** The signs that something has: a key explains these, and no others. */
export function signsOf(dated: readonly Dated<Happening>[]): Set<Sign> {
  return new Set(dated.flatMap((one): Sign[] => [signOf(one), ...(one.span.approximate ? (['approximate'] as const) : [])]));
}
