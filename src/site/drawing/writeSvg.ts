import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { escapeMarkup } from '../../ui/escapeMarkup.ts';
import { glyphShapes, type GlyphShape } from '../../ui/glyphShapes.ts';
import type { BoxMark, BrandMark, EllipseMark, GlyphMark, GroupMark, HatchingMark, LineMark, Mark, ShapeMark, TextMark } from './marks.ts';
import { paper } from './palette.ts';

/** What all marks of a picture have in common. */
export interface Ground {
  /** In pixels. */
  width: number;
  /** Whether it is for a language that is read from the right. */
  isMirrored: boolean;
  /** The font families of a text, separated by commas. */
  familiesOf: (text: TextMark) => string;
}

const icon = readFileSync(resolve(process.cwd(), 'public/icon.svg'), 'utf8').trim();

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function writeAttributes(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`)
    .join('');
}

/**
 * A line of text. Renderers treat every text as left-to-right, also in the meaning of an anchor: right-to-left text is embedded
 * (U+202B, U+202C), so that its words keep their order, and anchored at its other end. Isolates would be newer, but WebKit heeds none in SVG.
 */
function writeText(mark: TextMark, { width, isMirrored, familiesOf }: Ground): string {
  const { text, x, y, size, weight, fill, anchor, isLeftToRight } = mark;
  const mirrored = { start: 'end', middle: 'middle', end: 'start' } as const;
  const content = escapeMarkup(isMirrored && !isLeftToRight ? `\u202b${text}\u202c` : text);
  const place = `x="${round(isMirrored ? width - x : x)}" y="${round(y)}" text-anchor="${isMirrored ? mirrored[anchor] : anchor}"`;
  return `<text ${place} font-family="${familiesOf(mark)}" font-size="${round(size)}" font-weight="${weight}" fill="${fill}">${content}</text>`;
}

function writeBox({ x, y, width: across, height: down, fill, stroke, strokeWidth = 3, opacity, radius }: BoxMark, { width, isMirrored }: Ground): string {
  const place = `x="${round(isMirrored ? width - x - across : x)}" y="${round(y)}" width="${round(across)}" height="${round(down)}"${radius ? ` rx="${radius}"` : ''}`;
  return `<rect ${place} fill="${fill ?? 'none'}"${stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}"` : ''}${opacity ? ` opacity="${opacity}"` : ''}/>`;
}

function writePoints(points: LineMark['points'], { width, isMirrored }: Ground): string {
  return points.map(([x, y]) => `${round(isMirrored ? width - x : x)} ${round(y)}`).join('L');
}

function writeLine({ points, stroke, width, dashes }: LineMark, ground: Ground): string {
  return `<path d="M${writePoints(points, ground)}" fill="none" stroke="${stroke}" stroke-width="${width}"${dashes ? ` stroke-dasharray="${dashes}"` : ''}/>`;
}

function writeShape({ corners, fill, opacity }: ShapeMark, ground: Ground): string {
  return `<path d="M${writePoints(corners, ground)}z" fill="${fill}"${opacity ? ` opacity="${opacity}"` : ''}/>`;
}

function writeEllipse({ x, y, across, down, fill, stroke, strokeWidth = 1.5 }: EllipseMark, { width, isMirrored }: Ground): string {
  const place = `cx="${round(isMirrored ? width - x : x)}" cy="${round(y)}" rx="${across}" ry="${down}"`;
  return `<ellipse ${place} fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${strokeWidth}"` : ''}/>`;
}

/** Between two strokes of a hatching, across, in pixels. */
const hatchingStep = 6;

/** Strokes that rise from the start: each ends at the edges of the rectangle, so that no clipping is needed. */
function writeHatching({ x, y, width: across, height: down, stroke }: HatchingMark, ground: Ground): string {
  const strokes: string[] = [];
  for (let at = hatchingStep / 2; at < across + down; at += hatchingStep) {
    const low = [x + Math.max(0, at - down), y + Math.min(at, down)] as const;
    const high = [x + Math.min(at, across), y + Math.max(0, at - across)] as const;
    strokes.push(`M${writePoints([low, high], ground)}`);
  }
  return `<path d="${strokes.join('')}" fill="none" stroke="${stroke}" stroke-width="1"/>`;
}

const line = 'fill="none" stroke="currentColor" stroke-width="1.5"';
const drawings = { filled: 'fill="currentColor"', line, arrow: line, cut: `fill="none" stroke="${paper}" stroke-width="1.8"` } as const;

function writeGlyphShape({ circle, path, drawn, dashes }: GlyphShape): string {
  const how = `${drawings[drawn]}${dashes ? ` stroke-dasharray="${dashes}"` : ''}`;
  return circle ? `<circle cx="${circle[0]}" cy="${circle[1]}" r="${circle[2]}" ${how}/>` : `<path d="${path}" ${how}/>`;
}

/** Only the arrow is mirrored. A tick is the same in every language, and half-filled marks are filled on the same side, as on the page. */
function writeGlyph({ name, x, y, size, fill }: GlyphMark, { width, isMirrored }: Ground): string {
  const shapes = glyphShapes[name];
  const scale = round(size / 16);
  const isTurned = isMirrored && shapes.some(({ drawn }) => drawn === 'arrow');
  const place = `translate(${round(isMirrored ? width - x - (isTurned ? 0 : size) : x)} ${round(y)}) scale(${isTurned ? -scale : scale} ${scale})`;
  return `<g transform="${place}" color="${fill}">${shapes.map(writeGlyphShape).join('')}</g>`;
}

/** The site's icon, which is never mirrored. */
function writeBrand({ x, y, size }: BrandMark, { width, isMirrored }: Ground): string {
  return icon.replace('<svg', `<svg x="${round(isMirrored ? width - x - size : x)}" y="${round(y)}" width="${size}" height="${size}"`);
}

function writeGroup({ attributes, marks }: GroupMark, ground: Ground): string {
  return `<g${writeAttributes(attributes)}>${marks.map((mark) => writeMark(mark, ground)).join('')}</g>`;
}

/** One mark as SVG. */
export function writeMark(mark: Mark, ground: Ground): string {
  switch (mark.kind) {
    case 'text':
      return writeText(mark, ground);
    case 'box':
      return writeBox(mark, ground);
    case 'line':
      return writeLine(mark, ground);
    case 'shape':
      return writeShape(mark, ground);
    case 'ellipse':
      return writeEllipse(mark, ground);
    case 'hatching':
      return writeHatching(mark, ground);
    case 'glyph':
      return writeGlyph(mark, ground);
    case 'brand':
      return writeBrand(mark, ground);
    case 'group':
      return writeGroup(mark, ground);
  }
}

/** A whole picture as SVG, on the page's background. `attributes` are further ones of its root. */
export function writeSvg(marks: readonly Mark[], height: number, ground: Ground, attributes: Readonly<Record<string, string | undefined>> = {}): string {
  const { width } = ground;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const drawn = marks.map((mark) => writeMark(mark, ground)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}${writeAttributes(attributes)}><rect width="${width}" height="${height}" fill="${paper}"/>${drawn}</svg>`;
}
