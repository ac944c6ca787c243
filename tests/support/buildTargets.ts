/** Builds the sites that its argument lists as JSON, in a process of its own: a build sets the environment of its process. */
import { createBuilder } from 'vite';
import { buildSites, type Target } from '../../src/site/vite/buildSites.ts';

const targets = JSON.parse(process.argv[2] ?? '[]') as Target[];
const builder = await createBuilder({ logLevel: 'warn', build: { outDir: targets[0]?.out, emptyOutDir: true } });
await buildSites(builder, targets);
