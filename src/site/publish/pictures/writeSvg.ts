import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pictureSize } from '../../pages/sharePicture.ts';
import { familiesOf } from './fonts.ts';
import { glyphShapes, type GlyphShape } from '../../../ui/glyphShapes.ts';
import type { BoxMark, BrandMark, GlyphMark, Mark, ShapeMark, TextMark } from './marks.ts';
import { paper } from './palette.ts';
import { escapeMarkup } from '../../../ui/escapeMarkup.ts';

const { width, height } = pictureSize;
const icon = readFileSync(resolve(process.cwd(), 'public/icon.svg'), 'utf8');

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * A line of text. The renderer treats every text as left-to-right, also in the meaning of an anchor: right-to-left text is isolated
 * (U+2067, U+2069), so that its words keep their order, and anchored at its other end.
 */
function writeText({ text, x, y, size, weight, fill, anchor }: TextMark, isMirrored: boolean): string {
  const mirrored = { start: 'end', middle: 'middle', end: 'start' } as const;
  const content = escapeMarkup(isMirrored ? `\u2067${text}\u2069` : text);
  const place = `x="${round(isMirrored ? width - x : x)}" y="${round(y)}" text-anchor="${isMirrored ? mirrored[anchor] : anchor}"`;
  return `<text ${place} font-family="${familiesOf(isMirrored)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}">${content}</text>`;
}

function writeBox({ x, y, width: across, height: down, fill, stroke, opacity }: BoxMark, isMirrored: boolean): string {
  const place = `x="${round(isMirrored ? width - x - across : x)}" y="${round(y)}" width="${round(across)}" height="${round(down)}"`;
  return `<rect ${place} fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="3"` : ''}${opacity ? ` opacity="${opacity}"` : ''}/>`;
}

function writeShape({ corners, fill }: ShapeMark, isMirrored: boolean): string {
  return `<path d="M${corners.map(([x, y]) => `${round(isMirrored ? width - x : x)} ${round(y)}`).join('L')}z" fill="${fill}"/>`;
}

const line = 'fill="none" stroke="currentColor" stroke-width="1.5"';
const drawings = { filled: 'fill="currentColor"', line, arrow: line, cut: `fill="none" stroke="${paper}" stroke-width="1.8"` } as const;

function writeGlyphShape({ circle, path, drawn, dashes }: GlyphShape): string {
  const how = `${drawings[drawn]}${dashes ? ` stroke-dasharray="${dashes}"` : ''}`;
  return circle ? `<circle cx="${circle[0]}" cy="${circle[1]}" r="${circle[2]}" ${how}/>` : `<path d="${path}" ${how}/>`;
}

/** Only the arrow is mirrored. A tick is the same in every language, and half-filled marks are filled on the same side, as on the page. */
function writeGlyph({ name, x, y, size, fill }: GlyphMark, isMirrored: boolean): string {
  const shapes = glyphShapes[name];
  const scale = round(size / 16);
  const isTurned = isMirrored && shapes.some(({ drawn }) => drawn === 'arrow');
  const place = `translate(${round(isMirrored ? width - x - (isTurned ? 0 : size) : x)} ${round(y)}) scale(${isTurned ? -scale : scale} ${scale})`;
  return `<g transform="${place}" color="${fill}">${shapes.map(writeGlyphShape).join('')}</g>`;
}

/** The site's icon, which is never mirrored. */
function writeBrand({ x, y, size }: BrandMark, isMirrored: boolean): string {
  return icon.replace('<svg', `<svg x="${round(isMirrored ? width - x - size : x)}" y="${round(y)}" width="${size}" height="${size}"`);
}

/** One mark as SVG. */
export function writeMark(mark: Mark, isMirrored: boolean): string {
  if (mark.kind === 'text') return writeText(mark, isMirrored);
  if (mark.kind === 'box') return writeBox(mark, isMirrored);
  if (mark.kind === 'brand') return writeBrand(mark, isMirrored);
  return mark.kind === 'shape' ? writeShape(mark, isMirrored) : writeGlyph(mark, isMirrored);
}

/** A whole picture as SVG, on the page's background. */
export function writeSvg(marks: readonly Mark[], isMirrored: boolean): string {
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const drawn = marks.map((mark) => writeMark(mark, isMirrored)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="${width}" height="${height}" fill="${paper}"/>${drawn}</svg>`;
}
