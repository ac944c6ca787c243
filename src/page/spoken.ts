import type { Language, LocalePayload } from '../i18n/language.ts';

/** The words of a page, and its language for messages with arguments, numbers and dates, whose code is loaded on first use. */
export interface Spoken {
  /** A message without arguments, by its dotted path. Throws for any other path. */
  word: (path: string) => string;
  language: () => Promise<Language>;
}

/** Hands on a value in a task of its own, so that a slow phone can answer before what is done with it. */
function inNewTask<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, 0, value));
}

/** Reads the words for scripts that a page holds as JSON in its element `#locale`. */
export function readSpoken(page: Document): Spoken {
  const payload = JSON.parse(page.getElementById('locale')?.textContent ?? '') as LocalePayload;
  let language: Promise<Language> | undefined;
  return {
    word: (path) => {
      const word = path.split('.').reduce<unknown>((words, key) => (Object(words) as Record<string, unknown>)[key], payload.messages);
      if (typeof word !== 'string') throw new Error(`no plain word "${path}"`);
      return word;
    },
    // To load its code, to make it and to hydrate with it takes, together, longer than a task may.
    language: () => (language ??= import('../i18n/language.ts').then(inNewTask).then(({ createLanguage }) => inNewTask(createLanguage(payload))))
  };
}
