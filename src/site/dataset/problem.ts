/** One thing that is wrong with the dataset or its words, told so that an editor finds the place. */
export interface Problem {
  /** The file, relative to the dataset folder or to `src/words`. */
  file: string;
  /** The id of the record, or the dotted path of the message. */
  record: string;
  /** The field inside it, `''` where the record as a whole is meant. */
  field: string;
  found: string;
  expected: string;
  /** The id that was looked for, where nothing has it. */
  missing?: string;
  /** The ids or names of which one would have to be used, where nothing uses any of them. */
  unused?: readonly string[];
}

/** What a problem comes from that may be no fault of its own: a record that has or uses something may have been left out for its shape. */
export type Cause = Pick<Problem, 'missing' | 'unused'>;

/** Notes one problem. */
export type AddProblem = (file: string, record: string, field: string, found: string, expected: string, cause?: Cause) => void;

/**
 * One line per problem: file, record, field, what was found and what was expected.
 *
 * @example `events.json › event-lamp › date: found "June", expected an EDTF date`
 */
export function describe(problem: Problem): string {
  const place = [problem.file, problem.record, problem.field].filter(Boolean).join(' › ');
  return `${place}: found ${problem.found}, expected ${problem.expected}`;
}

/**
 * A value as it stands in a file, for the "found" of a problem.
 *
 * @example show('rok') // '"rok"'
 */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80);
}

/** Stops a build; its message lists every problem, not only the first. */
export class DatasetError extends Error {
  constructor(readonly problems: Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`The dataset has ${count}; nothing was built.\n${problems.map((p) => `  ✗ ${describe(p)}`).join('\n')}`);
    this.name = 'DatasetError';
  }
}
