import { describe, expect, it } from 'vitest';
import { claimFates, countFates, countVerdicts } from '../../src/model/claims.ts';
import { ownedOutlets } from '../../src/model/ownedOutlets.ts';
import { createTalks } from '../../src/model/talks.ts';
import { readDataset, readTalks } from '../datasets/talks.ts';

describe('outlets of one kind of ownership', () => {
  it('are each named once, those that most reports name first', () => {
    const dataset = readDataset('tests/datasets/second');
    expect(ownedOutlets(createTalks(dataset), 'state')).toEqual(['puffin-post']);
    for (const outlet of dataset.outlets) outlet.ownership = 'state';
    expect(ownedOutlets(createTalks(dataset), 'state')).toEqual(['tide-gazette', 'puffin-post']);
    expect(ownedOutlets(createTalks(dataset), 'official')).toEqual([]);
  });

  it('count a report for the outlet it was read at and for the one whose copy it carries, once where these are one', () => {
    const dataset = readDataset('tests/datasets/second');
    for (const outlet of dataset.outlets) outlet.ownership = 'state';
    const [first] = dataset.reports;
    dataset.reports = [
      { ...first!, outlet: 'tide-gazette', carries: 'puffin-post' },
      { ...first!, outlet: 'puffin-post', carries: 'puffin-post' }
    ];
    expect(ownedOutlets(createTalks(dataset), 'state')).toEqual(['puffin-post', 'tide-gazette']);
    dataset.reports = [
      { ...first!, outlet: 'tide-gazette', carries: 'tide-gazette' },
      { ...first!, outlet: 'puffin-post', carries: undefined }
    ];
    expect(ownedOutlets(createTalks(dataset), 'state')).toEqual(['puffin-post', 'tide-gazette']); // as many: by their ids
  });
});

describe('what became of the article’s statements', () => {
  it('is one of five: what was not found and what was not checked is open', () => {
    const { claims } = readTalks().dataset.article;
    const verdicts = countVerdicts(claims);
    const fates = countFates(claims);
    expect(fates.open).toBe(verdicts['not-found'] + verdicts.unchecked);
    expect(claimFates.reduce((sum, fate) => sum + fates[fate], 0)).toBe(claims.length);
    expect(Object.keys(fates).toSorted()).toEqual([...claimFates].toSorted());
  });
});
