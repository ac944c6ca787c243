import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { createBuilder } from 'vite';
import { compressFolder, type Compressed } from '../publish/compress.ts';
import { writeChecksums } from '../supply/checksums.ts';
import { writeBill } from '../supply/writeBill.ts';
import { buildBeside } from './buildBeside.ts';
import { CallError, run } from './runCommand.ts';

const options = {
  compress: { type: 'boolean', default: false },
  'no-offline': { type: 'boolean', default: false },
  outDir: { type: 'string', default: 'dist' }
} as const satisfies ParseArgsConfig['options'];

const usage = `npm run build -- [--compress] [--no-offline] [--outDir <folder>]
  --compress         also writes brotli and gzip files, for servers that send them as they stand
  --no-offline       leaves out what keeps the site for reading without a network
  --outDir <folder>  builds into another folder than dist`;

interface Flags {
  compress: boolean;
  'no-offline': boolean;
  outDir: string;
}

function readFlags(): Flags {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CallError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** A build empties its folder first: what is not from an earlier build is not its to remove. Only `dist` is always the site's own. */
function checkFolder(folder: string): void {
  const isFree = folder === resolve('dist') || !existsSync(folder) || readdirSync(folder).length === 0;
  if (!isFree && !existsSync(join(folder, 'data/talks.schema.json')))
    throw new CallError(`${folder} holds something that is no earlier build of this site. Name a folder that is empty or does not exist.`);
}

/** Whatever names its absolute address would name a wrong one, in hundreds of files. */
function checkAddress(url: string | undefined): void {
  if (url && !(/^https?:/.test(url) && URL.canParse(url))) throw new CallError(`SITE_URL: found "${url}", expected an address that begins with https://`);
}

function describe({ files, bytes, written }: Compressed, seconds: number): string {
  const size = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
  const forms = Object.entries(written).map(([ending, count]) => `${ending} ${size(count)}`);
  return `${files} files of text, ${size(bytes)}, compressed in ${seconds.toFixed(1)} s: ${forms.join(', ')}\n`;
}

/** `npm run build`: builds the site as its flags say. */
async function build(): Promise<void> {
  const flags = readFlags();
  const folder = resolve(flags.outDir);
  checkFolder(folder);
  checkAddress(process.env['SITE_URL']);
  if (flags['no-offline']) process.env['OFFLINE'] = 'no';
  await buildBeside(folder, (next) => buildInto(next, flags.compress));
  writeBill(`${folder}.cdx.json`);
}

async function buildInto(folder: string, isCompressed: boolean): Promise<void> {
  const builder = await createBuilder({ build: { outDir: folder, emptyOutDir: true } });
  await builder.buildApp();
  if (isCompressed) {
    const start = performance.now();
    const compressed = await compressFolder(folder);
    process.stdout.write(describe(compressed, (performance.now() - start) / 1000));
  }
  writeChecksums(folder);
}

await run(build);
