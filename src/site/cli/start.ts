import { resolve } from 'node:path';
import { createBuilder } from 'vite';
import { writeChecksums } from '../supply/checksums.ts';
import { buildBeside } from './buildBeside.ts';
import { run } from './runCommand.ts';
import { serve } from './serve.ts';

/** `npm start`: builds the site, serves it, and says where. `PORT` names the port; without it, any that is free. */
async function start(): Promise<void> {
  const folder = resolve('dist');
  await buildBeside(folder, async (next) => {
    const builder = await createBuilder({ logLevel: 'warn', build: { outDir: next, emptyOutDir: true } });
    await builder.buildApp();
    writeChecksums(next);
  });
  const { address } = await serve(folder, { port: Number(process.env['PORT'] ?? 0) });
  process.stdout.write(`The site is at ${address}\n`);
}

await run(start);
