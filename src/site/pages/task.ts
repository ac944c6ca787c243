import type { Localized } from '../../i18n/localized.ts';
import type { Section } from '../../sections/sectionDefinition.ts';
import type { Edition } from '../../lens/query.ts';
import type { Picture } from '../pictures/picture.ts';
import type { CardLanguage } from './localePayload.ts';
import type { SharePicture } from './sharePicture.ts';
import type { Site } from './site.ts';

/** What the pages of one language are printed from. */
export interface Task {
  site: Site;
  language: CardLanguage;
  /** The pictures that can be taken along. */
  drawn: readonly Picture[];
  /** The pictures that are shown where an address is shared, by section and for all of them; none where the site's address is not known. */
  pictures: ReadonlyMap<string, SharePicture>;
}

/** The title of a section in either edition of the page. */
export function titlesOf(localized: Localized, section: Section): Record<Edition, string> {
  const title = (): string => localized.say(`${section.id}.title`);
  return section.titles?.(localized) ?? { now: title(), article: title() };
}

/** How a section opens where the page shows the article alone. */
export function openingOf(localized: Localized, section: string): string | undefined {
  const opening = localized.talks.dataset.article.openings.find(({ id }) => id === section);
  return opening && localized.text('openings', opening, 'text');
}

/** The title of the whole explainer and what is said of it where its address is listed or shared. */
export function headlineOf(localized: Localized): { title: string; description: string } {
  const word = (field: string): string => localized.text('card', localized.talks.dataset.card, field);
  return { title: `${word('name')}: ${word('headline')}`, description: word('description') };
}
