import { deliveryKinds, promiseKinds } from '../../schema/deliveries.ts';
import { bounds } from '../../schema/parts.ts';
import { claimVerdicts, positions, statuses, verdicts } from '../../schema/records.ts';
import { ownerships } from '../../schema/reports.ts';
import { roundRows } from '../../schema/rounds.ts';
import { hasWords, type LanguageWords } from './languageWords.ts';
import type { AddProblem } from './problem.ts';

/** The values of records that the interface names, by the branch of its words that has a word for each: `status.agreed`. */
export const namedValues: Readonly<Record<string, readonly string[]>> = {
  status: statuses,
  position: positions,
  verdict: verdicts,
  claim: claimVerdicts,
  'claim.count': claimVerdicts,
  ownership: ownerships,
  figure: bounds,
  'rounds.row': roundRows,
  'delivery.kind': promiseKinds,
  'delivery.promised': promiseKinds,
  'record.delivery': deliveryKinds
};

/**
 * Checks that the interface has words for every value that a record may have: what it has none for would be left out.
 *
 * @example `src/words/en.json › status.withdrawn: found no words, expected words for "withdrawn", which src/schema/ names`
 */
export function checkNamedValues(languages: readonly LanguageWords[], addProblem: AddProblem, named = namedValues): void {
  const paths = Object.entries(named).flatMap(([branch, values]) => values.map((value) => ({ value, path: `${branch}.${value}` })));
  const [measure] = languages;
  for (const own of languages)
    for (const { value, path } of paths) {
      // Where only another language lacks it, the comparison with the first has told so.
      const isTold = own !== measure && measure !== undefined && hasWords(measure, path);
      if (!hasWords(own, path) && !isTold) addProblem(own.file, path, '', 'no words', `words for "${value}", which src/schema/ names`);
    }
}
