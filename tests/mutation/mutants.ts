import { Instrumenter } from '@stryker-mutator/instrumenter';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where rules live that units test. What is shown is a matter for the tests in a browser. */
const rooms = ['src/model', 'src/charts', 'src/lens', 'src/i18n', 'src/site/dataset'];

/** One change of the code that some test should notice. */
export interface Mutant {
  id: string;
  file: string;
  /** Both from 1, as editors count. */
  line: number;
  column: number;
  before: string;
  after: string;
  /** The whole file with the change in it. */
  changed: string;
}

/** The code with every mutant in it, each behind a switch of its own. */
export interface Mutated {
  mutants: Mutant[];
  /** By path from the root of the repository. */
  sources: ReadonlyMap<string, string>;
}

const nothing = (): void => undefined;
const no = (): boolean => false;

/** The instrumenter tells a logger of its every step. */
const silent = {
  ...{ trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing },
  ...{ isTraceEnabled: no, isDebugEnabled: no, isInfoEnabled: no, isWarnEnabled: no, isErrorEnabled: no, isFatalEnabled: no }
};

/** What is said to people is for people to judge: the reason of an error, and any text of several words. */
const prose = {
  shouldIgnore: (path: { type?: string; node?: { value?: unknown } }): string | undefined => {
    const isProse = path.type === 'ThrowStatement' || (path.type === 'StringLiteral' && String(path.node?.value).includes(' '));
    return isProse ? 'prose' : undefined;
  }
};

/** The TypeScript files of all rooms whose path begins with `only`, in an order that is the same on every machine. */
function filesOf(only: string): string[] {
  const files = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name).replaceAll('\\', '/')));
  return files.filter((file) => file.startsWith(only) && file.endsWith('.ts') && !file.endsWith('.d.ts')).sort();
}

/** Where in a text a line (from 0) and column are. */
function offsetIn(text: string): (position: { line: number; column: number }) => number {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return ({ line, column }) => (starts[line] ?? 0) + column;
}

/** Makes every mutant of the files whose path begins with `only`. */
export async function mutate(only: string): Promise<Mutated> {
  const originals = new Map(filesOf(only).map((name) => [name, readFileSync(name, 'utf8')]));
  const instrumenter = new Instrumenter(silent);
  const files = [...originals].map(([name, content]) => ({ name, content, mutate: true }));
  const result = await instrumenter.instrument(files, { plugins: null, excludedMutations: [], ignorers: [prose] });
  const mutants = result.mutants
    .filter(({ status }) => status !== 'Ignored')
    .map(({ id, fileName, location: { start, end }, replacement }): Mutant => {
      const original = originals.get(fileName) ?? '';
      const [from, to] = [start, end].map(offsetIn(original));
      return {
        id,
        file: fileName,
        line: start.line + 1,
        column: start.column + 1,
        before: original.slice(from, to),
        after: replacement,
        changed: original.slice(0, from) + replacement + original.slice(to)
      };
    });
  return { mutants, sources: new Map(result.files.map(({ name, content }) => [name, content])) };
}

/** The code with only the switches of the mutants that are asked for: thousands that nobody uses would slow each test to a third. */
export function keepSwitches(sources: ReadonlyMap<string, string>, asked: readonly Mutant[]): Map<string, string> {
  const ids = new Set(asked.map(({ id }) => id));
  const keep = (code: string): string =>
    code
      .replace(/stryMutAct_\w+\("(\d+)"\)/g, (call, id: string) => (ids.has(id) ? call : 'false'))
      .replace(/(stryCov_\w+)\(("\d+"(?:, "\d+")*)\)/g, (_, name: string, listed: string) => {
        const kept = listed.split(', ').filter((id) => ids.has(id.slice(1, -1)));
        return kept.length ? `${name}(${kept.join(', ')})` : 'void 0';
      });
  return new Map([...sources].map(([file, code]) => [file, keep(code)]));
}

/** Chooses `count` of a list by a seed: the same ones each time, whatever the machine. */
export function sample<T>(list: readonly T[], count: number, seed: number): T[] {
  const rest = [...list];
  const chosen: T[] = [];
  let state = seed;
  while (chosen.length < count && rest.length > 0) {
    // mulberry32: 32 bits of state are enough for a few hundred draws.
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    const draw = ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
    chosen.push(...rest.splice(Math.floor(draw * rest.length), 1));
  }
  return chosen;
}
