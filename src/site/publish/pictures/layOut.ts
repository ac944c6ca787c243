import { pictureSize, type SharePicture } from '../../pages/sharePicture.ts';
import type { Box, Mark } from '../../drawing/marks.ts';
import { ink, soft } from '../../drawing/palette.ts';
import type { Typesetter } from '../../drawing/typesetter.ts';

/** The margins of a picture, in pixels. */
export const margin = { across: 56, top: 46, bottom: 44 } as const;

const across = pictureSize.width - 2 * margin.across;
const bottom = pictureSize.height - margin.bottom;
const brand = { height: 40, size: 28 };
const gaps = { brand: 24, text: 10, rule: 20, motif: 22 };
const ruleHeight = 2;
const titleTop = margin.top + brand.height + gaps.brand;

/** The sizes of title and text, in the order in which they are tried. */
const steps = [
  { title: 64, text: 32, titleLines: 1 },
  { title: 58, text: 32, titleLines: 1 },
  { title: 54, text: 32, titleLines: 1 },
  { title: 58, text: 32, titleLines: 2 },
  { title: 54, text: 30, titleLines: 2 },
  { title: 50, text: 30, titleLines: 2 },
  { title: 50, text: 28, titleLines: 2 },
  { title: 46, text: 28, titleLines: 2 },
  { title: 44, text: 26, titleLines: 2 }
] as const;

/** The text to be set, and the least height of the drawing below it in pixels. */
type Asked = Pick<SharePicture, 'title' | 'text' | 'language'> & { least: number };

/** Title and text, broken into lines, with their sizes and their height in pixels. */
interface SetText {
  title: { lines: string[]; size: number };
  text: { lines: string[]; size: number };
  height: number;
  fits: boolean;
}

function setIn(step: (typeof steps)[number], { title, text, least }: Asked, type: Typesetter): SetText {
  const sizes = { title: type.size(step.title), text: type.size(step.text) };
  const titleLines = type.breakLines(title, across, { size: sizes.title, weight: 600 });
  const textLines = text === '' ? [] : type.breakLines(text, across, { size: sizes.text });
  const height = titleLines.length * type.leading(sizes.title) + gaps.text + textLines.length * type.leading(sizes.text);
  const room = bottom - titleTop - gaps.rule - ruleHeight - gaps.motif - least;
  return {
    title: { lines: titleLines, size: sizes.title },
    text: { lines: textLines, size: sizes.text },
    height,
    fits: titleLines.length <= step.titleLines && height <= room
  };
}

function sentencesOf(text: string, language: string): string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment);
}

/**
 * Title and text in the first sizes that leave the drawing its room. Text that is too long in all of them loses its last sentence, and one
 * last sentence that does not fit into the picture is left out.
 */
function setText(asked: Asked, type: Typesetter): SetText {
  for (const step of steps) {
    const set = setIn(step, asked, type);
    if (set.fits) return set;
  }
  const sentences = sentencesOf(asked.text, asked.language);
  if (sentences.length > 1) return setText({ ...asked, text: sentences.slice(0, -1).join('').trim() }, type);
  const last = setIn(steps[steps.length - 1] ?? steps[0], asked, type);
  return titleTop + last.height + gaps.rule + ruleHeight <= bottom || !asked.text ? last : setText({ ...asked, text: '' }, type);
}

function writeLines({ lines, size }: { lines: string[]; size: number }, top: number, style: { weight: 400 | 600; fill: string }, type: Typesetter): Mark[] {
  const leading = type.leading(size);
  return lines.map((line, index) => type.write(line, margin.across, top + index * leading + type.baseline(size), { size, ...style }));
}

/** The marks of a picture without its drawing, and the area that is left for that. */
export function layOut(picture: Omit<Asked, 'least'>, { name, least }: { name: string; least: number }, type: Typesetter): { marks: Mark[]; area: Box } {
  const set = setText({ ...picture, least }, type);
  const textTop = titleTop + set.title.lines.length * type.leading(set.title.size) + gaps.text;
  const ruleTop = titleTop + set.height + gaps.rule;
  const areaTop = ruleTop + ruleHeight + gaps.motif;
  const marks: Mark[] = [
    // The mark's dots begin a little inside of its edge.
    { kind: 'brand', x: margin.across - brand.height * 0.09, y: margin.top, size: brand.height },
    type.write(name, margin.across + brand.height + 10, margin.top + brand.height / 2 + type.size(brand.size) * 0.33, {
      size: type.size(brand.size),
      weight: 600,
      fill: ink
    }),
    ...writeLines(set.title, titleTop, { weight: 600, fill: ink }, type),
    ...writeLines(set.text, textTop, { weight: 400, fill: soft }, type),
    { kind: 'box', x: margin.across, y: ruleTop, width: across, height: ruleHeight, fill: ink }
  ];
  return { marks, area: { x: margin.across, y: areaTop, width: across, height: bottom - areaTop } };
}
