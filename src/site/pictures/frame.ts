import type { Localized } from '../../i18n/localized.ts';
import type { Edition } from '../../lens/query.ts';
import { boldness, widthOf } from '../../charts/measureText.ts';
import type { Mark, TextMark } from '../drawing/marks.ts';
import { ink, rule, soft } from '../drawing/palette.ts';
import { createTypesetter, type Typesetter } from '../drawing/typesetter.ts';
import { writeSvg, type Ground } from '../drawing/writeSvg.ts';
import { setBelow, setLines } from './lines.ts';
import { inEdition, moved, type Drawing, type Picture } from './picture.ts';

/** The width of every picture in pixels: a column of an article. A PNG has twice as many. */
export const pictureWidth = 720;

const margin = { across: 28, top: 24, bottom: 22 };
const sizes = { smallest: 13, title: 26, finding: 16, foot: 12 };
const gaps = { finding: 6, body: 18, foot: 16, line: 10 };
const inner = pictureWidth - 2 * margin.across;

/** Fonts that readers are likely to have: a picture may be shown where the page's own font is not. */
const families = {
  heading: "'Source Serif 4', Georgia, 'Noto Serif', 'Times New Roman', serif",
  arabicHeading: "'Noto Naskh Arabic', 'Geeza Pro', 'Times New Roman', serif",
  text: "system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif"
};

function groundOf(isMirrored: boolean): Ground {
  const heading = isMirrored ? families.arabicHeading : families.heading;
  return { width: pictureWidth, isMirrored, familiesOf: ({ isHeading }: TextMark) => (isHeading ? heading : families.text) };
}

function typesetterOf({ language }: Localized): Typesetter {
  const isMirrored = language.direction === 'rtl';
  return createTypesetter({
    isMirrored,
    smallest: sizes.smallest,
    widthOf: (text, { size, weight }) => widthOf(text, size) * (weight === 600 ? boldness : 1)
  });
}

/** What stands around a drawing. */
export interface PictureWords {
  title: Record<Edition, string>;
  finding: Partial<Record<Edition, string>>;
  /** The lines below it: what it rests on, until when that was checked, how it may be used. */
  foot: readonly string[];
  /** The name of the site, and the address of the picture's page where the build knows one. */
  site: string;
  address: string | undefined;
}

/** A title with its finding. */
function setHead(type: Typesetter, title: string, finding = ''): Drawing {
  const head = setLines(type, title, { x: margin.across, y: margin.top, width: inner }, { size: type.size(sizes.title), weight: 600, isHeading: true });
  const top = margin.top + head.height + gaps.finding;
  const below = setLines(type, finding, { x: margin.across, y: top, width: inner }, { size: type.size(sizes.finding), fill: soft });
  return { marks: [...head.marks, ...below.marks], height: top + below.height };
}

/** The heads of both editions, of which one is shown; `shift` is how much taller that of the article is, in pixels. */
function setHeads(type: Typesetter, { title, finding }: PictureWords): Drawing & { shift: number } {
  const now = setHead(type, title.now, finding.now);
  if (title.now === title.article && finding.now === finding.article) return { ...now, shift: 0 };
  const article = setHead(type, title.article, finding.article);
  return { marks: [inEdition('now', now.marks), inEdition('article', article.marks)], height: now.height, shift: article.height - now.height };
}

function setFoot(type: Typesetter, { foot, site, address }: PictureWords, y: number): Drawing {
  const style = { size: type.size(sizes.foot), fill: soft };
  const place = { x: margin.across, y: y + gaps.line, width: inner };
  const lines = setBelow(
    type,
    foot.map((line) => [line, style] as const),
    place
  );
  const bold = { ...style, fill: ink, weight: 600 } as const;
  const name = setLines(type, site, { ...place, y: place.y + lines.height }, bold);
  const room = type.leading(style.size);
  const base = place.y + lines.height + name.height + type.baseline(style.size);
  // Where the build knows no address, the browser writes that of the page into it.
  const where = type.write(address ?? '', margin.across, base, { ...style, isLeftToRight: true });
  return {
    marks: [
      { kind: 'box', x: margin.across, y, width: inner, height: 1, fill: rule },
      ...lines.marks,
      ...name.marks,
      { kind: 'group', attributes: { 'data-address': '' }, marks: [where] }
    ],
    height: gaps.line + lines.height + name.height + room
  };
}

/**
 * A picture as the text of an SVG file, with all that it needs to be understood alone, and its height in pixels. What stands below the head
 * is in a group with `data-shift`: in the article's edition a browser moves it down by so many pixels.
 */
export function writePicture(localized: Localized, picture: Picture, words: PictureWords): { svg: string; height: number } {
  const type = typesetterOf(localized);
  const head = setHeads(type, words);
  const top = head.height + gaps.body;
  const { marks, height } = picture.draw(type, inner);
  const foot = setFoot(type, words, top + height + gaps.foot);
  const whole = Math.ceil(top + height + gaps.foot + foot.height + margin.bottom);
  const across = type.isMirrored ? -margin.across : margin.across;
  const below: Mark = { kind: 'group', attributes: { 'data-shift': String(head.shift) }, marks: [moved(marks, across, top), ...foot.marks] };
  const svg = writeSvg([...head.marks, below], whole, groundOf(type.isMirrored), { role: 'img', 'aria-label': words.title.now, direction: 'ltr' });
  return { svg, height: whole };
}
