import { z } from 'zod';
import { edtf, id, sources, values } from './parts.ts';

/** A correction of something that was published: of which record, when, and from which source. Its words say what was shown before and after. */
export const change = z.strictObject({ id, date: edtf, record: id, values, ...sources });

export type Change = z.infer<typeof change>;
