import type { Localized } from '../../i18n/localized.ts';
import { sections } from '../../page/sections.ts';
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

/** Title and finding in either edition: a picture that is the answer of its section has those of the section. */
function headOf(localized: Localized, { section: id, title, finding }: Picture): Pick<PictureWords, 'title' | 'finding'> {
  const section = sections.find((one) => one.id === id);
  if (title !== undefined || !section) return { title: { now: title ?? '', article: title ?? '' }, finding: { now: finding } };
  return { title: titlesOf(localized, section), finding: { now: section.finding(localized), article: openingOf(localized, id) } };
}

/** All words around a picture. `address` is that of its page, where the build knows one. */
export function wordsOf(localized: Localized, picture: Picture, address: string | undefined): PictureWords {
  const { say, talks } = localized;
  const { article, card } = talks.dataset;
  const published = new Date(localized.span(article.published).start);
  const checked = new Date(localized.span(card.checked).start);
  const reports = picture.reports.length;
  return {
    ...headOf(localized, picture),
    foot: [
      reports ? say('page.source', { published, reports }) : say('page.sourceAlone', { published }),
      [say('page.checked', { checked }), say('embed.licence')].join(say('list.dot'))
    ],
    site: localized.text('card', card, 'name'),
    address
  };
}
