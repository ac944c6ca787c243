/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number;

/** The generator mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to, and without, an end. */
export function below(end: number, random: Random): number {
  return Math.floor(random() * end);
}

/** One of a list. Throws where there is none. */
export function pick<T>(list: readonly T[], random: Random): T {
  const index = below(list.length, random);
  if (index >= list.length) throw new Error('nothing to choose from');
  return list[index]!;
}

/** A list in another order. */
export function shuffle<T>(list: readonly T[], random: Random): T[] {
  const keyed = list.map((value) => ({ value, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
