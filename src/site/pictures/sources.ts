import type { Localized } from '../../i18n/localized.ts';
import { tally, type TallyRow } from '../../model/tally.ts';
import { drawMatrix, outletRecord } from './drawMatrix.ts';
import type { PictureMaker, PictureRow } from './picture.ts';
import { verdictReports } from './verdicts.ts';

function rowOf(localized: Localized, { outlet, counts, passages: named }: TallyRow, passages: readonly string[]): PictureRow {
  const cells = passages.map((id) => localized.language.number(named.get(id) ?? 0));
  return { record: outletRecord(outlet), cells: [localized.outletName(outlet), ...cells, localized.language.number(counts.mention)] };
}

/** Which outlets the article names in which of its passages, and how often. */
export const sourcesPictures: PictureMaker = (localized) => {
  const { say, talks } = localized;
  const { rows } = tally(talks.dataset.article);
  const passages = talks.dataset.article.passages.map(({ id }) => id);
  if (!rows.length) return [];
  return [
    {
      id: 'sources',
      section: 'sources',
      // The finding counts the verdicts too.
      reports: verdictReports(localized),
      table: {
        columns: [say('sources.outlet'), ...passages.map((id) => localized.name('passages', id)), say('sources.named')],
        rows: rows.map((row) => rowOf(localized, row, passages))
      },
      draw: (type, width) => drawMatrix(localized, rows, passages, type, width)
    }
  ];
};
