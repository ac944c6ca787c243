import { describe, expect, it } from 'vitest';
import { tellInShort } from '../../src/sections/outcomes/print/outcomeWords.ts';
import { loadOnce, localizerOf } from '../datasets/loaded.ts';

const { dataset } = loadOnce('src/content');
const real = localizerOf('src/content').localize(dataset.card.languages[0]!);
const inShort = (id: string): ReturnType<typeof tellInShort> =>
  tellInShort(
    real,
    dataset.outcomes.find((outcome) => outcome.id === id)!
  );

describe('the figures of an outcome in short', () => {
  it('name each other count where these are few', () => {
    expect(inShort('outcome-prisoners')).toEqual({
      figure: '1,000–1,200',
      caption: 'prisoners from each side',
      others: 'Other figures: at least 1,000; at least 1,200; 1,200'
    });
  });

  it('name the lowest and the highest where these are many', () => {
    expect(inShort('outcome-children').others).toBe('Other figures: 337–500 or more');
  });

  it('name who gives what where the sides differ', () => {
    expect(inShort('outcome-remains').others).toBe('6,000 each way (Rustem Umerov); 6,000 to Ukraine (Vladimir Medinsky)');
  });

  it('are none where nothing was counted', () => {
    expect(inShort('outcome-leaders-meeting')).toEqual({ figure: '', caption: '', others: '' });
  });
});
