/** What a branch of a JSON text holds so far: its place, and, of an object, its keys. */
interface Frame {
  path: readonly string[];
  /** Nothing in a list. */
  keys: Set<string> | undefined;
  count: number;
}

/** Texts with the colon that makes a key of them, and what opens, closes and parts branches. All else is of no account here. */
const token = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{},]/g;

/** The record that the first `id` after a place gives, as far as the branch itself says it: how an editor finds the place. */
function idWithin(text: string, from: number): string | undefined {
  return /^\s*"id"\s*:\s*"([^"]*)"/.exec(text.slice(from, from + 200))?.[1];
}

/**
 * The keys that stand twice in one object of a JSON text that is well formed, by their paths; a record of a list is named by its id.
 * `JSON.parse` keeps the last of them without a word.
 *
 * @example repeatedKeys('[{ "id": "lamp", "name": "a", "name": "b" }]') // [['lamp', 'name']]
 */
export function repeatedKeys(text: string): string[][] {
  const repeated: string[][] = [];
  const open: Frame[] = [];
  let key = '';
  for (const { 0: found, index } of text.matchAll(token)) {
    const frame = open.at(-1);
    if (found === '{' || found === '[') {
      const name = frame?.keys ? key : (idWithin(text, index + 1) ?? String(frame?.count ?? ''));
      open.push({ path: frame ? [...frame.path, name] : [], keys: found === '{' ? new Set() : undefined, count: 0 });
    } else if (found === '}' || found === ']') open.pop();
    else if (found === ',' && frame) frame.count += 1;
    else if (frame?.keys && found.endsWith(':')) {
      const quoted = found.slice(0, found.lastIndexOf('"') + 1);
      key = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
      if (frame.keys.has(key)) repeated.push([...frame.path, key]);
      frame.keys.add(key);
    }
  }
  return repeated;
}
