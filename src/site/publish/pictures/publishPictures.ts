import { Resvg } from '@resvg/resvg-js';
import type { Localized } from '../../../i18n/localized.ts';
import type { Localizer } from '../../pages/localize.ts';
import type { SharePicture } from '../../pages/sharePicture.ts';
import { fontOptions } from './fonts.ts';
import { layOut } from './layOut.ts';
import type { Mark } from './marks.ts';
import { deliveryMotif } from './motifs/delivery.ts';
import { demandsMotif } from './motifs/demands.ts';
import type { Motif } from './motifs/motif.ts';
import { outcomesMotif } from './motifs/outcomes.ts';
import { roundsMotif } from './motifs/rounds.ts';
import { sourcesMotif } from './motifs/sources.ts';
import { timelineMotif } from './motifs/timeline.ts';
import { createTypesetter } from './typesetter.ts';
import { writePng } from './writePng.ts';
import { writeSvg } from './writeSvg.ts';

/** What stands below the words of each picture. */
const motifs: Readonly<Record<string, Motif>> = {
  all: outcomesMotif,
  outcomes: outcomesMotif,
  demands: demandsMotif,
  timeline: timelineMotif,
  sources: sourcesMotif,
  delivery: deliveryMotif,
  rounds: roundsMotif
};

/** How much closer than it asks for a drawing may stand before words stand alone. */
const closest = 0.85;

/** All that stands in a picture. */
export function drawPicture(localized: Localized, picture: SharePicture): Mark[] {
  const type = createTypesetter(localized.language);
  const motif = motifs[picture.section];
  const name = localized.text('card', localized.talks.dataset.card, 'name');
  const least = motif?.leastHeight(localized, type) ?? 0;
  const { marks, area } = layOut(picture, { name, least }, type);
  return motif && area.height >= least * closest ? [...marks, ...motif.draw(localized, type, area)] : marks;
}

/**
 * The pictures that are shown where an address of the site is shared: one of the explainer and one of each section, in each
 * language, as PNG files by path. What they say comes from the pages, what they show is computed from the facts.
 */
export function publishPictures({ talks, localize }: Localizer, pictures: readonly SharePicture[]): [path: string, png: Buffer][] {
  return talks.dataset.card.languages.flatMap((language) => {
    const localized = localize(language);
    const own = pictures.filter((picture) => picture.language === language.code);
    return own.map((picture): [string, Buffer] => {
      const { pixels, width, height } = new Resvg(writeSvg(drawPicture(localized, picture), language.direction === 'rtl'), fontOptions).render();
      return [picture.path, writePng(pixels, width, height)];
    });
  });
}
