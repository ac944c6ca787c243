import { DatasetError } from '../dataset/problem.ts';

/** Something about how a command was called that keeps it from beginning; its message says what to do. */
export class CallError extends Error {}

/** Runs a command. What is wrong with the dataset or the call is told in words, and ends it with status 1; anything else is a mistake of ours. */
export async function run(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof DatasetError || error instanceof CallError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
