import type { Site } from './site.ts';
import { say } from '../../i18n/t.ts';
import type { Told } from '../../i18n/localized.ts';
import type { Talks } from '../../model/talks.ts';
import type { SectionPlan } from '../../sections/sectionDefinition.ts';
import type { Form } from '../../lens/query.ts';
import type { SharePicture } from './sharePicture.ts';
import type { Messages } from '../dataset/parseMessages.ts';
import type { Language } from './localePayload.ts';

/** The values of the pages of one language that all printing needs. */
export interface Job {
  site: Site;
  talks: Talks;
  language: Language;
  messages: Messages;
  /** The pictures that are shown where an address is shared, by section and for all of them; none where the site's address is not known. */
  pictures: ReadonlyMap<string, SharePicture>;
}

/** The title of a section in either form of the page. */
export function titlesOf(told: Told, plan: SectionPlan): Record<Form, string> {
  const title = (): string => say(`${plan.id}.title`);
  return plan.titles?.(told) ?? { now: title(), article: title() };
}
