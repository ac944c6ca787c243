import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Experience } from './experience.ts';
import { keepSwitches, mutate, sample, type Mutant } from './mutants.ts';
import { countReached, createSuite, type Measured, type Suite, type Tried } from './suite.ts';

/** No test even comes by an unreached mutant. */
type Verdict = Tried | 'unreached';
type Verdicts = Map<Mutant, Verdict>;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Hands one item after the other to whichever suite is free. */
async function share<T>(items: readonly T[], suites: readonly Suite[], work: (suite: Suite, item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const workOn = async (suite: Suite): Promise<void> => {
    for (const item of waiting) await work(suite, item);
  };
  await Promise.all(suites.map(workOn));
}

/** Runs all tests with nothing mutated. A file that fails even so can tell nothing, and is left out. */
async function measureAll(suites: readonly Suite[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  await share(suites[0]?.files ?? [], suites, async (suite, file) => {
    measured.push(await suite.measure(file));
  });
  for (const { file, passes } of measured) if (!passes) say(`Left out, since it fails with nothing mutated: ${file}`);
  return measured.filter(({ passes }) => passes);
}

/** A mutant as an editor finds it, and what was changed, on one line each. */
function describe({ file, line, column, before, after }: Mutant): string {
  const [from, to] = [before, after].map((code) => code.replace(/\s+/g, ' ').slice(0, 120));
  return `${file}:${line}:${column}\n    ${from}\n  → ${to}`;
}

/** Tries each mutant on one test file after the other, until one notices it. */
async function tryAll(chosen: readonly Mutant[], suites: readonly Suite[], measured: readonly Measured[]): Promise<Verdicts> {
  const verdicts: Verdicts = new Map();
  const experience = new Experience();
  await share(chosen, suites, async (suite, mutant) => {
    const reaching = measured.filter((test) => countReached(mutant.id, test) > 0);
    let verdict: Verdict = reaching.length ? 'survived' : 'unreached';
    for (const test of experience.sort(mutant, reaching)) {
      verdict = await suite.tryMutant(mutant.id, test);
      experience.learn(mutant, test, verdict !== 'survived');
      if (verdict !== 'survived') break;
    }
    verdicts.set(mutant, verdict);
    if (verdict === 'survived' || verdict === 'unreached') say(`${verdict}: ${describe(mutant)}`);
    if (verdicts.size % 20 === 0) say(`${verdicts.size} of ${chosen.length}`);
  });
  return verdicts;
}

function report(verdicts: Verdicts, minutes: number): void {
  const countOf = (verdict: Verdict): number => [...verdicts.values()].filter((own) => own === verdict).length;
  const noticed = countOf('killed') + countOf('endless');
  const counts = (['killed', 'endless', 'survived', 'unreached'] as const).map((verdict) => `${countOf(verdict)} ${verdict}`).join(', ');
  say(`\n${((100 * noticed) / verdicts.size).toFixed(1)} % noticed: ${counts}, in ${minutes.toFixed(0)} min`);
}

/** `npm run test:mutation`: changes the code in one place at a time, and says which changes no test notices. */
async function run(only: string, count: number, seed: number): Promise<void> {
  const start = performance.now();
  const { mutants, sources } = await mutate(only);
  const chosen = sample(mutants, count, seed);
  say(`${chosen.length} of ${mutants.length} mutants, chosen by seed ${seed}`);
  const switchable = keepSwitches(sources, chosen);
  const suites = await Promise.all(Array.from({ length: availableParallelism() }, () => createSuite(switchable)));
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
