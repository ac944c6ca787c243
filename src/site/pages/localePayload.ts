import { speak } from '../../i18n/t.ts';
import type { Words } from '../../schema/words.ts';
import type { Loaded } from '../dataset/load.ts';
import { parseWords, type Messages } from '../dataset/parseMessages.ts';

/** A language that the dataset speaks, as its card names it. */
export type Language = Loaded['dataset']['card']['languages'][number];

function merge(a: Words, b: Words): Words {
  const merged: Words = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = merged[key];
    merged[key] = typeof known === 'object' && typeof value === 'object' ? merge(known, value) : value;
  }
  return merged;
}

/** Whether there is a message at a dotted path. */
export function hasMessage(messages: Messages, path: string): boolean {
  let here: unknown = messages;
  for (const key of path.split('.')) {
    // Ids hold dots, and only the last part of a path is a field: the rest is looked up as it stands.
    here = (here as Record<string, unknown> | undefined)?.[key];
  }
  return here !== undefined;
}

const spoken = new Map<string, Messages>();

/** Sets the language of what is rendered and returns its messages; each language is parsed and added once. */
export function speakLanguage(loaded: Loaded, language: Language): Messages {
  const { words, interfaceWords } = loaded;
  const known = spoken.get(language.code);
  const messages = known ?? parseWords(merge(interfaceWords[language.code] ?? {}, words[language.code] ?? {}));
  spoken.set(language.code, messages);
  const months = monthsOf(interfaceWords[language.code]);
  speak(language.code, { tag: language.locale, grouping: language.grouping, months }, messages, known !== undefined);
  return messages;
}

/** A language's own month names for prose, January first, where its words have them. */
function monthsOf(words: Words | undefined): string[] | undefined {
  const months = words?.['months'];
  return typeof months === 'object' ? Object.values(months).filter((name) => typeof name === 'string') : undefined;
}

/** The words that scripts need besides those of a section's own island. */
const shared = ['cite', 'record'];

/** The words that the islands need in a browser, parsed: those of one section, or of all and of the lens bar. */
export function speechOf({ interfaceWords }: Loaded, language: Language, section?: string): unknown {
  const live = interfaceWords[language.code]?.['live'] as Words;
  const { locale, grouping, code } = language;
  const needed = Object.entries(live).filter(([key]) => section === undefined || key === section || shared.includes(key));
  return { code, locale, grouping, months: monthsOf(interfaceWords[code]), messages: { live: parseWords(Object.fromEntries(needed)) } };
}
