import type { Language, LocalePayload } from '../i18n/language.ts';

/** The words of a page, and the language that they make once something has to be said by rule: its code is loaded then. */
export interface Spoken {
  /** A message without arguments, by its dotted path. Throws on any other. */
  word: (path: string) => string;
  language: () => Promise<Language>;
}

/** Reads the words that a page has for its scripts. */
export function readSpoken(page: Document): Spoken {
  const payload = JSON.parse(page.getElementById('locale')?.textContent ?? '') as LocalePayload;
  let language: Promise<Language> | undefined;
  return {
    word: (path) => {
      const word = path.split('.').reduce<unknown>((words, key) => (Object(words) as Record<string, unknown>)[key], payload.messages);
      if (typeof word !== 'string') throw new Error(`no plain word "${path}"`);
      return word;
    },
    language: () => (language ??= import('../i18n/language.ts').then(({ createLanguage }) => createLanguage(payload)))
  };
}
