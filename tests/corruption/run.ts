import { parseArgs } from 'node:util';
import { tryCorruptions, type Outcome, type Tried } from './corruption.ts';
import { createWorld } from './world.ts';

const outcomes: readonly Outcome[] = ['stopped', 'unknowable', 'unnoticed', 'unnamed', 'crashed'];
const failures: readonly Outcome[] = ['unnoticed', 'unnamed', 'crashed'];

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function countOf(tried: readonly Tried[], outcome: Outcome): number {
  return tried.filter((one) => one.outcome === outcome).length;
}

/** How many corruptions came to which end, those that nobody tried left out. */
function counts(tried: readonly Tried[]): string {
  const known = outcomes.filter((outcome) => outcome === 'stopped' || outcome === 'unnoticed' || outcome === 'unknowable' || countOf(tried, outcome));
  return known.map((outcome) => `${countOf(tried, outcome)} ${outcome}`).join(', ');
}

function groupBy(tried: readonly Tried[], keyOf: (one: Tried) => string): Map<string, Tried[]> {
  const groups = new Map<string, Tried[]>();
  for (const one of tried) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

/** `npm run test:corruption`: breaks the dataset in one place at a time, and says which mistakes no check stops, or stops without naming them. */
function run(dataset: string, seed: number, count: number, isVerbose: boolean): void {
  const world = createWorld(dataset);
  const tried: Tried[] = [];
  for (const one of tryCorruptions(world, seed, count)) {
    tried.push(one);
    if (isVerbose || failures.includes(one.outcome))
      say(`${one.outcome}: ${one.operator}: ${one.place}\n      ${one.done}${one.told ? `\n      ${one.told}` : ''}`);
    if (tried.length % 100 === 0) process.stderr.write(`${tried.length} of ${count}\n`);
  }
  world.dispose();
  for (const [operator, own] of groupBy(tried, ({ operator }) => operator)) say(`${operator}: ${counts(own)}`);
  for (const [reason, own] of groupBy(
    tried.filter(({ outcome }) => outcome === 'unknowable'),
    ({ told }) => told
  ))
    say(`${own.length} unknowable: ${reason}`);
  say(`${tried.length} corruptions (seed ${seed}): ${counts(tried)}`);
  if (tried.some(({ outcome }) => failures.includes(outcome))) process.exitCode = 1;
}

const { values } = parseArgs({
  options: {
    dataset: { type: 'string', default: 'src/content' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    verbose: { type: 'boolean', default: false }
  }
});
run(values.dataset, Number(values.seed), Number(values.count), values.verbose);
