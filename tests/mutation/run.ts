import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { mutate, sample, type Mutant } from './mutants.ts';
import { countReached, createSuite, type Measured, type Suite, type Tried } from './suite.ts';

/** No test even comes by an unreached mutant. */
type Verdict = Tried['verdict'] | 'unreached';
type Verdicts = Map<Mutant, Verdict>;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** How many mutants a test file reaches: the fewer, the likelier that it is about one of them. */
function breadth({ reached }: Measured): number {
  return new Set([reached.static, ...Object.values(reached.perTest)].flatMap((counts) => Object.keys(counts))).size;
}

/** Runs all tests with nothing mutated, shared between the suites. A file that fails even so can tell nothing, and is left out. */
async function measureAll(suites: readonly Suite[]): Promise<Measured[]> {
  const shares = suites.map((suite, index) => suite.measure(suite.files.filter((_, turn) => turn % suites.length === index)));
  const measured = (await Promise.all(shares)).flat();
  for (const { file, passes } of measured) if (!passes) say(`Left out, since it fails with nothing mutated: ${file}`);
  return measured.filter(({ passes }) => passes).sort((a, b) => breadth(a) - breadth(b));
}

/** Tries one mutant after the other, each suite the next one that nobody has begun. */
async function tryAll(chosen: readonly Mutant[], suites: readonly Suite[], measured: readonly Measured[]): Promise<Verdicts> {
  const verdicts: Verdicts = new Map();
  const noticed = new Map<string, number>();
  const waiting = [...chosen];
  const work = async (suite: Suite): Promise<void> => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const { id, file } = mutant;
      // What has noticed most mutants of the same file is the likeliest to notice the next one.
      const times = (test: Measured): number => noticed.get(`${file} ${test.file}`) ?? 0;
      const reaching = measured.filter((test) => countReached(id, test) > 0).sort((a, b) => times(b) - times(a));
      const { verdict, by } = reaching.length ? await suite.tryMutant(id, reaching) : { verdict: 'unreached' as const, by: undefined };
      if (by) noticed.set(`${file} ${by}`, (noticed.get(`${file} ${by}`) ?? 0) + 1);
      verdicts.set(mutant, verdict);
      if (verdicts.size % 20 === 0) say(`${verdicts.size} of ${chosen.length}`);
    }
  };
  await Promise.all(suites.map(work));
  return verdicts;
}

/** A mutant as an editor finds it, and what was changed, on one line each. */
function describe({ file, line, column, before, after }: Mutant): string {
  const [from, to] = [before, after].map((code) => code.replace(/\s+/g, ' ').slice(0, 120));
  return `${file}:${line}:${column}\n    ${from}\n  → ${to}`;
}

function report(verdicts: Verdicts, minutes: number): void {
  const of = (verdict: Verdict): Mutant[] => [...verdicts].flatMap(([mutant, own]) => (own === verdict ? [mutant] : []));
  for (const verdict of ['survived', 'unreached'] as const) for (const mutant of of(verdict)) say(`${verdict}: ${describe(mutant)}`);
  const noticed = of('killed').length + of('endless').length;
  const counts = (['killed', 'endless', 'survived', 'unreached'] as const).map((verdict) => `${of(verdict).length} ${verdict}`).join(', ');
  say(`\n${((100 * noticed) / verdicts.size).toFixed(1)} % noticed: ${counts}, in ${minutes.toFixed(0)} min`);
}

/** `npm run test:mutation`: changes the code in one place at a time, and says which changes no test notices. */
async function run(only: string, count: number, seed: number): Promise<void> {
  const start = performance.now();
  const { mutants, sources } = await mutate(only);
  const chosen = sample(mutants, count, seed);
  say(`${chosen.length} of ${mutants.length} mutants, chosen by seed ${seed}`);
  const suites = await Promise.all(Array.from({ length: availableParallelism() }, () => createSuite(sources)));
  const measured = await measureAll(suites);
  const verdicts = await tryAll(chosen, suites, measured);
  await Promise.all(suites.map((suite) => suite.close()));
  report(verdicts, (performance.now() - start) / 60_000);
}

const { values } = parseArgs({
  options: { only: { type: 'string', default: 'src/' }, count: { type: 'string', default: '400' }, seed: { type: 'string', default: '1' } }
});
await run(values.only, Number(values.count), Number(values.seed));
// vitest takes every failed test for a failure of its own.
process.exitCode = 0;
