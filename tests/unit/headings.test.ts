import { beforeEach, describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { headingOf } from '../../src/provenance/tellSums.ts';
import { draftOf, problemsOf, type Draft } from '../datasets/copy.ts';

function headingIn({ folder }: Draft, code: string, unit: string): string {
  const loaded = loadFolder(folder);
  const language = loaded.dataset.card.languages.find((spoken) => spoken.code === code)!;
  return headingOf(createLocalizer(loaded).localize(language), unit);
}

describe('the heading of what is counted in a unit', () => {
  let draft: Draft;

  beforeEach(() => {
    draft = draftOf('tests/datasets/second');
  });

  it('is in words of its own where the unit has them, else the noun as it follows a small number', () => {
    draft.set('words/en.json', ['units', 'barrels', 'heading'], 'oil');
    draft.set('words/fr.json', ['units', 'barrels', 'heading'], 'huile');
    expect(headingIn(draft, 'en', 'barrels')).toBe('oil');
    expect(headingIn(draft, 'en', 'pots')).toBe('pots of paint');
  });

  it('has words of its own in all languages or in none', () => {
    draft.set('words/fr.json', ['units', 'barrels', 'heading'], 'huile');
    expect(problemsOf(draft)).toMatchObject([{ file: 'words/en.json', record: 'units.barrels.heading', found: 'no words' }]);
  });

  it('names children in Ukrainian as such, not as they are counted', () => {
    expect(headingIn(draftOf('src/content'), 'uk', 'children')).toBe('діти');
  });
});
