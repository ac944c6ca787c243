import type { Language } from '../../../i18n/language.ts';
import { createTypesetter, type Typesetter } from '../../drawing/typesetter.ts';
import { widthOf } from './measure.ts';

/** Readable where a picture is shown at less than half its width. */
const smallest = 26;

/** Makes the typesetter of the pictures for sharing, in one language. */
export function createShareTypesetter({ direction }: Language): Typesetter {
  const isMirrored = direction === 'rtl';
  return createTypesetter({ isMirrored, smallest, widthOf: (text, { size, weight }) => widthOf(text, size, weight, isMirrored) });
}
