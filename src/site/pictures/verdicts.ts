import type { Localized } from '../../i18n/localized.ts';
import { countFates, type ClaimFate } from '../../model/claims.ts';
import { tellFates, type ToldFate } from '../../sections/sources/print/tellFates.ts';
import type { Mark } from '../drawing/marks.ts';
import { edge, ink, soft, track } from '../drawing/palette.ts';
import type { Typesetter } from '../drawing/typesetter.ts';
import { setLines } from './lines.ts';
import { drawBelow, groupOf, type Drawing, type PicturedRecord, type PictureMaker } from './picture.ts';

/** The heights of the whole bar and of a part of it beside its label, and the gaps, in pixels. */
const bar = { whole: 30, part: 16, gap: 16, row: 10, label: 10 };
/** Between two strokes of what is not known, in pixels. */
const stroke = 5;

/** What the verdicts are about: none of it was in the article, which is pale where the page shows the article alone. */
const record: PicturedRecord = { kind: 'claim', isLater: true };

/** A part of the bar: the less a statement holds, the darker; what is not known is striped. */
function drawPart(fate: ClaimFate, x: number, y: number, width: number, height: number): Mark[] {
  const box = { kind: 'box', x, y, width, height } as const;
  const outline: Mark = { ...box, stroke: edge, strokeWidth: 1 };
  const tones: Record<Exclude<ClaimFate, 'open'>, Mark[]> = {
    confirmed: [{ ...box, fill: track }],
    refined: [
      { ...box, fill: track },
      { ...box, fill: soft, opacity: 0.4 }
    ],
    disputed: [{ ...box, fill: soft }],
    contradicted: [{ ...box, fill: ink }]
  };
  if (fate !== 'open') return [...tones[fate], outline];
  const count = Math.floor(width / stroke);
  const stripes = Array.from({ length: count }, (_, index): Mark => {
    return { kind: 'box', x: x + (index + 0.5) * stroke, y, width: 1, height, fill: edge };
  });
  return [...stripes, outline];
}

/** A part again below the whole bar, at its place in it, with what it is beside it, where there is more room. */
function drawLabelled({ fate, n, from, words }: ToldFate, one: number, type: Typesetter, width: number, y: number): Drawing {
  const [x, across] = [from * one, n * one];
  const style = { size: type.size(15), weight: 600 } as const;
  const [before, after] = [x - bar.label, width - x - across - bar.label];
  const isAfter = after >= before || after >= type.widthOf(words, style);
  const place = { x: isAfter ? x + across + bar.label : before, y: 0, width: isAfter ? after : before };
  const isBeside = type.widthOf(words, style) <= place.width;
  const beside = isBeside ? place : { x: 0, y: bar.part, width };
  const set = setLines(type, words, { ...beside, y: y + beside.y }, { ...style, anchor: isBeside && !isAfter ? 'end' : 'start' });
  const height = isBeside ? Math.max(set.height, bar.part) : bar.part + set.height;
  const part = drawPart(fate, x, isBeside ? y + (height - bar.part) / 2 : y, across, bar.part);
  return { marks: [...part, ...set.marks], height };
}

function draw(fates: readonly ToldFate[], all: number, type: Typesetter, width: number): Drawing {
  const one = width / all;
  const whole = fates.flatMap(({ fate, n, from }) => drawPart(fate, from * one, 0, n * one, bar.whole));
  const top = bar.whole + bar.gap;
  const parts = drawBelow(fates, top, (told, y) => {
    const drawn = drawLabelled(told, one, type, width, y);
    return { ...drawn, height: drawn.height + bar.row };
  });
  return { marks: [groupOf(record, [...whole, ...parts.marks])], height: top + parts.height - bar.row };
}

/** The later reports that the verdicts on the article's statements rest on. */
export function verdictReports({ talks }: Localized): string[] {
  const findings = talks.dataset.article.claims.flatMap((claim) => claim.findings.map(talks.finding));
  return [...new Set(findings.flatMap(({ reports }) => reports))];
}

/** What became of the article's statements: the verdicts as one bar, and each of its parts by name. */
export const verdictPictures: PictureMaker = (localized) => {
  const { say, talks } = localized;
  const { claims } = talks.dataset.article;
  if (!claims.length) return [];
  return [
    {
      id: 'sources-verdicts',
      section: 'sources',
      title: say('sources.fates', { claims: claims.length }),
      finding: say('asof.verdicts', countFates(claims)),
      reports: verdictReports(localized),
      table: {
        columns: ['statement', 'verdict'].map((name) => say(`picture.column.${name}`)),
        rows: claims.map((claim) => ({ record, cells: [localized.text('claims', claim, 'text'), say(`claim.${claim.verdict}`)] }))
      },
      draw: (type, width) => draw(tellFates(localized), claims.length, type, width)
    }
  ];
};
