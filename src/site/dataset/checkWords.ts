import { allFigures } from '../../model/records.ts';
import type { Dataset } from '../../schema/records.ts';
import type { Words } from '../../schema/words.ts';
import { checkMessages } from './checkMessages.ts';
import { checkNamedValues } from './checkNamedValues.ts';
import { checkRecordWords } from './checkRecordWords.ts';
import { checkRepeats } from './checkRepeats.ts';
import { checkTexts } from './checkTexts.ts';
import { checkValueUse } from './checkValueUse.ts';
import { compareLanguages } from './compareLanguages.ts';
import { expectedWords } from './expectedWords.ts';
import { parseLanguage, type LanguageWords } from './languageWords.ts';
import type { AddProblem } from './problem.ts';
import type { Folder } from './readFolder.ts';
import { createResolver } from './resolveValues.ts';

/** Says of a message path whether one language may have it and another not: its own names for outlets and months, and its word after a year. */
function ofOneLanguage(dataset: Dataset): (path: string) => boolean {
  const outlets = new Set(dataset.outlets.map(({ id }) => `outlets.${id}.name`));
  return (path) => outlets.has(path) || /^(?:months\.([1-9]|1[0-2])|yearWord)$/.test(path);
}

/** Every number that words could be tempted to say: those of figures, and those among the values of records. */
function allNumbers(dataset: Dataset): Set<number> {
  const figures = allFigures(dataset).flatMap((figure) => [figure.value, figure.from, figure.to]);
  const resolve = createResolver(dataset);
  const values = Object.values(expectedWords(dataset)).flatMap((records) =>
    [...records.values()].flatMap((record) => {
      try {
        return Object.values(resolve(record));
      } catch {
        return []; // an unknown reference: told with the record
      }
    })
  );
  return new Set([...figures, ...values].filter((value) => typeof value === 'number'));
}

/** Checks every word of every language that the dataset speaks, of the talks and of the interface. */
export function checkWords(dataset: Dataset, { words, interfaceWords, interfaceFiles }: Folder, addProblem: AddProblem): void {
  const languages = dataset.card.languages.map(({ code }) => code);
  for (const language of Object.keys(words).filter((code) => !languages.includes(code)))
    addProblem('card.json', dataset.card.id, 'languages', `no "${language}"`, `the language of words/${language}.json, or no such file`);
  const numbers = allNumbers(dataset);
  const isOfOneLanguage = ofOneLanguage(dataset);
  const check = (fileOf: (language: string) => string, trees: Record<string, Words>, otherwise: (language: string) => string): LanguageWords[] => {
    const parsed = languages.flatMap((language) => {
      const tree = trees[language];
      if (tree) return parseLanguage(language, fileOf(language), tree, addProblem);
      addProblem(fileOf(language), '', '', 'no file', `the words of a language that card.json names${otherwise(language)}`);
      return [];
    });
    compareLanguages(parsed, isOfOneLanguage, addProblem);
    checkRepeats(parsed, addProblem);
    for (const own of parsed) {
      checkMessages(own, numbers, addProblem);
      checkTexts(own, addProblem);
    }
    return parsed;
  };
  const [ofTalks] = check(
    (language) => `words/${language}.json`,
    words,
    () => ''
  );
  if (ofTalks) {
    checkRecordWords(dataset, ofTalks, isOfOneLanguage, addProblem);
    checkValueUse(dataset, ofTalks, addProblem);
  }
  const ofInterface = check(
    (language) => interfaceFiles[language] ?? `src/words/${language}.json`,
    interfaceWords,
    (language) => `, there or in interface/${language}.json of the dataset`
  );
  checkNamedValues(ofInterface, addProblem);
}
