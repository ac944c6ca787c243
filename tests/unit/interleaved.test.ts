import { describe, expect, it } from 'vitest';
import { sections } from '../../src/page/sections.ts';
import { createLocalizer, type Localizer } from '../../src/site/pages/localize.ts';
import { createPrinter, type Printer } from '../../src/site/pages/printer.ts';
import { printSection } from '../../src/site/pages/printSection.ts';
import { loadOnce } from '../datasets/loaded.ts';

/** Two datasets, both of which speak English, in every language of either: all in one process. */
const folders = ['src/content', 'tests/datasets/second'];

function printersOf({ talks, localize }: Localizer): { name: string; printer: Printer }[] {
  return talks.dataset.card.languages.map((language) => {
    const localized = localize(language, { link: (_, id) => `#${id}`, records: 'record/' });
    return { name: `${talks.dataset.card.id} in ${language.code}`, printer: createPrinter(localized) };
  });
}

function print(printer: Printer, index: number): string {
  return printSection(printer, sections[index]!, { extent: 'whole', root: '../', home: '', whole: './' });
}

describe('two datasets, each in its languages', () => {
  const alone = folders.flatMap((folder) =>
    printersOf(createLocalizer(loadOnce(folder))).map(({ name, printer }) => ({ name, texts: sections.map((_, index) => print(printer, index)) }))
  );

  it('read the same when they are printed in turns as when each is printed to its end', () => {
    const printers = folders.flatMap((folder) => printersOf(createLocalizer(loadOnce(folder))));
    const turns = sections.map((_, index) => printers.map(({ printer }) => print(printer, index)));
    expect(printers.map(({ name }, at) => ({ name, texts: turns.map((turn) => turn[at]) }))).toEqual(alone);
  });

  it('share no text: no section of one reads as in another language or dataset', () => {
    for (const [index, { id }] of sections.entries()) {
      const texts = alone.map(({ texts: printed }) => printed[index]);
      expect(new Set(texts).size, id).toBe(texts.length);
    }
  });
});
