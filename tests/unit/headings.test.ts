import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/site/dataset/load.ts';
import { createLocalizer } from '../../src/site/pages/localize.ts';
import { headingOf } from '../../src/provenance/tellSums.ts';
import { copyOf, problemsOf, type Copy } from '../datasets/copy.ts';

function headingIn(folder: string, code: string, unit: string): string {
  const loaded = load(folder);
  const language = loaded.dataset.card.languages.find((spoken) => spoken.code === code)!;
  return headingOf(createLocalizer(loaded).localize(language), unit);
}

describe('the heading of what is counted in a unit', () => {
  let copy: Copy;

  beforeEach(() => {
    copy = copyOf('tests/datasets/second');
  });
  afterEach(() => copy.dispose());

  it('is in words of its own where the unit has them, else the noun as it follows a small number', () => {
    copy.set('words/en.json', ['units', 'barrels', 'heading'], 'oil');
    copy.set('words/fr.json', ['units', 'barrels', 'heading'], 'huile');
    expect(headingIn(copy.folder, 'en', 'barrels')).toBe('oil');
    expect(headingIn(copy.folder, 'en', 'pots')).toBe('pots of paint');
  });

  it('has words of its own in all languages or in none', () => {
    copy.set('words/fr.json', ['units', 'barrels', 'heading'], 'huile');
    expect(problemsOf(copy.folder)).toMatchObject([{ file: 'words/en.json', record: 'units.barrels.heading', found: 'no words' }]);
  });

  it('names children in Ukrainian as such, not as they are counted', () => {
    expect(headingIn('src/content', 'uk', 'children')).toBe('діти');
  });
});
