import { Resvg } from '@resvg/resvg-js';
import type { Localized } from '../../../i18n/localized.ts';
import type { Localizer } from '../../pages/localize.ts';
import { pictureSize, type SharePicture } from '../../pages/sharePicture.ts';
import { fontOptions, groundOf } from './fonts.ts';
import { layOut } from './layOut.ts';
import type { Mark } from '../../drawing/marks.ts';
import { deliveryMotif } from './motifs/delivery.ts';
import { demandsMotif } from './motifs/demands.ts';
import type { Motif } from './motifs/motif.ts';
import { outcomesMotif } from './motifs/outcomes.ts';
import { roundsMotif } from './motifs/rounds.ts';
import { sourcesMotif } from './motifs/sources.ts';
import { timelineMotif } from './motifs/timeline.ts';
import { createShareTypesetter } from './shareTypesetter.ts';
import { writePng } from './writePng.ts';
import { writeSvg } from '../../drawing/writeSvg.ts';

/** The drawing of each picture, by its section. */
const motifs: Readonly<Record<string, Motif>> = {
  all: outcomesMotif,
  outcomes: outcomesMotif,
  demands: demandsMotif,
  timeline: timelineMotif,
  sources: sourcesMotif,
  delivery: deliveryMotif,
  rounds: roundsMotif
};

/** The share of its least height that a drawing must have; with less, the picture has words alone. */
const closest = 0.85;

/** The marks of a whole picture. */
export function drawPicture(localized: Localized, picture: SharePicture): Mark[] {
  const type = createShareTypesetter(localized.language);
  const motif = motifs[picture.section];
  const name = localized.text('card', localized.talks.dataset.card, 'name');
  const least = motif?.leastHeight(localized, type) ?? 0;
  const { marks, area } = layOut(picture, { name, least }, type);
  return motif && area.height >= least * closest ? [...marks, ...motif.draw(localized, type, area)] : marks;
}

/**
 * The pictures for links to the site: one of the explainer and one of each section, in each language, as PNG files by path. Their words
 * come from the pages, their drawings are computed from the facts.
 */
export function publishPictures({ talks, localize }: Localizer, pictures: readonly SharePicture[]): [path: string, png: Buffer][] {
  return talks.dataset.card.languages.flatMap((language) => {
    const localized = localize(language);
    const own = pictures.filter((picture) => picture.language === language.code);
    return own.map((picture): [string, Buffer] => {
      const { pixels, width, height } = new Resvg(
        writeSvg(drawPicture(localized, picture), pictureSize.height, groundOf(language.direction === 'rtl')),
        fontOptions
      ).render();
      return [picture.path, writePng(pixels, width, height)];
    });
  });
}
