import type { LanguageWords } from './languageWords.ts';
import { literalText } from './parseMessages.ts';
import type { AddProblem } from './problem.ts';

/** The share of sentences that two languages may have in common: quotations of a few words, and names. */
const share = 1 / 4;

/** Four words or more: shorter ones may be the same in two languages. */
const sentence = /(?:\p{L}[^\s]*\s+){3}\p{L}/u;

/**
 * Checks that no file of words is another language's: that it does not repeat the sentences of one.
 *
 * @example `words/en.json: found the sentences of words/fr.json, 412 of 430, expected the words of its own language`
 */
export function checkRepeats(languages: readonly LanguageWords[], addProblem: AddProblem): void {
  const sentences = languages.map(({ messages }) => new Map([...messages].filter(([, message]) => sentence.test(literalText(message)))));
  for (const [index, { file }] of languages.entries())
    for (const [before, other] of languages.slice(0, index).entries()) {
      const own = [...(sentences[index] ?? [])];
      // Messages of one text are one value: each text is parsed once.
      const repeated = own.filter(([path, message]) => sentences[before]?.get(path) === message);
      if (repeated.length > own.length * share)
        addProblem(file, '', '', `the sentences of ${other.file}, ${repeated.length} of ${own.length}`, 'the words of its own language');
    }
}
