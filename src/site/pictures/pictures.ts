import type { Localized } from '../../i18n/localized.ts';
import { sections } from '../../page/sections.ts';
import type { Section } from '../../sections/sectionDefinition.ts';
import { openingOf, titlesOf } from '../pages/task.ts';
import { balancePictures } from './balance.ts';
import { deliveryPictures } from './delivery.ts';
import { demandPictures } from './demands.ts';
import type { PictureWords } from './frame.ts';
import { handoverPictures } from './handovers.ts';
import { outcomePictures } from './outcomes.ts';
import type { Picture, PictureMaker } from './picture.ts';
import { roundPictures } from './rounds.ts';
import { sourcesPictures } from './sources.ts';
import { timelinePictures } from './timeline.ts';
import { timelineMonthsPictures } from './timelineMonths.ts';
import { verdictPictures } from './verdicts.ts';

/** The pictures of each section, the answer first, in the order of the page. */
const makers: readonly PictureMaker[] = [
  outcomePictures,
  deliveryPictures,
  handoverPictures,
  demandPictures,
  timelinePictures,
  timelineMonthsPictures,
  roundPictures,
  sourcesPictures,
  verdictPictures,
  balancePictures
];

/** Every picture of the dataset, in one language. */
export function picturesOf(localized: Localized): Picture[] {
  return makers.flatMap((make) => make(localized));
}

/** The section whose answer a picture is, if it is one: it has the title and the finding of that. */
function answeredBy({ id, title }: Picture): Section | undefined {
  return title === undefined ? sections.find((section) => section.id === id) : undefined;
}

/** The title of a picture in either edition. */
export function titlesOfPicture(localized: Localized, picture: Picture): PictureWords['title'] {
  const section = answeredBy(picture);
  const { title = '' } = picture;
  return section ? titlesOf(localized, section) : { now: title, article: title };
}

function findingsOf(localized: Localized, picture: Picture): PictureWords['finding'] {
  const section = answeredBy(picture);
  return section ? { now: section.finding(localized), article: openingOf(localized, section.id) } : { now: picture.finding };
}

/** All words around a picture. `address` is that of its page, where the build knows one. */
export function wordsOf(localized: Localized, picture: Picture, address: string | undefined): PictureWords {
  const { say, talks } = localized;
  const { article, card } = talks.dataset;
  const published = new Date(localized.span(article.published).start);
  const checked = new Date(localized.span(card.checked).start);
  const reports = picture.reports.length;
  return {
    title: titlesOfPicture(localized, picture),
    finding: findingsOf(localized, picture),
    foot: [
      reports ? say('page.source', { published, reports }) : say('page.sourceAlone', { published }),
      [say('page.checked', { checked }), say('embed.licence')].join(say('list.dot'))
    ],
    site: localized.text('card', card, 'name'),
    address
  };
}
