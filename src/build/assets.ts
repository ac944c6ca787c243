import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from 'vite';
import type { Assets } from './sheet.ts';
import { writeFile } from './site.ts';

/** A chunk and everything that it imports at once, without what is in `known` already. */
function chunksOf(manifest: Manifest, key: string, known: Set<string>): string[] {
  const chunk = manifest[key];
  if (!chunk || known.has(chunk.file)) return [];
  known.add(chunk.file);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((inner) => chunksOf(manifest, inner, known))];
}

/**
 * Moves the styles and fonts from the folder of the rendering build, which has those of every part of every page,
 * to the site's. Returns their addresses from the site's root.
 */
export function moveStyles(from: string, out: string): Pick<Assets, 'style' | 'fonts'> {
  const files = readdirSync(from);
  const sheet = files.find((file) => file.endsWith('.css'));
  if (!sheet) throw new Error('the build made no style sheet');
  // Fonts lie beside the sheet that names them.
  const css = readFileSync(join(from, sheet), 'utf8').replaceAll('url(./assets/', 'url(');
  const style = `assets/style-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
  for (const file of files) if (file !== sheet) cpSync(join(from, file), join(out, 'assets', file));
  writeFile(out, style, css);
  const font = (subset: string): string[] => files.filter((file) => file.includes(`-${subset}-`)).map((file) => `assets/${file}`);
  return { style, fonts: { Latn: font('latin'), Cyrl: [...font('cyrillic'), ...font('latin')] } };
}

/** The files that pages load, from the manifest of the browsers' builds. */
export function assetsOf(manifest: Manifest, styles: Pick<Assets, 'style' | 'fonts'>): Assets {
  const [entry, record] = ['src/main.ts', 'src/record/start.ts'].map((source) => manifest[source]);
  if (!entry || !record) throw new Error('the build made no entry script');
  const chunks: Assets['chunks'] = {};
  for (const key of Object.keys(manifest)) {
    const section = /^src\/sections\/(\w+)\/[A-Z]\w*\.svelte$/.exec(key)?.[1];
    if (section) chunks[section] = chunksOf(manifest, key, new Set([entry.file]));
  }
  return { ...styles, script: entry.file, recordScript: record.file, chunks };
}
