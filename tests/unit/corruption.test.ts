import { afterAll, describe, expect, it } from 'vitest';
import { tryCorruptions } from '../corruption/corruption.ts';
import { createWorld } from '../corruption/world.ts';

const world = createWorld('tests/datasets/second');
afterAll(() => world.dispose());

describe('a small dataset that is broken in one place after the other', () => {
  const tried = [...tryCorruptions(world, 1, 80)];

  it('is stopped each time, with the place named, unless no check can know', () => {
    const failed = tried.filter(({ outcome }) => outcome !== 'stopped' && outcome !== 'unknowable');
    expect(failed).toEqual([]);
  });

  it('is stopped by most', () => {
    expect(tried.filter(({ outcome }) => outcome === 'stopped').length).toBeGreaterThan(tried.length / 2);
    expect(new Set(tried.map(({ operator }) => operator)).size).toBeGreaterThan(25);
  });

  it('is broken in the same places by the same seed, and in others by another', () => {
    const placesBy = (seed: number): string[] => [...tryCorruptions(world, seed, 4)].map(({ place, done }) => place + done);
    expect(placesBy(1)).toEqual(tried.slice(0, 4).map(({ place, done }) => place + done));
    expect(placesBy(2)).not.toEqual(placesBy(1));
  });
});
