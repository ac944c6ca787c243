import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

/** What the next version of a site says in the first heading of each page, besides what is there. */
export const addition = 'as of the next version';

/** Fonts keep their names: what is in them does not change, and styles in pages name them, which the policy knows by their hash. */
const hashOf = /-([\w-]{8})(?=\.(?:css|js)$)/;

/** Other names for scripts and style sheets, with the same letters. */
function namesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder).map((name): [string, string] => [name, name.replace(hashOf, (_, hash: string) => `-${hash.slice(4)}${hash.slice(0, 4)}`)]);
  return new Map(names);
}

function changed(file: string, text: string): string {
  if (file === 'offline.js') return text.replace(/(?<=version=")/, 'next-');
  return extname(file) === '.css' ? `${text}\nh1{letter-spacing:3px}` : text.replace('</h1>', ` ${addition}</h1>`);
}

/**
 * Copies a built site as its next version would be: with another first heading on every page, set differently, and with other
 * names for scripts and style sheets. `records` are those that have a page in it: the hundreds of others would only take time.
 */
export function copyAsNext(from: string, to: string, records: readonly string[]): void {
  const isCopied = (source: string): boolean => {
    const record = /record[\\/]([^\\/]+)/.exec(relative(from, source))?.[1];
    return record === undefined || records.includes(record);
  };
  cpSync(from, to, { recursive: true, filter: isCopied });
  const names = namesOf(join(to, 'assets'));
  for (const [name, next] of names) renameSync(join(to, 'assets', name), join(to, 'assets', next));
  const anyName = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!['.html', '.js', '.css'].includes(extname(file))) continue;
    const text = readFileSync(join(to, file), 'utf8').replace(anyName, (name) => names.get(name) ?? name);
    writeFileSync(join(to, file), changed(file, text));
  }
}
