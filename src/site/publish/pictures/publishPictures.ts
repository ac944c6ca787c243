import { Resvg } from '@resvg/resvg-js';
import type { Told } from '../../../i18n/localized.ts';
import type { Loaded } from '../../dataset/load.ts';
import { tellIn } from '../../pages/localize.ts';
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

/** All that stands in a picture, in the language that was last spoken. */
export function drawPicture(told: Told, picture: SharePicture): Mark[] {
  const type = createTypesetter(told.language);
  const motif = motifs[picture.section];
  const name = told.tell('card', told.talks.dataset.card, 'name');
  const least = motif?.leastHeight(told, type) ?? 0;
  const { marks, area } = layOut(picture, { name, least }, type);
  return motif && area.height >= least * closest ? [...marks, ...motif.draw(told, type, area)] : marks;
}

/**
 * The pictures that are shown where an address of the site is shared: one of the explainer and one of each section, in each
 * language, as PNG files by path. What they say comes from the pages, what they show is computed from the facts.
 */
export function publishPictures(loaded: Loaded, pictures: readonly SharePicture[]): [path: string, png: Buffer][] {
  return loaded.dataset.card.languages.flatMap((language) => {
    const told = tellIn(loaded, language);
    const own = pictures.filter((picture) => picture.language === language.code);
    return own.map((picture): [string, Buffer] => {
      const { pixels, width, height } = new Resvg(writeSvg(drawPicture(told, picture), language.direction === 'rtl'), fontOptions).render();
      return [picture.path, writePng(pixels, width, height)];
    });
  });
}
