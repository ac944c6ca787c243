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
}

/** One line per problem: file, record, field, what was found and what was expected. */
export function describe(problem: Problem): string {
  const place = [problem.file, problem.record, problem.field].filter(Boolean).join(' › ');
  return `${place}: found ${problem.found}, expected ${problem.expected}`;
}

/** A value as it stands in a file, for the "found" of a problem. */
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

/** Notes one problem. */
export type Report = (file: string, record: string, field: string, found: string, expected: string) => void;
