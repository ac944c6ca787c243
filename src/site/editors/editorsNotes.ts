import type { Loaded } from '../dataset/load.ts';
import { parseLanguage, type LanguageWords } from '../dataset/languageWords.ts';
import { describe } from '../dataset/problem.ts';
import { scriptOf } from '../pages/scripts.ts';
import { balanceOfVoices } from './balanceOfVoices.ts';
import { brokenRules } from './brokenRules.ts';
import { hasStyle, readStyle } from './readStyle.ts';
import { wordQuality } from './wordQuality.ts';

/** What the editors of a dataset are told, a line each. */
export interface EditorsNotes {
  /** Where the rules that the page states are broken: nobody may publish that. */
  faults: string[];
  /** What may be wrong, to be looked at. */
  warnings: string[];
  /** What to weigh. */
  balance: string[];
}

/** The words of the talks and those of the interface in a language. Both have passed every check: nothing in them is malformed. */
function wordsOf({ words, interfaceWords }: Loaded, code: string): [LanguageWords, LanguageWords] {
  const parse = (file: string, tree: Loaded['words'][string]): LanguageWords => parseLanguage(code, file, tree, () => undefined);
  return [parse(`words/${code}.json`, words[code] ?? {}), parse(`src/words/${code}.json`, interfaceWords[code] ?? {})];
}

/** Reads the words of a dataset as its editors do: by the rule of order, by the house style of each language in the folder, and beside the first language. */
export function editorsNotes(loaded: Loaded, folder: string): EditorsNotes {
  const { dataset } = loaded;
  const notes: EditorsNotes = { faults: brokenRules(loaded, folder).map(describe), warnings: [], balance: [] };
  const names = new Set(dataset.outlets.map(({ name }) => name));
  const { languages } = dataset.card;
  const [first] = languages;
  const measures = wordsOf(loaded, first?.code ?? '');
  for (const { code, name, locale } of languages) {
    const style = readStyle(folder, code, dataset);
    if (!hasStyle(folder, code) && languages.some((other) => hasStyle(folder, other.code)))
      notes.warnings.push(`style/${code}.json is missing: nothing is held by the house style in ${name}`);
    const own = wordsOf(loaded, code);
    const isLatin = scriptOf(locale) === 'Latn';
    for (const [index, part] of own.entries()) notes.warnings.push(...wordQuality(part, measures[index] ?? part, style, isLatin, names));
    if (code === first?.code) notes.balance.push(...balanceOfVoices(dataset, own[0], style));
  }
  return notes;
}
