import { createTold, type Told } from '../../i18n/localized.ts';
import { createTalks, type Talks } from '../../model/talks.ts';
import type { Loaded } from '../dataset/load.ts';
import type { Messages } from '../dataset/parseMessages.ts';
import { hasMessage, speakLanguage, type Language } from './localePayload.ts';
import { createResolver, readDate } from '../dataset/values.ts';

/** Where the links of a page lead. */
export type Ways = Pick<Told, 'link' | 'noteOf'> & { records: string; target?: Told['target'] };

/** The talks as a page tells them, in the language that was last spoken. */
export function tellPage(talks: Talks, language: Language, messages: Messages, ways: Ways): Told {
  const resolve = createResolver(talks.dataset);
  return createTold({ talks, language, hasWords: (path) => hasMessage(messages, path), resolve, span: readDate, ...ways });
}

/** The language of what exists once for all languages: English where the dataset speaks it, else its first. */
export function commonLanguage({ dataset }: Loaded): Language {
  const [first] = dataset.card.languages;
  if (!first) throw new Error('a dataset without a language');
  return dataset.card.languages.find(({ code }) => code === 'en') ?? first;
}

/** The talks as told in one language, for files that are no page: their addresses are from the folder of that language. */
export function tellIn(loaded: Loaded, language: Language): Told {
  return tellPage(createTalks(loaded.dataset), language, speakLanguage(loaded, language), { link: (_, id) => `#${id}`, records: 'record/' });
}
