import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readChecksums } from '../supply/checksums.ts';
import { verifyCopy } from '../supply/verifyCopy.ts';
import { CallError, run } from './runCommand.ts';

const usage = `npm run verify -- <address or folder> [--checksums <file>]
  compares a copy of the site with the checksums of a build, dist/checksums.txt`;

function readCall(): { copy: string; file: string } {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { checksums: { type: 'string', default: 'dist/checksums.txt' } } });
  const [copy, ...more] = positionals;
  if (copy === undefined || more.length) throw new CallError(usage);
  if (!existsSync(values.checksums)) throw new CallError(`${values.checksums} is not there: build the site first.\n\n${usage}`);
  return { copy, file: values.checksums };
}

/** `npm run verify`: says which files of a copy are not those of a build, and ends with status 1 where there are any. */
async function verify(): Promise<void> {
  const { copy, file } = readCall();
  const { same, faults } = await verifyCopy(copy, readChecksums(readFileSync(file, 'utf8')));
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
  process.stdout.write(`${same} files are those of the build, ${faults.length} are not\n`);
  if (faults.length) process.exitCode = 1;
}

await run(verify);
