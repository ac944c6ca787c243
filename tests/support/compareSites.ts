/**
 * `npm run compare -- <folder> <folder>`: whether two builds say the same. Compares every file of both, but for what a change
 * of the code alone may change: the hash in a file's name, class names, and what scripts and style sheets hold.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of assets without what a build names them by: `assets/main-Ab3_x9Zq.js` is `assets/*.js`. */
function withoutHashes(text: string): string {
  return text.replace(/assets\/[\w.-]+?-[\w-]{8}(\.\w+)/g, 'assets/*$1');
}

/** A page without what may differ: class names, inline scripts and styles, the hashes by which its policy names them, and what an embed weighs with them. */
function normalise(html: string): string {
  return withoutHashes(html)
    .replace(/<(script|style)(?![^>]*type="application)([^>]*)>[^]*?<\/\1>/g, '<$1$2></$1>')
    .replace(/ class="[^"]*"/g, '')
    .replace(/(<bdi (?:lang="[a-z]+" )?data-kilobytes="">)[^<]*/g, '$1')
    .replace(/'sha256-[^']*'/g, "'sha256'");
}

/** The files of a folder by their names without hashes; scripts and style sheets are code, and not compared. */
function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return new Map(paths.filter((path) => !/\.(js|css)$/.test(path)).map((path) => [withoutHashes(path), path]));
}

/** The first place at which two texts differ, with what is around it. */
function firstDifference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  const from = Math.max(0, at - 60);
  return `    before: …${before.slice(from, from + 160)}\n    after:  …${after.slice(from, from + 160)}`;
}

function read(folder: string, path: string | undefined): string {
  if (path === undefined || !existsSync(join(folder, path))) return '';
  const text = readFileSync(join(folder, path), /\.(html|json|csv|txt|xml|svg)$|\/_headers$/.test(`/${path}`) ? 'utf8' : 'latin1');
  return /\.html$|_headers$/.test(path) ? normalise(text) : text;
}

const [before = '', after = ''] = process.argv.slice(2).map((folder) => folder.replace(/\/$/, ''));
const [old, now] = [filesOf(before), filesOf(after)];
const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
const differing = paths.filter((path) => read(before, old.get(path)) !== read(after, now.get(path)));
for (const path of differing) {
  const state = !old.has(path) ? 'new' : !now.has(path) ? 'gone' : 'differs';
  process.stdout.write(`${path}: ${state}\n${state === 'differs' ? `${firstDifference(read(before, old.get(path)), read(after, now.get(path)))}\n` : ''}`);
}
process.stdout.write(`${paths.length} files, ${differing.length} differ\n`);
process.exitCode = differing.length ? 1 : 0;
