import { createLanguage, type Language } from '../../i18n/language.ts';
import { createLocalized, type Localized } from '../../i18n/localized.ts';
import { createTalks, type Talks } from '../../model/talks.ts';
import type { Dataset } from '../../schema/records.ts';
import type { Loaded } from '../dataset/load.ts';
import { linkFrom } from './linkFrom.ts';
import { readDate } from '../dataset/readDate.ts';
import { createResolver } from '../dataset/resolveValues.ts';
import { wholePayload, type CardLanguage } from './localePayload.ts';

/** Where the links of a page lead. */
export type Links = Pick<Localized, 'link' | 'noteOf'> & { records: string; target?: Localized['target'] };

/** A dataset that can be told in each of its languages. */
export interface Localizer {
  talks: Talks;
  /** Tells the talks in one language. Without links, for files that are no page: their addresses are from the folder of that language. */
  localize: (language: CardLanguage, links?: Links) => Localized;
}

const fromFolder: Links = { link: linkFrom('', () => false), records: 'record/' };

/** Makes what tells a dataset. Each language is made once, when it is first asked for. */
export function createLocalizer(loaded: Loaded): Localizer {
  const talks = createTalks(loaded.dataset);
  const resolve = createResolver(loaded.dataset);
  const languages = new Map<CardLanguage, Language>();
  const languageOf = (entry: CardLanguage): Language => {
    const language = languages.get(entry) ?? createLanguage(wholePayload(loaded, entry));
    languages.set(entry, language);
    return language;
  };
  return { talks, localize: (entry, links = fromFolder) => createLocalized({ talks, language: languageOf(entry), resolve, span: readDate, ...links }) };
}

/** The language of what exists once for all languages: English where the dataset speaks it, else its first. */
export function commonLanguage({ card: { languages } }: Dataset): CardLanguage {
  const [first] = languages;
  if (!first) throw new Error('a dataset without a language');
  return languages.find(({ code }) => code === 'en') ?? first;
}
